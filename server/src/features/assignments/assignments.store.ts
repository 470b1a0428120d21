/** The SQL of who works on a case and of its compartments. Row-level security decides which cases there are. */
import type { AssignmentRole, Compartment } from '@clew/contract'
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { CaseId, UnitId, UserId } from '../../platform/ids/ids.ts'
import type { OfficeId } from '../people/index.ts'
import type { AssignmentId } from './tables.ts'

type Db = Transaction<Tables>

export type AssignmentRow = {
  readonly assignment_id: AssignmentId
  readonly version: number
  readonly case_id: CaseId
  readonly reference: string
  readonly title: string
  readonly user_id: UserId
  readonly person: string
  readonly role: AssignmentRole
  readonly starts_on: string
  readonly ends_on: string | null
  readonly reason: string | null
  readonly assigned_by: UserId | null
  readonly by_name: string | null
  readonly assigned_at: Date
  readonly deactivated: boolean
  readonly unvetted: boolean
  readonly uncleared: boolean
}

export async function isCaseOpen(db: Db, caseId: CaseId): Promise<boolean> {
  const found = await db
    .selectFrom('case_file')
    .select('case_id')
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return found !== undefined
}

/** Holds the case, so that two who assign at once see each other; readers of the case are not held up. */
export async function lockCaseWork(db: Db, caseId: CaseId): Promise<boolean> {
  const found = await db
    .selectFrom('case_file')
    .select('case_id')
    .where('case_id', '=', caseId)
    .forNoKeyUpdate()
    .executeTakeFirst()
  return found !== undefined
}

type Wanted = { readonly caseId?: CaseId; readonly userId?: UserId; readonly only?: AssignmentId }

/** Newest first. */
export async function assignmentRows(db: Db, wanted: Wanted, today: string): Promise<AssignmentRow[]> {
  const { caseId, userId, only } = wanted
  const { rows } = await sql<AssignmentRow>`
    select s.assignment_id, s.version, s.case_id, c.reference, c.title, s.user_id, u.display_name as person, s.role,
      s.starts_on::text as starts_on, s.ends_on::text as ends_on, s.reason, s.assigned_by, b.display_name as by_name, s.assigned_at,
      u.deactivated_at is not null as deactivated, coalesce(u.vetted_until < ${today}::date, true) as unvetted,
      exists (select from case_compartment k where k.case_id = s.case_id and not exists (
        select from compartment_clearance l where l.user_id = s.user_id and l.compartment = k.compartment
          and l.starts_on <= ${today}::date and coalesce(l.ends_on >= ${today}::date, true))) as uncleared
    from case_assignment s
    join case_file c on c.case_id = s.case_id
    join app_user u on u.user_id = s.user_id
    left join app_user b on b.user_id = s.assigned_by
    where ${caseId === undefined ? sql`true` : sql`s.case_id = ${caseId}::uuid`}
      and ${userId === undefined ? sql`true` : sql`s.user_id = ${userId}::uuid`}
      and ${only === undefined ? sql`true` : sql`s.assignment_id = ${only}::uuid`}
    order by s.starts_on desc, s.assignment_id desc`.execute(db)
  return rows
}

export type NewAssignment = {
  readonly case_id: CaseId
  readonly assignment_id: AssignmentId
  readonly user_id: UserId
  readonly unit_id: UnitId
  readonly role: AssignmentRole
  readonly starts_on: string
  readonly ends_on: string | null
  readonly assigned_by: UserId
  readonly reason: string
}

export async function insertAssignment(db: Db, assignment: NewAssignment): Promise<void> {
  await db.insertInto('case_assignment').values(assignment).execute()
}

export async function setLastDay(
  db: Db,
  caseId: CaseId,
  id: AssignmentId,
  ends_on: string | null,
  version: number,
): Promise<void> {
  await db
    .updateTable('case_assignment')
    .set({ ends_on, version })
    .where('case_id', '=', caseId)
    .where('assignment_id', '=', id)
    .execute()
}

/** Whether somebody works on the case in this role on a day of the period. */
export async function isAssigned(
  db: Db,
  { caseId, userId, role }: { caseId: CaseId; userId: UserId; role: AssignmentRole },
  from: string,
  until: string | null,
): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from case_assignment where case_id = ${caseId}::uuid and user_id = ${userId}::uuid and role = ${role}::text
      and coalesce(ends_on >= starts_on, true)
      and coalesce(ends_on >= ${from}::date, true) and coalesce(starts_on <= ${until}::date, true)) as found`.execute(
    db,
  )
  return rows[0]?.found === true
}

export type CompartmentRow = {
  readonly compartment: Compartment
  readonly reason: string
  readonly set_by: UserId | null
  readonly by_name: string | null
  readonly set_at: Date
}

export async function compartmentsOf(db: Db, caseId: CaseId): Promise<CompartmentRow[]> {
  return db
    .selectFrom('case_compartment as k')
    .leftJoin('app_user as u', 'u.user_id', 'k.set_by')
    .select(['k.compartment', 'k.reason', 'k.set_by', 'u.display_name as by_name', 'k.set_at'])
    .where('k.case_id', '=', caseId)
    .orderBy('k.compartment')
    .execute()
}

/** Who works on the case today without a clearance for the compartment. */
export async function unclearedOn(
  db: Db,
  caseId: CaseId,
  compartment: Compartment,
  today: string,
): Promise<{ id: UserId; name: string }[]> {
  const { rows } = await sql<{ id: UserId; name: string }>`
    select distinct u.user_id as id, u.display_name as name
    from case_assignment s join app_user u on u.user_id = s.user_id
    where s.case_id = ${caseId}::uuid and s.starts_on <= ${today}::date and coalesce(s.ends_on >= ${today}::date, true)
      and not exists (select from compartment_clearance l where l.user_id = s.user_id and l.compartment = ${compartment}::text
        and l.starts_on <= ${today}::date and coalesce(l.ends_on >= ${today}::date, true))
    order by 2, 1`.execute(db)
  return rows
}

export async function insertCompartment(
  db: Db,
  row: { case_id: CaseId; compartment: Compartment; unit_id: UnitId; set_by: UserId; reason: string },
): Promise<boolean> {
  const made = await db
    .insertInto('case_compartment')
    .values(row)
    .onConflict((conflict) => conflict.columns(['case_id', 'compartment']).doNothing())
    .returning('compartment')
    .executeTakeFirst()
  return made !== undefined
}

/** False when the case was not in it. */
export async function removeCompartment(db: Db, caseId: CaseId, compartment: Compartment): Promise<boolean> {
  const gone = await db
    .deleteFrom('case_compartment')
    .where('case_id', '=', caseId)
    .where('compartment', '=', compartment)
    .returning('compartment')
    .executeTakeFirst()
  return gone !== undefined
}

export async function placeCase(db: Db, caseId: CaseId, officeId: OfficeId): Promise<boolean> {
  const placed = await db
    .updateTable('case_file')
    .set({ office_id: officeId })
    .where('case_id', '=', caseId)
    .returning('case_id')
    .executeTakeFirst()
  return placed !== undefined
}
