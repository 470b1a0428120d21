/** The taxonomy of concepts, each with what is narrower and with the offences that ask for it by name. */
import type { ConceptRead } from '@clew/contract'
import { type LawSet, type LoadedNode, nodesOf } from '@clew/law'
import type { LawInUse } from './law-source.ts'

export function listConcepts({ law }: LawInUse): { items: ConceptRead[] } {
  const narrower = Map.groupBy(law.data.concepts, ({ broader }) => broader)
  const askedBy = usage(law)
  return {
    items: law.data.concepts.map((concept) => ({
      id: concept.id,
      title: law.taxonomy.titleOf(concept.id),
      definition: concept.definition,
      ...(concept.broader === undefined ? {} : { broader: concept.broader }),
      narrower: (narrower.get(concept.id) ?? []).map(({ id }) => id),
      ilo: concept.ilo,
      htcds: concept.htcds,
      ftm: concept.ftm,
      askedBy: [...(askedBy.get(concept.id) ?? [])],
    })),
  }
}

function usage(law: LawSet): Map<string, Set<string>> {
  const askedBy = new Map<string, Set<string>>()
  for (const { offences } of law.packs) {
    for (const { ref, elements, aggravations, defences } of offences) {
      const trees = [elements, ...aggravations.map(({ when }) => when), ...defences.map(({ when }) => when)]
      for (const concept of trees.flatMap((tree) => [...nodesOf(tree)].flatMap(conceptsOf))) {
        const refs = askedBy.get(concept)
        if (refs === undefined) askedBy.set(concept, new Set([ref]))
        else refs.add(ref)
      }
    }
  }
  return askedBy
}

function conceptsOf(node: LoadedNode): readonly string[] {
  if ('concept' in node) return [node.concept]
  return 'mental' in node ? node.of : []
}
