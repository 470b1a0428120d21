/** The SQL of the set-up: the unit gets its name, its first agency and office, and its first administrator. */
import type { AgencyKind } from '@clew/contract'
import { sql, type Transaction } from 'kysely'
import type { AgencyId, OfficeId } from '../../platform/authentication/signed-in.ts'
import type { Tables } from '../../platform/database/tables.ts'
import type { UnitId, UserId } from '../../platform/ids/ids.ts'

type Db = Transaction<Tables>

/** Two who hold the code at once wait for each other here. */
export async function lockSetUp(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('clew set-up', 0))`.execute(db)
}

/** Whether anybody was ever made a person here. */
export async function anybody(db: Db): Promise<boolean> {
  const found = db.selectFrom('app_user').select('user_id').where('kind', '=', 'person').limit(1)
  return (await found.executeTakeFirst()) !== undefined
}

export type FirstUnit = {
  readonly unitId: UnitId
  readonly unit: string
  readonly agency: { readonly id: AgencyId; readonly kind: AgencyKind; readonly name: string }
  readonly office: { readonly id: OfficeId; readonly name: string; readonly regions: readonly string[] }
  readonly person: { readonly id: UserId; readonly name: string; readonly email: string | null }
}

export async function insertFirst(
  db: Db,
  { unitId, unit, agency, office, person }: FirstUnit,
): Promise<void> {
  await sql`update unit set name = ${unit} where unit_id = ${unitId}::uuid`.execute(db)
  await sql`insert into agency (agency_id, unit_id, kind, name)
    values (${agency.id}::uuid, ${unitId}::uuid, ${agency.kind}, ${agency.name})`.execute(db)
  await sql`insert into office (office_id, agency_id, unit_id, name, regions)
    values (${office.id}::uuid, ${agency.id}::uuid, ${unitId}::uuid, ${office.name}, ${office.regions}::text[])`.execute(
    db,
  )
  await sql`insert into app_user (user_id, unit_id, display_name, kind, agency_id, office_id, email)
    values (${person.id}::uuid, ${unitId}::uuid, ${person.name}, 'person', ${agency.id}::uuid, ${office.id}::uuid, ${person.email})`.execute(
    db,
  )
  await sql`insert into user_role (user_id, unit_id, role)
    values (${person.id}::uuid, ${unitId}::uuid, 'administrator')`.execute(db)
}
