// The library with some pages put in place of others: what a unit has written itself stands among what was shipped.
import type { Measure, Practice } from '../entry/index.ts'
import { libraryOf, type Library } from './library.ts'
import type { Entry } from './read-entry.ts'

export type OwnEntry =
  | { kind: 'measure'; entry: Entry<Measure> }
  | { kind: 'practice'; entry: Entry<Practice> }

/**
 * A link between a measure and a practice that one of them names is completed on the other: two pages that people change
 * one after the other cannot name each other at the same moment.
 */
export function withEntries(library: Library, own: readonly OwnEntry[]): Library {
  const measures = new Map(library.measures)
  const practices = new Map(library.practices)
  for (const { kind, entry } of own) {
    if (kind === 'measure') measures.set(entry.front.id, entry)
    else practices.set(entry.front.id, entry)
  }
  return libraryOf(
    completed(measures, 'practices', practices, 'measures'),
    completed(practices, 'measures', measures, 'practices'),
    library.checklist,
    library.tree,
  )
}

type Named<Key extends string> = { id: string } & Readonly<Record<Key, readonly string[]>>

function completed<From extends string, To extends string, T extends Named<From>>(
  pages: ReadonlyMap<string, Entry<T>>,
  key: From,
  others: ReadonlyMap<string, Entry<Named<To>>>,
  back: To,
): ReadonlyMap<string, Entry<T>> {
  const namedBy = new Map<string, string[]>()
  for (const [id, { front }] of others)
    for (const target of front[back]) namedBy.set(target, [...(namedBy.get(target) ?? []), id])
  return new Map(
    [...pages].map(([id, entry]): [string, Entry<T>] => {
      const all = [...new Set([...entry.front[key], ...(namedBy.get(id) ?? [])])]
      const whole = all.length === entry.front[key].length
      return [id, whole ? entry : { ...entry, front: { ...entry.front, [key]: all } }]
    }),
  )
}
