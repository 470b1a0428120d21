/** The SQL of the case list: one statement for the page, what the facets count, and how much of it is out of date. */
import type { CaseListQuery } from '@clew/contract'
import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { CaseId } from '../../platform/ids/ids.ts'

export type ListQuestion = {
  /** `tsquery` of the words asked for. */
  readonly search: string | undefined
  readonly states: readonly string[]
  readonly stages: readonly string[]
  readonly forms: readonly string[]
  /** 0 to 4, and -1 for cases without a charge. */
  readonly weakest: readonly number[]
  readonly sort: CaseListQuery['sort']
  readonly descending: boolean
  readonly after: { readonly value: string; readonly id: CaseId } | undefined
  readonly limit: number
  /** Digests of another key are out of date. */
  readonly lawKey: string
}

export type ListRow = {
  readonly case_id: CaseId
  readonly version: number
  readonly reference: string
  readonly title: string
  readonly stage: string
  readonly forms: readonly string[]
  readonly forum: string
  readonly states: readonly string[]
  readonly opened: string | null
  /** RFC 3339 with milliseconds. */
  readonly updated: string
  readonly counts: { victims: number; parties: number; charges: number; facts: number; evidence: number }
  readonly weakest: number | null
  readonly weakest_charge: string | null
  readonly weakest_title: Readonly<Record<string, string>> | null
  readonly by_standing: readonly number[] | null
  readonly single_witness: boolean | null
  readonly uncharged: number | null
  /** Where the row stands in the order, as the next page's `after` needs it. */
  readonly place: string
}

export type ListAnswer = {
  readonly stale: number
  readonly total: number
  /** One more than asked for when another page follows. */
  readonly page: readonly ListRow[]
  readonly facets: readonly {
    facet: 'states' | 'stages' | 'forms' | 'weakest'
    value: string
    count: number
  }[]
}

type Db = Transaction<Tables>
type Place = { readonly of: RawBuilder<unknown>; readonly read: RawBuilder<unknown> }

/** An order is a column, and how its value is read back from a cursor. */
const places: Readonly<Record<CaseListQuery['sort'], (value: string) => Place>> = {
  updated: (value) => ({ of: sql`updated_at`, read: sql`${value}::timestamptz` }),
  reference: (value) => ({ of: sql`reference`, read: sql`${value}::text` }),
  weakest: (value) => ({ of: sql`coalesce(weakest, 9)::integer`, read: sql`${value}::integer` }),
}

const oneOf = (column: RawBuilder<unknown>, wanted: readonly string[]) =>
  wanted.length === 0 ? sql`true` : sql`${column} = any (${wanted}::text[])`
const anyOf = (column: RawBuilder<unknown>, wanted: readonly string[]) =>
  wanted.length === 0 ? sql`true` : sql`${column} && ${wanted}::text[]`

export async function listRows(db: Db, asked: ListQuestion): Promise<ListAnswer> {
  const { of: place, read } = places[asked.sort](asked.after?.value ?? '')
  const direction = asked.descending ? sql`desc` : sql`asc`
  const beyond =
    asked.after === undefined
      ? sql`true`
      : sql`(${place}, case_id) ${asked.descending ? sql`<` : sql`>`} (${read}, ${asked.after.id}::uuid)`
  const { rows } = await sql<ListAnswer>`
    with base as materialized (
      select c.case_id, c.version, c.reference, c.title, c.stage, c.forms, c.forum, c.states, c.opened, c.updated_at, c.counts,
        d.weakest, d.weakest_charge, d.weakest_title, d.by_standing, d.single_witness, d.uncharged,
        d.version is distinct from c.version or d.law_key is distinct from ${asked.lawKey}::text as stale,
        ${anyOf(sql`c.states`, asked.states)} as in_state,
        ${oneOf(sql`c.stage`, asked.stages)} as in_stage,
        ${anyOf(sql`c.forms`, asked.forms)} as in_form,
        ${asked.weakest.length === 0 ? sql`true` : sql`coalesce(d.weakest, -1) = any (${asked.weakest}::integer[])`} as in_weakest
      from case_file c left join case_digest d on d.case_id = c.case_id
      where ${asked.search === undefined ? sql`true` : sql`c.words @@ ${asked.search}::tsquery`}
    ),
    page as (
      select *, row_number() over (order by ${place} ${direction}, case_id ${direction}) as row_at
      from base
      where in_state and in_stage and in_form and in_weakest and ${beyond}
      order by ${place} ${direction}, case_id ${direction}
      limit ${asked.limit + 1}
    ),
    facets as (
      select 'states' as facet, state as value, count(*)::integer as count from base, unnest(states) as state
        where in_stage and in_form and in_weakest group by state
      union all select 'stages', stage, count(*)::integer from base
        where in_state and in_form and in_weakest group by stage
      union all select 'forms', form, count(*)::integer from base, unnest(forms) as form
        where in_state and in_stage and in_weakest group by form
      union all select 'weakest', coalesce(weakest, -1)::text, count(*)::integer from base
        where in_state and in_stage and in_form group by weakest
    )
    select
      (select count(*)::integer from base where stale) as stale,
      (select count(*)::integer from base where in_state and in_stage and in_form and in_weakest) as total,
      (select coalesce(jsonb_agg(jsonb_build_object(
        'case_id', case_id, 'version', version, 'reference', reference, 'title', title, 'stage', stage, 'forms', forms,
        'forum', forum, 'states', states, 'opened', opened,
        'updated', to_char(updated_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'counts', counts,
        'weakest', weakest, 'weakest_charge', weakest_charge, 'weakest_title', weakest_title, 'by_standing', by_standing,
        'single_witness', single_witness, 'uncharged', uncharged, 'place', (${place})::text) order by row_at), '[]') from page) as page,
      (select coalesce(jsonb_agg(jsonb_build_object('facet', facet, 'value', value, 'count', count)
        order by facet, count desc, value), '[]') from facets) as facets`.execute(db)
  const answer = rows[0]
  if (answer === undefined) throw new Error('A statement without a from clause gave no row')
  return answer
}

/** Cases whose digest does not count any more, oldest first; at most so many at once. */
export async function staleCases(db: Db, lawKey: string, limit: number): Promise<CaseId[]> {
  const rows = await db
    .selectFrom('case_file as c')
    .leftJoin('case_digest as d', 'd.case_id', 'c.case_id')
    .select('c.case_id')
    .where((where) =>
      where.or([
        where('d.version', 'is distinct from', where.ref('c.version')),
        where('d.law_key', 'is distinct from', lawKey),
      ]),
    )
    .orderBy('c.case_id')
    .limit(limit)
    .execute()
  return rows.map(({ case_id }) => case_id)
}
