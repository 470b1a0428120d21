/** The SQL of custody: how many custodians an office asks for, and who they are. */
import type { Role } from '@clew/contract'
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { CaseId, UnitId, UserId } from '../../platform/ids/ids.ts'
import { type OfficeId, wholeUnit } from './tables.ts'

type Db = Transaction<Tables>

export type Custodian = { id: UserId; name: string }
export type RuleRow = {
  office_id: OfficeId
  /** Null for the rule of the unit. */
  office_name: string | null
  version: number
  needed: number
  set_by: UserId
  set_by_name: string
  set_at: Date
  custodians: Custodian[]
}

const columns = sql`r.office_id, r.version, r.needed, r.set_by, r.set_at,
  (select u.display_name from app_user u where u.user_id = r.set_by) as set_by_name,
  (select o.name from office o where o.office_id = r.office_id) as office_name,
  coalesce((select jsonb_agg(jsonb_build_object('id', u.user_id, 'name', u.display_name) order by u.display_name, u.user_id)
    from custodian c join app_user u on u.user_id = c.user_id
    where c.unit_id = r.unit_id and c.office_id = r.office_id and u.deactivated_at is null), '[]') as custodians
  from custody_rule r`

export async function rulesOf(db: Db, unitId: UnitId): Promise<RuleRow[]> {
  const { rows } =
    await sql<RuleRow>`select ${columns} where r.unit_id = ${unitId} order by r.office_id`.execute(db)
  return rows
}

/** The rule of the case's office, or else of the unit. */
export async function ruleForCase(db: Db, caseId: CaseId): Promise<RuleRow | undefined> {
  const { rows } = await sql<RuleRow>`select ${columns}
    join case_file f on f.case_id = ${caseId} and f.unit_id = r.unit_id
    where r.office_id = any (array[f.office_id, ${wholeUnit}::uuid])
    order by r.office_id = ${wholeUnit}::uuid limit 1`.execute(db)
  return rows[0]
}

/** Active people of the unit among those who are named, with what they are. */
export async function activePeople(
  db: Db,
  unitId: UnitId,
  ids: readonly string[],
): Promise<(Custodian & { roles: Role[] })[]> {
  const { rows } = await sql<Custodian & { roles: Role[] }>`
    select u.user_id as id, u.display_name as name,
      array(select r.role from user_role r where r.user_id = u.user_id order by r.role) as roles
    from app_user u
    where u.unit_id = ${unitId} and u.deactivated_at is null and u.user_id = any (${[...ids]}::uuid[])
    order by u.user_id`.execute(db)
  return rows
}

export async function hasOffice(db: Db, unitId: UnitId, officeId: OfficeId): Promise<boolean> {
  const { rows } =
    await sql`select from office where unit_id = ${unitId} and office_id = ${officeId}`.execute(db)
  return rows.length > 0
}

/** False when somebody else changed the rule meanwhile. `seen` is 0 for a new one. */
export async function putRule(
  db: Db,
  unitId: UnitId,
  rule: Omit<RuleRow, 'version' | 'custodians' | 'set_by_name' | 'office_name'>,
  seen: number,
  custodians: readonly UserId[],
): Promise<boolean> {
  const { office_id, needed, set_by, set_at } = rule
  const { rows } =
    await sql`insert into custody_rule as r (unit_id, office_id, version, needed, set_by, set_at)
    select ${unitId}::uuid, ${office_id}::uuid, 1, ${needed}::int, ${set_by}::uuid, ${set_at}::timestamptz where ${seen}::int = 0
      or exists (select from custody_rule where unit_id = ${unitId} and office_id = ${office_id})
    on conflict (unit_id, office_id) do update set version = r.version + 1, needed = excluded.needed,
      set_by = excluded.set_by, set_at = excluded.set_at where r.version = ${seen}::int
    returning r.version`.execute(db)
  if (rows.length === 0) return false
  await db.deleteFrom('custodian').where('unit_id', '=', unitId).where('office_id', '=', office_id).execute()
  if (custodians.length > 0)
    await db
      .insertInto('custodian')
      .values(custodians.map((user_id) => ({ unit_id: unitId, office_id, user_id })))
      .execute()
  return true
}

/** False when somebody else changed the rule meanwhile. */
export async function dropRule(db: Db, unitId: UnitId, officeId: OfficeId, seen: number): Promise<boolean> {
  // Held until the end, so that nobody names custodians for a rule that goes.
  const held = await db
    .selectFrom('custody_rule')
    .select('version')
    .where('unit_id', '=', unitId)
    .where('office_id', '=', officeId)
    .where('version', '=', seen)
    .forUpdate()
    .execute()
  if (held.length === 0) return false
  await db.deleteFrom('custodian').where('unit_id', '=', unitId).where('office_id', '=', officeId).execute()
  await db
    .deleteFrom('custody_rule')
    .where('unit_id', '=', unitId)
    .where('office_id', '=', officeId)
    .execute()
  return true
}
