/** Decided cases like a case at hand, by what they share with it and by nothing else. */
import { decisionsCounted, type SharedConcept, type SimilarDecisions } from '@clew/contract'
import type { Entered } from '../../platform/database/doors.ts'
import { caseIdOf, loadCase } from '../cases/index.ts'
import { conceptsOf } from './case-concepts.ts'
import { facetCounts, mostShared, seek } from './decisions.store.ts'
import { anyOf } from './sought.ts'
import { facetOf, wordOfFacet } from './stored.ts'
import { summaryIn } from './summary.ts'

/** @throws Refusal `case-not-found`. */
export async function similarDecisions(
  { db, journal }: Entered,
  idText: string,
  limit: number,
  ancestors: (concept: string) => readonly string[],
): Promise<SimilarDecisions> {
  const { id, version, caseFile } = await loadCase(db, caseIdOf(idText))
  const has = new Map(
    conceptsOf(caseFile, ancestors).map((one) => [facetOf(one.kind, one.value), one] as const),
  )
  const counts = await facetCounts(db, [...has.keys()])
  counts.sort((a, b) => a.count - b.count || (a.facet < b.facet ? -1 : 1))
  const lookedFor = counts.flatMap(({ facet, count }): [string, SharedConcept][] => {
    const one = has.get(facet)
    return one === undefined ? [] : [[facet, { ...one, decisions: count }]]
  })
  const rare = rarest(lookedFor.map(([facet, { decisions }]) => ({ facet, decisions })))
  if (rare.length > 0) await seek(db, anyOf(rare.map(wordOfFacet)), 'gather')
  const facets = lookedFor.map(([facet]) => facet)
  const without = caseFile.reference
  const rows =
    rare.length === 0 ? [] : await mostShared(db, { facets, without, most: decisionsCounted, limit })
  const shared = new Map(lookedFor)
  journal({
    action: 'decision.similar',
    caseId: id,
    effect: 'read',
    detail: { version, concepts: lookedFor.length, found: rows.length },
  })
  return {
    items: rows.map((row) => ({
      decision: summaryIn(row),
      shared: row.shared.flatMap((facet) => shared.get(facet) ?? []),
    })),
    whole: rare.length === lookedFor.length,
    lookedFor: lookedFor.map(([, one]) => one),
  }
}

/** As many of the rarest as together stand in no more decisions than can be compared at once; at least one. */
function rarest(facets: readonly { readonly facet: string; readonly decisions: number }[]): string[] {
  let decisions = 0
  const taken: string[] = []
  for (const each of facets) {
    decisions += each.decisions
    if (taken.length > 0 && decisions > decisionsCounted) break
    taken.push(each.facet)
  }
  return taken
}
