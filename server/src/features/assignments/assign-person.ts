/** Gives somebody work on a case: whoever is active, vetted, holds the role and is cleared; for a period and a reason. */
import { type AssignBody, type Assignment, assignmentRoles } from '@clew/contract'
import type { SignedIn } from '../../platform/authentication/signed-in.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { timeOrderedId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { todayOf } from '../people/index.ts'
import { assignmentOf, loadAssignment } from './assignment-row.ts'
import { compartmentsOf, insertAssignment, isAssigned } from './assignments.store.ts'
import { heldCase } from './open-case-work.ts'
import { checkPeriod } from './period.ts'
import { readyPerson } from './ready.ts'
import type { AssignmentId } from './tables.ts'

/**
 * @throws Refusal `case-not-found`, `period-invalid`, `person-not-found`, `person-deactivated`, `vetting-needed`, `role-not-held`,
 * `clearance-needed`, `already-assigned`.
 */
export async function assignPerson(
  { db, journal }: Entered,
  asker: SignedIn,
  caseText: string,
  { person, role, from, until, reason }: AssignBody,
  clock: Clock,
): Promise<Assignment> {
  const today = todayOf(clock)
  const caseId = await heldCase(db, caseText)
  checkPeriod(from, until, today)
  const compartments = (await compartmentsOf(db, caseId)).map(({ compartment }) => compartment)
  const need = { day: from, today, roles: [assignmentRoles[role]], compartments }
  const { user_id } = await readyPerson(db, person, need)
  const ends_on = until ?? null
  if (await isAssigned(db, { caseId, userId: user_id, role }, from, ends_on))
    throw new Refusal('already-assigned')
  const assignment_id: AssignmentId = timeOrderedId<'assignment'>(clock)
  await insertAssignment(db, {
    case_id: caseId,
    assignment_id,
    user_id,
    unit_id: asker.unitId,
    role,
    starts_on: from,
    ends_on,
    assigned_by: asker.userId,
    reason,
  })
  journal({
    action: 'assignment.make',
    caseId,
    effect: 'change',
    subject: `person:${user_id}`,
    detail: { after: { assignment: assignment_id, role, from, until: ends_on }, reason },
  })
  return assignmentOf(await loadAssignment(db, caseId, assignment_id, today), today)
}
