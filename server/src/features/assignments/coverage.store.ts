/** The SQL of regional coverage: who is there, which cases are open, and which lack somebody today. */
import type { Lack, Role } from '@clew/contract'
import type { Stage } from '@clew/casefile/words'
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { CaseId } from '../../platform/ids/ids.ts'

type Db = Transaction<Tables>

/** A region that is null stands for people and cases without an office, and for offices that cover none. */
export type PlaceCount = { readonly region: string | null; readonly role: Role; readonly count: number }

/** A region, `null` for cases without one, or everywhere. */
export type Where = { readonly region: string | null } | 'everywhere'

/** The region that the office covers, one row each; one row of null where there is none. */
const regionsOf = sql`unnest(case when cardinality(coalesce(o.regions, '{}')) = 0 then array[null::text] else o.regions end) as region`

/** Active people by region and role. */
export async function peopleByRegion(db: Db): Promise<PlaceCount[]> {
  const { rows } = await sql<PlaceCount>`
    select region, r.role, count(*)::integer as count
    from app_user u
    join user_role r on r.user_id = u.user_id
    left join office o on o.office_id = u.office_id
    cross join lateral ${regionsOf}
    where u.kind = 'person' and u.deactivated_at is null
    group by region, r.role order by region nulls last, r.role`.execute(db)
  return rows
}

export async function peopleByRole(db: Db): Promise<{ role: Role; count: number }[]> {
  const { rows } = await sql<{ role: Role; count: number }>`
    select r.role, count(*)::integer as count from app_user u join user_role r on r.user_id = u.user_id
    where u.kind = 'person' and u.deactivated_at is null group by r.role order by r.role`.execute(db)
  return rows
}

export async function openOffices(
  db: Db,
): Promise<{ id: string; name: string; agency: string; regions: string[] }[]> {
  return db
    .selectFrom('office as o')
    .innerJoin('agency as a', 'a.agency_id', 'o.agency_id')
    .select(['o.office_id as id', 'o.name', 'a.name as agency', 'o.regions'])
    .where('o.closed_at', 'is', null)
    .orderBy('a.name')
    .orderBy('o.name')
    .execute()
}

/** Whether somebody active and vetted works on the case today in one of these roles. */
const worked = (roles: readonly string[], today: string) => sql`exists (
  select from case_assignment s join app_user u on u.user_id = s.user_id
  where s.case_id = c.case_id and s.role = any (${roles}::text[]) and s.starts_on <= ${today}::date
    and coalesce(s.ends_on >= ${today}::date, true) and u.deactivated_at is null and u.vetted_until >= ${today}::date)`

/** A lead is a prosecutor or the head, so a case with a lead does not lack a prosecutor. */
const present: Readonly<Record<Lack, readonly string[]>> = {
  lead: ['lead'],
  prosecutor: ['lead', 'prosecutor'],
  'victim-officer': ['victim-officer'],
}

export type CaseCount = {
  readonly region: string | null
  readonly cases: number
  readonly lead: number
  readonly prosecutor: number
  readonly victim: number
}

/** Open cases by region, and over all of them in the row whose `whole` is true. */
export async function casesByRegion(db: Db, today: string): Promise<(CaseCount & { whole: boolean })[]> {
  const { rows } = await sql<CaseCount & { whole: boolean }>`
    with open as materialized (
      select c.case_id, c.office_id, not ${worked(present.lead, today)} as lead,
        not ${worked(present.prosecutor, today)} as prosecutor, not ${worked(present['victim-officer'], today)} as victim
      from case_file c where c.stage <> 'closed'
    ), placed as (
      select open.*, region, false as whole from open left join office o on o.office_id = open.office_id
        cross join lateral ${regionsOf}
      union all select open.*, null, true from open
    )
    select region, whole, count(*)::integer as cases, count(*) filter (where lead)::integer as lead,
      count(*) filter (where prosecutor)::integer as prosecutor, count(*) filter (where victim)::integer as victim
    from placed group by region, whole order by whole, region nulls last`.execute(db)
  return rows
}

export type CoveredRow = {
  readonly case_id: CaseId
  readonly reference: string
  readonly title: string
  readonly stage: Stage
  readonly office: { id: string; name: string } | null
  readonly people: { id: string; name: string; role: string }[]
}

/** Open cases of a region that lack somebody, by reference; one more than asked for when another page follows. */
export async function coveredCases(
  db: Db,
  asked: {
    where: Where
    lacking: Lack | undefined
    after: { reference: string; id: string } | undefined
    limit: number
  },
  today: string,
): Promise<CoveredRow[]> {
  const { where, lacking, after, limit } = asked
  const there =
    where === 'everywhere'
      ? sql`true`
      : where.region === null
        ? sql`cardinality(coalesce(o.regions, '{}')) = 0`
        : sql`${where.region}::text = any (o.regions)`
  const { rows } = await sql<CoveredRow>`
    select c.case_id, c.reference, c.title, c.stage,
      case when o.office_id is not null then jsonb_build_object('id', o.office_id, 'name', o.name) end as office,
      coalesce((select jsonb_agg(jsonb_build_object('id', u.user_id, 'name', u.display_name, 'role', s.role) order by s.role, u.display_name)
        from case_assignment s join app_user u on u.user_id = s.user_id
        where s.case_id = c.case_id and s.starts_on <= ${today}::date and coalesce(s.ends_on >= ${today}::date, true)), '[]') as people
    from case_file c left join office o on o.office_id = c.office_id
    where c.stage <> 'closed' and ${there}
      and ${lacking === undefined ? sql`true` : sql`not ${worked(present[lacking], today)}`}
      and ${after === undefined ? sql`true` : sql`(c.reference, c.case_id) > (${after.reference}::text, ${after.id}::uuid)`}
    order by c.reference, c.case_id limit ${limit + 1}`.execute(db)
  return rows
}
