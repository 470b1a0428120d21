/** The SQL of what partner agencies are shown of a case. */
import type { ShareField } from '@clew/contract'
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { CaseId, UnitId, UserId } from '../../platform/ids/ids.ts'
import type { AgencyId } from '../people/index.ts'
import type { ShareId } from './tables.ts'

type Db = Transaction<Tables>

export type ShareRow = {
  readonly share_id: ShareId
  readonly agency_id: AgencyId
  readonly agency: string
  readonly fields: ShareField[]
  readonly purpose: string
  readonly starts_on: string
  readonly ends_on: string | null
  readonly shared_by: UserId
  readonly by_name: string
  readonly shared_at: Date
  readonly ended_at: Date | null
  readonly readers: number
}

/** Newest first; `readers` are partners who would reach the case today if the share holds. */
export async function shareRows(db: Db, caseId: CaseId, today: string, only?: ShareId): Promise<ShareRow[]> {
  const { rows } = await sql<ShareRow>`
    select s.share_id, s.agency_id, a.name as agency, s.fields, s.purpose, s.starts_on::text as starts_on, s.ends_on::text as ends_on,
      s.shared_by, b.display_name as by_name, s.shared_at, s.ended_at,
      (select count(*)::integer from app_user u where u.agency_id = s.agency_id and u.deactivated_at is null
        and u.vetted_until >= ${today}::date
        and exists (select from user_role r where r.user_id = u.user_id and r.role = 'partner')
        and not exists (select from case_compartment k where k.case_id = s.case_id and not exists (
          select from compartment_clearance l where l.user_id = u.user_id and l.compartment = k.compartment
            and l.starts_on <= ${today}::date and coalesce(l.ends_on >= ${today}::date, true)))) as readers
    from case_share s
    join agency a on a.agency_id = s.agency_id
    join app_user b on b.user_id = s.shared_by
    where s.case_id = ${caseId}::uuid and ${only === undefined ? sql`true` : sql`s.share_id = ${only}::uuid`}
    order by s.shared_at desc, s.share_id desc`.execute(db)
  return rows
}

/** Open agencies with the number of their active partners, those that have any first. */
export async function sharableAgencies(db: Db): Promise<{ id: AgencyId; name: string; partners: number }[]> {
  const { rows } = await sql<{ id: AgencyId; name: string; partners: number }>`
    select a.agency_id as id, a.name, (select count(*)::integer from app_user u
      where u.agency_id = a.agency_id and u.deactivated_at is null
        and exists (select from user_role r where r.user_id = u.user_id and r.role = 'partner')) as partners
    from agency a where a.closed_at is null order by partners desc, a.name`.execute(db)
  return rows
}

export async function isShared(
  db: Db,
  caseId: CaseId,
  agencyId: AgencyId,
  from: string,
  until: string | null,
): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from case_share where case_id = ${caseId}::uuid and agency_id = ${agencyId}::uuid and ended_at is null
      and coalesce(ends_on >= ${from}::date, true) and coalesce(starts_on <= ${until}::date, true)) as found`.execute(
    db,
  )
  return rows[0]?.found === true
}

export async function insertShare(
  db: Db,
  share: {
    case_id: CaseId
    share_id: ShareId
    agency_id: AgencyId
    unit_id: UnitId
    fields: ShareField[]
    purpose: string
    starts_on: string
    ends_on: string | null
    shared_by: UserId
  },
): Promise<void> {
  await db.insertInto('case_share').values(share).execute()
}

export async function stopShare(db: Db, caseId: CaseId, id: ShareId, at: Date): Promise<void> {
  await db
    .updateTable('case_share')
    .set({ ended_at: at })
    .where('case_id', '=', caseId)
    .where('share_id', '=', id)
    .execute()
}
