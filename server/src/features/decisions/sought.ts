/** What is asked for, as the one text search that row-level security and index understand. */
import { type DecisionFacet, decisionFacets, type DecisionListQuery, namesIn } from '@clew/contract'
import { searchOf } from '../cases/index.ts'
import { everyOne, facetOf, wordOfFacet } from './stored.ts'

/** A `tsquery` in text. */
export type Sought = string

export const soughtAll: Sought = quoted(everyOne)

/** Words of ours hold no control characters; quotes and backslashes are doubled as `tsquery` asks. */
export function quoted(word: string): Sought {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}

export const anyOf = (words: readonly string[]): Sought => `(${words.map(quoted).join(' | ')})`

export type Filters = Pick<DecisionListQuery, DecisionFacet | 'q' | 'origin'>

/** Facets that are filtered by, with their values. */
export function chosen(filters: Filters): ReadonlyMap<DecisionFacet, readonly string[]> {
  return new Map(
    decisionFacets
      .map((name) => [name, namesIn(filters[name])] as const)
      .filter(([, values]) => values.length > 0),
  )
}

/** Undefined when nothing is asked, so that what is known of all can be told. @param but a facet that is left out. */
export function soughtBy(filters: Filters, but?: DecisionFacet): Sought | undefined {
  const words = filters.q === undefined ? undefined : searchOf(filters.q)
  const parts = [
    ...(words === undefined ? [] : [words]),
    ...(filters.origin === undefined ? [] : [quoted(`=origin:${filters.origin}`)]),
    ...[...chosen(filters)]
      .filter(([name]) => name !== but)
      .map(([name, values]) => anyOf(values.map((value) => wordOfFacet(facetOf(name, value))))),
  ]
  return parts.length === 0 ? undefined : parts.join(' & ')
}
