/** The SQL of the cases of the demo: which are there, and who works on them. */
import type { AssignmentRole, Compartment, ShareField } from '@clew/contract'
import { sql, type Transaction } from 'kysely'
import type { AgencyId } from '../../platform/authentication/signed-in.ts'
import type { Tables } from '../../platform/database/tables.ts'
import type { CaseId, Id, UnitId, UserId } from '../../platform/ids/ids.ts'

type Db = Transaction<Tables>

/** Which of these references the unit has a case by. */
export async function referencesAmong(db: Db, references: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ reference: string }>`
    select reference from case_reference where reference = any (${references}::text[])`.execute(db)
  return rows.map(({ reference }) => reference)
}

/** Leaves what is there: whoever opens a case leads it already. */
export async function assign(
  db: Db,
  assignment: {
    readonly id: Id<'assignment'>
    readonly caseId: CaseId
    readonly unitId: UnitId
    readonly userId: UserId
    readonly role: AssignmentRole
    readonly by: UserId
  },
): Promise<void> {
  const { id, caseId, unitId, userId, role, by } = assignment
  await sql`insert into case_assignment (case_id, assignment_id, user_id, unit_id, role, starts_on, assigned_by)
    select ${caseId}::uuid, ${id}::uuid, ${userId}::uuid, ${unitId}::uuid, ${role}::text, current_date, ${by}::uuid
    where not exists (select from case_assignment where case_id = ${caseId}::uuid and user_id = ${userId}::uuid)`.execute(
    db,
  )
}

export async function share(
  db: Db,
  shared: {
    readonly id: Id<'share'>
    readonly caseId: CaseId
    readonly unitId: UnitId
    readonly agencyId: AgencyId
    readonly fields: readonly ShareField[]
    readonly purpose: string
    readonly by: UserId
  },
): Promise<void> {
  const { id, caseId, unitId, agencyId, fields, purpose, by } = shared
  await sql`insert into case_share (case_id, share_id, agency_id, unit_id, fields, purpose, starts_on, shared_by)
    values (${caseId}::uuid, ${id}::uuid, ${agencyId}::uuid, ${unitId}::uuid, ${fields}::text[], ${purpose}, current_date, ${by}::uuid)`.execute(
    db,
  )
}

export async function compartment(
  db: Db,
  set: {
    readonly caseId: CaseId
    readonly unitId: UnitId
    readonly name: Compartment
    readonly reason: string
    readonly by: UserId
  },
): Promise<void> {
  const { caseId, unitId, name, reason, by } = set
  await sql`insert into case_compartment (case_id, compartment, unit_id, set_by, reason)
    values (${caseId}::uuid, ${name}, ${unitId}::uuid, ${by}::uuid, ${reason})`.execute(db)
}
