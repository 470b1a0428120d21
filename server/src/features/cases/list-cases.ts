/** The list of cases, with the standing of each as the law in use sees it at this moment. */
import { forms, stages } from '@clew/casefile'
import { type CaseList, type CaseListQuery, type CaseSummary, namesIn } from '@clew/contract'
import { standingNames } from '@clew/law'
import { type Access, accessToCases } from '../../platform/authorization/access.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { type CaseId, isUuid } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type ListQuestion, type ListRow, listRows, staleCases } from './case-list.store.ts'
import { searchOf } from './words.ts'

/** Whoever can say what the law makes of a case; the list knows nothing of law. */
export type Digests = {
  /** Of the law in use. @throws Refusal `law-unusable`. */
  key(): Promise<string>
  /** Makes the digests of these cases anew. */
  refresh(db: Entered['db'], cases: readonly CaseId[]): Promise<void>
}

const batch = 200

/** @throws Refusal `cursor-invalid`, `request-invalid`, `law-unusable`. */
export async function listCases(entered: Entered, query: CaseListQuery, digests: Digests): Promise<CaseList> {
  const { db, journal } = entered
  const asked = questionOf(query, await digests.key())
  let answer = await listRows(db, asked)
  if (answer.stale > 0) {
    for (let stale = await staleCases(db, asked.lawKey, batch); stale.length > 0;) {
      await digests.refresh(db, stale)
      stale = stale.length < batch ? [] : await staleCases(db, asked.lawKey, batch)
    }
    answer = await listRows(db, asked)
  }
  const { q: _words, after: _after, lang: _lang, ...filters } = query
  journal({
    action: 'case.list',
    effect: 'read',
    detail: {
      ...filters,
      words: asked.search === undefined ? 0 : asked.search.split(' & ').length,
      total: answer.total,
    },
  })
  const page = answer.page.slice(0, asked.limit)
  const last = page.at(-1)
  const accessTo = await accessToCases(
    db,
    'case-work',
    page.map(({ case_id }) => case_id),
  )
  const facet = (name: string) =>
    answer.facets.filter((each) => each.facet === name).map(({ value, count }) => ({ value, count }))
  return {
    items: page.map((row) => summaryOf(row, accessTo(row.case_id))),
    ...(answer.page.length > page.length && last !== undefined ? { next: cursorOf(query, last) } : {}),
    facets: {
      states: facet('states'),
      stages: facet('stages'),
      forms: facet('forms'),
      weakest: facet('weakest').map(({ value, count }) => ({ value: nameOfWeakest(Number(value)), count })),
    },
    total: answer.total,
  }
}

const nameOfWeakest = (level: number): string => standingNames[level] ?? 'none'

function questionOf(query: CaseListQuery, lawKey: string): ListQuestion {
  const search = query.q === undefined ? undefined : searchOf(query.q)
  const descending = (query.order ?? (query.sort === 'updated' ? 'desc' : 'asc')) === 'desc'
  const known = (name: string, text: string | undefined, words: readonly string[]): string[] => {
    const odd = namesIn(text).filter((value) => !words.includes(value))
    if (odd.length === 0) return namesIn(text)
    const errors = odd.map((value) => ({ code: 'unknown-value', path: `/query/${name}`, message: value }))
    throw new Refusal('request-invalid', { count: odd.length }, { errors })
  }
  return {
    search,
    states: namesIn(query.state),
    stages: known('stage', query.stage, stages),
    forms: known('form', query.form, forms),
    weakest: known('weakest', query.weakest, [...standingNames, 'none']).map((name) =>
      (standingNames as readonly string[]).indexOf(name),
    ),
    sort: query.sort,
    descending,
    after: query.after === undefined ? undefined : placeOf(query, query.after),
    limit: query.limit,
    lawKey,
  }
}

/** A cursor belongs to one order; search and filters may change under it without harm. */
function cursorOf({ sort, order }: CaseListQuery, { place, case_id: id }: ListRow): string {
  return Buffer.from(JSON.stringify([sort, order ?? '', place, id])).toString('base64url')
}

function placeOf({ sort, order }: CaseListQuery, cursor: string): { value: string; id: CaseId } {
  const refusal = new Refusal('cursor-invalid')
  let parts: unknown
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    throw refusal
  }
  if (!Array.isArray(parts) || parts.length !== 4 || !parts.every((part) => typeof part === 'string'))
    throw refusal
  const [ofSort, ofOrder, value = '', id = ''] = parts
  const readable =
    sort === 'reference' || (sort === 'weakest' ? /^\d$/.test(value) : !Number.isNaN(Date.parse(value)))
  if (ofSort !== sort || ofOrder !== (order ?? '') || !isUuid(id) || !readable || value.includes('\0'))
    throw refusal
  return { value, id: id as CaseId }
}

function summaryOf(row: ListRow, { may }: Access): CaseSummary {
  const weakest =
    row.weakest === null || row.weakest_charge === null || row.weakest_title === null
      ? undefined
      : { charge: row.weakest_charge, title: row.weakest_title, standing: row.weakest as 0 | 1 | 2 | 3 | 4 }
  return {
    id: row.case_id,
    version: row.version,
    reference: row.reference,
    title: row.title,
    stage: row.stage as CaseSummary['stage'],
    forms: row.forms as CaseSummary['forms'],
    forum: row.forum,
    states: [...row.states],
    ...(row.opened === null ? {} : { opened: row.opened }),
    updated: row.updated,
    counts: row.counts,
    charges: { total: row.counts.charges, byStanding: [...(row.by_standing ?? [0, 0, 0, 0, 0])] },
    ...(weakest === undefined ? {} : { weakest }),
    singleWitness: row.single_witness ?? false,
    uncharged: row.uncharged ?? 0,
    abilities: {
      read: may('case.read'),
      change: may('case.change'),
      export: may('case.export'),
      assess: may('assessment.read'),
    },
  }
}
