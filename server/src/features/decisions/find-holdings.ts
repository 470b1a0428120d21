/** For an element or a gap: which courts dealt with it, and what convinced them. */
import {
  decisionsCounted,
  type HoldingFound,
  type HoldingQuery,
  type HoldingsFound,
  namesIn,
} from '@clew/contract'
import type { Decision, Holding } from '@clew/library/decision'
import type { Entered } from '../../platform/database/doors.ts'
import { Refusal } from '../../platform/refusal.ts'
import { cursorOf, placeOf } from './cursor.ts'
import { areFew, bodiesAt, pageSought, seek, type SummaryRow } from './decisions.store.ts'
import { anyOf, quoted } from './sought.ts'
import { facetOf, holdingWord, wordOfFacet } from './stored.ts'
import { summaryIn } from './summary.ts'

const order = 'holdings'

/**
 * @param narrower of a concept, itself included.
 * @throws Refusal `nothing-asked`, `cursor-invalid`.
 */
export async function findHoldings(
  { db, journal }: Entered,
  query: HoldingQuery,
  narrower: (concept: string) => readonly string[],
): Promise<HoldingsFound> {
  const after = placeOf(order, query.after)
  const concepts = query.concept === undefined ? [] : narrower(query.concept)
  const sought = soughtBy(query, concepts)
  const few = await areFew(db, sought, decisionsCounted)
  await seek(db, sought, few ? 'gather' : 'walk')
  const rows = await pageSought(db, { after, descending: true, limit: query.limit, few })
  const page = rows.slice(0, query.limit)
  const bodies = new Map(
    (await bodiesAt(db, page)).map(({ owner, id, body }) => [`${owner}/${id}`, body] as const),
  )
  const last = page.at(-1)
  const { after: _after, lang: _lang, ...asked } = query
  journal({ action: 'decision.search', effect: 'read', detail: { ...asked, found: page.length } })
  return {
    items: page.flatMap((row) => {
      const body = bodies.get(`${row.owner}/${row.id}`)
      return body === undefined ? [] : [found(row, body, query, concepts)]
    }),
    ...(rows.length > page.length && last !== undefined ? { next: cursorOf(order, last) } : {}),
    concepts: [...concepts],
  }
}

function soughtBy(
  { offence, element, issue, state, concept }: HoldingQuery,
  concepts: readonly string[],
): string {
  const wanted: readonly (string | undefined)[] = concept === undefined ? [undefined] : concepts
  const holdings = wanted.flatMap((one) => holdingWord(offence, element, one) ?? [])
  const states = namesIn(state).map((one) => wordOfFacet(facetOf('state', one)))
  const parts = [
    ...(holdings.length === 0 ? [] : [anyOf(holdings)]),
    ...(issue === undefined ? [] : [quoted(wordOfFacet(facetOf('issue', issue)))]),
  ]
  if (parts.length === 0) throw new Refusal('nothing-asked')
  return [...parts, ...(states.length === 0 ? [] : [anyOf(states)])].join(' & ')
}

function found(
  row: SummaryRow,
  { holdings, issues, lessons }: Decision,
  query: HoldingQuery,
  concepts: readonly string[],
): HoldingFound {
  const answers = ({ offence, element, concept }: Holding): boolean =>
    (query.offence === undefined || query.offence === offence) &&
    (query.element === undefined || query.element === element) &&
    (query.concept === undefined || (concept !== undefined && concepts.includes(concept)))
  return {
    decision: summaryIn(row),
    holdings: holdings.filter(answers),
    issues: issues.toSorted((a, b) => Number(b.issue === query.issue) - Number(a.issue === query.issue)),
    lessons,
  }
}
