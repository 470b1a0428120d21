/** The SQL of agencies and offices. Row-level security shows each unit its own. */
import type { AgencyKind } from '@clew/contract'
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { UnitId } from '../../platform/ids/ids.ts'
import type { AgencyId, OfficeId } from './tables.ts'

type Db = Transaction<Tables>

export type AgencyRow = {
  readonly agency_id: AgencyId
  readonly version: number
  readonly kind: AgencyKind
  readonly name: string
  readonly closed_at: Date | null
  readonly people: number
}

export type OfficeRow = {
  readonly office_id: OfficeId
  readonly agency_id: AgencyId
  readonly version: number
  readonly name: string
  readonly regions: string[]
  readonly closed_at: Date | null
  readonly people: number
}

/** Open ones first, each group by name. */
export async function agencyRows(db: Db, only?: AgencyId): Promise<AgencyRow[]> {
  const { rows } = await sql<AgencyRow>`
    select a.agency_id, a.version, a.kind, a.name, a.closed_at,
      (select count(*)::integer from app_user u where u.agency_id = a.agency_id and u.deactivated_at is null) as people
    from agency a where ${only === undefined ? sql`true` : sql`a.agency_id = ${only}::uuid`}
    order by a.closed_at is not null, a.name`.execute(db)
  return rows
}

export async function officeRows(db: Db, only?: OfficeId): Promise<OfficeRow[]> {
  const { rows } = await sql<OfficeRow>`
    select o.office_id, o.agency_id, o.version, o.name, o.regions, o.closed_at,
      (select count(*)::integer from app_user u where u.office_id = o.office_id and u.deactivated_at is null) as people
    from office o where ${only === undefined ? sql`true` : sql`o.office_id = ${only}::uuid`}
    order by o.closed_at is not null, o.name`.execute(db)
  return rows
}

/** Holds the agency until the transaction ends. */
export async function lockAgency(db: Db, id: AgencyId): Promise<void> {
  await db.selectFrom('agency').select('agency_id').where('agency_id', '=', id).forNoKeyUpdate().execute()
}

export async function lockOffice(db: Db, id: OfficeId): Promise<void> {
  await db.selectFrom('office').select('office_id').where('office_id', '=', id).forNoKeyUpdate().execute()
}

/** False when another agency of the unit has the name. */
export async function insertAgency(
  db: Db,
  agency: { agency_id: AgencyId; unit_id: UnitId; kind: AgencyKind; name: string },
): Promise<boolean> {
  const made = await db
    .insertInto('agency')
    .values(agency)
    .onConflict((conflict) => conflict.columns(['unit_id', 'name']).doNothing())
    .returning('agency_id')
    .executeTakeFirst()
  return made !== undefined
}

/** False when another office of the agency has the name. */
export async function insertOffice(
  db: Db,
  office: { office_id: OfficeId; agency_id: AgencyId; unit_id: UnitId; name: string; regions: string[] },
): Promise<boolean> {
  const made = await db
    .insertInto('office')
    .values(office)
    .onConflict((conflict) => conflict.columns(['agency_id', 'name']).doNothing())
    .returning('office_id')
    .executeTakeFirst()
  return made !== undefined
}

export async function agencyNamed(db: Db, name: string, besides: AgencyId): Promise<boolean> {
  const found = await db
    .selectFrom('agency')
    .select('agency_id')
    .where('name', '=', name)
    .where('agency_id', '<>', besides)
    .executeTakeFirst()
  return found !== undefined
}

export async function officeNamed(
  db: Db,
  agencyId: AgencyId,
  name: string,
  besides: OfficeId,
): Promise<boolean> {
  const found = await db
    .selectFrom('office')
    .select('office_id')
    .where('agency_id', '=', agencyId)
    .where('name', '=', name)
    .where('office_id', '<>', besides)
    .executeTakeFirst()
  return found !== undefined
}

export async function updateAgency(
  db: Db,
  id: AgencyId,
  changed: { version: number; kind: AgencyKind; name: string; closed_at: Date | null },
): Promise<void> {
  await db.updateTable('agency').set(changed).where('agency_id', '=', id).execute()
}

export async function updateOffice(
  db: Db,
  id: OfficeId,
  changed: { version: number; name: string; regions: string[]; closed_at: Date | null },
): Promise<void> {
  await db.updateTable('office').set(changed).where('office_id', '=', id).execute()
}
