/** The SQL of the people of the demo, before anybody acts. */
import type { AgencyKind, Role } from '@clew/contract'
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { AgencyId, OfficeId } from '../../platform/authentication/signed-in.ts'
import type { UnitId, UserId } from '../../platform/ids/ids.ts'
import { type DemoAgency, type DemoOffice, type DemoPersonMade, vettedUntil } from './demo-people.ts'

type Db = Transaction<Tables>

export type DemoRow = {
  readonly user_id: UserId
  readonly unit_id: UnitId
  readonly display_name: string
  readonly roles: Role[]
  readonly agency_id: AgencyId
  readonly agency: string
  readonly kind: AgencyKind
  readonly office_id: OfficeId | null
  readonly office: string | null
}

/** Everybody who came with the demo and is active, in the order in which they were made. */
export async function demoRows(db: Db): Promise<DemoRow[]> {
  const { rows } = await sql<DemoRow>`
    select u.user_id, u.unit_id, u.display_name, a.agency_id, a.name as agency, a.kind, u.office_id, o.name as office,
      (select coalesce(array_agg(r.role order by r.role), '{}') from user_role r where r.user_id = u.user_id) as roles
    from app_user u join agency a on a.agency_id = u.agency_id left join office o on o.office_id = u.office_id
    where u.demo and u.deactivated_at is null order by u.user_id`.execute(db)
  return rows
}

/** Whether anybody was ever made a person here, of the demo or not. */
export async function anybody(db: Db): Promise<boolean> {
  const found = db.selectFrom('app_user').select('user_id').where('kind', '=', 'person').limit(1)
  return (await found.executeTakeFirst()) !== undefined
}

export async function insertAgency(db: Db, id: AgencyId, unitId: UnitId, agency: DemoAgency): Promise<void> {
  await sql`insert into agency (agency_id, unit_id, kind, name)
    values (${id}::uuid, ${unitId}::uuid, ${agency.kind}, ${agency.name})`.execute(db)
}

export async function insertOffice(
  db: Db,
  ids: { readonly officeId: OfficeId; readonly agencyId: AgencyId; readonly unitId: UnitId },
  { name, regions }: DemoOffice,
): Promise<void> {
  await sql`insert into office (office_id, agency_id, unit_id, name, regions)
    values (${ids.officeId}::uuid, ${ids.agencyId}::uuid, ${ids.unitId}::uuid, ${name}, ${regions}::text[])`.execute(
    db,
  )
}

export async function insertPerson(
  db: Db,
  ids: {
    readonly userId: UserId
    readonly unitId: UnitId
    readonly agencyId: AgencyId
    readonly officeId: OfficeId
  },
  { name, roles, vetting, clearances = [] }: DemoPersonMade,
): Promise<void> {
  const { userId, unitId, agencyId, officeId } = ids
  await sql`insert into app_user (user_id, unit_id, display_name, kind, agency_id, office_id, vetting_level, vetted_until, demo)
    values (${userId}::uuid, ${unitId}::uuid, ${name}, 'person', ${agencyId}::uuid, ${officeId}::uuid, ${vetting},
      ${vettedUntil}::date, true)`.execute(db)
  await sql`insert into user_role (user_id, unit_id, role)
    select ${userId}::uuid, ${unitId}::uuid, unnest(${roles}::text[])`.execute(db)
  await sql`insert into compartment_clearance (user_id, unit_id, compartment, starts_on)
    select ${userId}::uuid, ${unitId}::uuid, unnest(${clearances}::text[]), current_date`.execute(db)
}
