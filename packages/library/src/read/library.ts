// The library as programs use it: pages by id, children in order, and what answers to an item, a concept or a case.
import type { ChecklistFile, ChecklistItem, Measure, Practice, TreeFile } from '../entry/index.ts'
import type { Entry } from './read-entry.ts'

export type Library = {
  /** By id, in the order of the tree. */
  measures: ReadonlyMap<string, Entry<Measure>>
  practices: ReadonlyMap<string, Entry<Practice>>
  checklist: ChecklistFile
  tree: TreeFile
  item: (id: string) => ChecklistItem | undefined
  /** Measures right under one, or at the top when nothing is named, in their order. */
  under: (parent?: string) => Entry<Measure>[]
  measuresForItem: (item: string) => Entry<Measure>[]
  /** Measures that name the concept itself; a caller that wants narrower ones asks for each. */
  measuresForConcept: (concept: string) => Entry<Measure>[]
  measuresForDecision: (reference: string) => Entry<Measure>[]
}

export function libraryOf(
  measures: ReadonlyMap<string, Entry<Measure>>,
  practices: ReadonlyMap<string, Entry<Practice>>,
  checklist: ChecklistFile,
  tree: TreeFile,
): Library {
  const items = new Map(checklist.items.map((item) => [item.id, item]))
  const those = (fits: (front: Measure) => boolean): Entry<Measure>[] =>
    [...measures.values()].filter(({ front }) => fits(front))
  return {
    measures,
    practices,
    checklist,
    tree,
    item: (id) => items.get(id),
    under: (parent) =>
      those((front) => front.parent === parent).toSorted((a, b) => a.front.order - b.front.order),
    measuresForItem: (item) => those(({ obligations }) => obligations.some((one) => one.item === item)),
    measuresForConcept: (concept) => those(({ concepts }) => concepts.includes(concept)),
    measuresForDecision: (reference) => those(({ decisions }) => decisions.includes(reference)),
  }
}
