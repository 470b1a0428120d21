/** The SQL of looking into the journal: one page of entries, and counts by person and day that differ from what is usual. */
import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { ChainKind } from './tables.ts'

type Db = Transaction<Tables>

export type LineRow = {
  chain: ChainKind
  chain_id: string
  /** Null where row-level security keeps the case from the reader. */
  reference: string | null
  seq: number
  at: Date
  user_id: string | null
  name: string | null
  purpose: string
  /** What the person said it was for. */
  stated: string | null
  action: string
  subject: string | null
  request_id: string | null
  detail: unknown
  erased: boolean
  /** The instant with all its digits, for the cursor. */
  exact: string
}

export type LineQuestion = {
  readonly user: string | null
  /** An action, or its beginning with the dot. */
  readonly what: string | null
  readonly case: string | null
  readonly why: string | null
  readonly said: string | null
  readonly from: string | null
  readonly to: string | null
  readonly request: string | null
  readonly after: { readonly at: string; readonly chainId: string; readonly seq: number } | null
  readonly limit: number
}

/** The reason of an emergency stands with the emergency, where those read it who are told of one. */
const glass = (entry: RawBuilder<unknown>, caseId: RawBuilder<unknown>) =>
  sql`g.case_id = ${caseId} and ${entry}.action = 'case.break-glass' and ${entry}.subject = 'break-glass:' || g.break_glass_id`

/** Newest first; entries of one instant in the order of chains and numbers, so that pages never overlap. */
export async function journalLines(db: Db, asked: LineQuestion): Promise<LineRow[]> {
  const { user, what, why, said, from, to, request, after, limit } = asked
  const part = (kind: ChainKind) => {
    const id = sql.ref(`${kind}_id`)
    const ofGlass = sql`exists (select from break_glass g
      where ${glass(sql`e`, id)} and position(lower(${said}::text) in lower(g.reason)) > 0)`
    return sql`(select ${sql.lit(kind)} as chain, ${id} as chain_id, seq, at, user_id, purpose, action, subject,
        request_id, detail, salt is null as erased
      from ${sql.table(`${kind}_journal`)} e
      where unit_id in (acting_unit(), '00000000-0000-0000-0000-000000000000')
        and (${user}::uuid is null or user_id = ${user}::uuid)
        and (${what}::text is null or action = ${what}::text or (${what}::text like '%.' and starts_with(action, ${what}::text)))
        and (${asked.case}::uuid is null or (${sql.lit(kind)} = 'case' and ${id} = ${asked.case}::uuid))
        and (${why}::text is null or purpose = ${why}::text or detail ->> 'purpose' = ${why}::text)
        and (${said}::text is null or position(lower(${said}::text) in lower(detail ->> 'purpose')) > 0
          or ${kind === 'case' ? ofGlass : sql`false`})
        and (${request}::text is null or request_id = ${request}::text)
        and (${from}::date is null or at >= ${from}::date::timestamp at time zone 'utc')
        and (${to}::date is null or at < (${to}::date + 1)::timestamp at time zone 'utc')
        and (${after?.at ?? null}::timestamptz is null
          or (at, ${id}, seq) < (${after?.at ?? null}::timestamptz, ${after?.chainId ?? null}::uuid, ${after?.seq ?? null}::bigint))
      order by at desc, ${id} desc, seq desc limit ${limit})`
  }
  const { rows } = await sql<LineRow>`
    select chain, chain_id, c.reference, seq::float8 as seq, at, j.user_id, u.display_name as name, purpose,
      case when not erased then coalesce(g.reason, detail ->> 'purpose') end as stated, action, subject, request_id, detail, erased,
      to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as exact
    from (${part('case')} union all ${part('unit')}) j
    left join app_user u on u.user_id = j.user_id
    left join case_file c on j.chain = 'case' and c.case_id = j.chain_id
    left join break_glass g on j.chain = 'case' and ${glass(sql`j`, sql`j.chain_id`)}
    order by at desc, chain_id desc, seq desc limit ${limit}`.execute(db)
  return rows
}

export type CountRow = { user_id: string; name: string; day: string; count: number; usual: number }

type Span = { readonly from: string; readonly to: string; readonly least: number }

const within = ({ from, to }: Span) =>
  sql`at >= ${from}::date::timestamp at time zone 'utc' and at < (${to}::date + 1)::timestamp at time zone 'utc'`

const day = sql`(at at time zone 'utc')::date`

/** Counts of one kind by person and day, where they reach `least`. */
const counted = async (db: Db, each: ReturnType<typeof sql>, { least }: Span): Promise<CountRow[]> => {
  const { rows } = await sql<CountRow>`
    select c.user_id, u.display_name as name, c.day::text as day, c.count::int as count, ${least}::int as usual
    from (${each}) c join app_user u on u.user_id = c.user_id
    where c.count >= ${least}::int order by c.day desc, c.count desc, c.user_id limit 200`.execute(db)
  return rows
}

/**
 * Different cases that a person read in a day, where that is `least` or more and three times what the same person reads
 * on the median of the days of the thirty before on which they worked.
 */
export async function manyCases(db: Db, span: Span): Promise<CountRow[]> {
  const { rows } = await sql<CountRow>`
    with daily as (
      select user_id, ${day} as day, count(distinct case_id) as count from case_journal
      where unit_id = acting_unit() and user_id is not null and action in ('case.read', 'case.export', 'assessment.read')
        and at >= (${span.from}::date - 30)::timestamp at time zone 'utc' and at < (${span.to}::date + 1)::timestamp at time zone 'utc'
      group by 1, 2
    ), weighed as (
      select d.user_id, d.day, d.count, coalesce((
        select percentile_disc(0.5) within group (order by e.count) from daily e
        where e.user_id = d.user_id and e.day < d.day and e.day >= d.day - 30), 0) as median
      from daily d where d.day >= ${span.from}::date
    )
    select w.user_id, u.display_name as name, w.day::text as day, w.count::int as count,
      greatest(${span.least}::int, 3 * w.median)::int as usual
    from weighed w join app_user u on u.user_id = w.user_id
    where w.count >= greatest(${span.least}::int, 3 * w.median) order by w.day desc, w.count desc, w.user_id limit 200`.execute(
    db,
  )
  return rows
}

/** Entries of cases between ten at night and five in the morning, where the unit lies `east` hours east of UTC. */
export async function atNight(db: Db, span: Span & { readonly east: number }): Promise<CountRow[]> {
  const hour = sql`extract(hour from at at time zone 'utc' + make_interval(hours => ${span.east}::int))`
  return counted(
    db,
    sql`select user_id, ${day} as day, count(*) as count from case_journal
      where unit_id = acting_unit() and user_id is not null and ${within(span)} and (${hour} >= 22 or ${hour} < 5)
      group by 1, 2`,
    span,
  )
}

/** Cases read whose office shares no region with the reader's, by somebody who is not assigned to them that day. */
export async function otherRegion(db: Db, span: Span): Promise<CountRow[]> {
  return counted(
    db,
    sql`select j.user_id, ${day} as day, count(distinct j.case_id) as count
      from case_journal j
      join regions_of_cases() c on c.case_id = j.case_id
      join office there on there.office_id = c.office_id
      join app_user reader on reader.user_id = j.user_id
      join office here on here.office_id = reader.office_id
      where j.unit_id = acting_unit() and j.action in ('case.read', 'case.export', 'assessment.read') and ${within(span)}
        and there.office_id <> here.office_id and not (there.regions && here.regions)
        and not exists (select from case_assignment a where a.case_id = j.case_id and a.user_id = j.user_id
          and a.starts_on <= ${day} and (a.ends_on is null or a.ends_on >= ${day}))
      group by 1, 2`,
    span,
  )
}

/** Entries of the unit of one kind: looking up colleagues, being refused, and the like. */
export async function ofActions(db: Db, span: Span & { readonly pattern: string }): Promise<CountRow[]> {
  return counted(
    db,
    sql`select user_id, ${day} as day, count(*) as count from (
        select user_id, at from unit_journal
        where unit_id = acting_unit() and user_id is not null and action ~ ${span.pattern} and ${within(span)}
        union all
        select user_id, at from case_journal
        where unit_id = acting_unit() and user_id is not null and action ~ ${span.pattern} and ${within(span)}) j
      group by 1, 2`,
    span,
  )
}

/** People who vouch for somebody whom they had entered or let in themselves: so one person alone can make a colleague who is none. */
export async function letInAlone(db: Db, span: Span): Promise<CountRow[]> {
  return counted(
    db,
    sql`select user_id, ${day} as day, count(distinct subject) as count from unit_journal j
      where unit_id = acting_unit() and action = 'person.vet' and detail #>> '{after,level}' <> 'none' and ${within(span)}
        and exists (select from unit_journal earlier where earlier.unit_id = acting_unit() and earlier.user_id = j.user_id
          and earlier.action in ('person.add', 'person.invite') and split_part(earlier.subject, ':', 2) = split_part(j.subject, ':', 2))
      group by 1, 2`,
    span,
  )
}
