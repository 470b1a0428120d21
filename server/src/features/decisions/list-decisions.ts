/** Search and filters over decided cases, with what each filter would leave. */
import {
  type DecisionFacet,
  decisionFacets,
  type DecisionFound,
  type DecisionList,
  type DecisionListQuery,
  decisionsCounted,
} from '@clew/contract'
import type { Entered } from '../../platform/database/doors.ts'
import { termsOf } from '../cases/index.ts'
import { cursorOf, placeOf } from './cursor.ts'
import {
  bodiesAt,
  countSought,
  type FacetCount,
  facetCounts,
  pageSought,
  seek,
  type SummaryRow,
} from './decisions.store.ts'
import { passageOf } from './passage.ts'
import { chosen, soughtAll, soughtBy } from './sought.ts'
import { facetOf } from './stored.ts'
import { summaryIn } from './summary.ts'

type Counted = { readonly count: number; readonly exact: boolean; readonly facets: readonly FacetCount[] }

/** @throws Refusal `cursor-invalid`. */
export async function listDecisions(
  { db, journal }: Entered,
  query: DecisionListQuery,
): Promise<DecisionList> {
  const after = placeOf(query.order, query.after)
  const whole = await counted(db, query)
  const facets = await facetsBeside(db, query, whole)
  const sought = soughtBy(query)
  const few = sought !== undefined && whole.exact
  await seek(db, sought ?? soughtAll, few ? 'gather' : 'walk')
  const rows = await pageSought(db, {
    after,
    descending: query.order === 'desc',
    limit: query.limit,
    few,
  })
  const page = rows.slice(0, query.limit)
  const last = page.at(-1)
  const { q, after: _after, lang: _lang, ...filters } = query
  journal({
    action: 'decision.search',
    effect: 'read',
    detail: { ...filters, words: q === undefined ? 0 : q.split(/\s+/).length, total: whole.count },
  })
  return {
    items: await found(db, page, q),
    ...(rows.length > page.length && last !== undefined ? { next: cursorOf(query.order, last) } : {}),
    total: { count: whole.count, exact: whole.exact },
    facets,
  }
}

/** Rows as they are shown, each with the passage in which the words stand; whole decisions are opened for that page alone. */
async function found(
  db: Entered['db'],
  page: readonly SummaryRow[],
  question: string | undefined,
): Promise<DecisionFound[]> {
  const terms = question === undefined ? [] : termsOf(question)
  if (terms.length === 0) return page.map(summaryIn)
  const bodies = new Map(
    (await bodiesAt(db, page)).map(({ owner, id, body }) => [`${owner} ${id}`, body] as const),
  )
  return page.map((row) => {
    const body = bodies.get(`${row.owner} ${row.id}`)
    const passage = body === undefined ? undefined : passageOf(body, terms)
    return { ...summaryIn(row), ...(passage === undefined ? {} : { passage }) }
  })
}

/** Where nothing is sought every count is known already; otherwise they are counted, up to a limit. */
async function counted(db: Entered['db'], query: DecisionListQuery, but?: DecisionFacet): Promise<Counted> {
  const sought = soughtBy(query, but)
  if (sought === undefined) {
    const facets = await facetCounts(db)
    return { count: facets.find(({ facet }) => facet === '=all')?.count ?? 0, exact: true, facets }
  }
  await seek(db, sought, 'gather')
  const { count, facets } = await countSought(db, decisionsCounted)
  return { count: Math.min(count, decisionsCounted), exact: count <= decisionsCounted, facets }
}

/** A facet that is filtered by counts what the other filters leave, so that its other values can be added. */
async function facetsBeside(
  db: Entered['db'],
  query: DecisionListQuery,
  whole: Counted,
): Promise<DecisionList['facets']> {
  const facets: Partial<DecisionList['facets']> = {}
  const filtered = chosen(query)
  for (const name of decisionFacets) {
    const { exact, facets: counts } = filtered.has(name) ? await counted(db, query, name) : whole
    const start = facetOf(name, '')
    const values = counts
      .filter(({ facet }) => facet.startsWith(start))
      .map(({ facet, count }) => ({ value: facet.slice(start.length), count }))
    values.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    facets[name] = { exact, values }
  }
  return facets as DecisionList['facets']
}
