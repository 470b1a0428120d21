/** Ends an assignment from this moment on; it stays in the history of the case. */
import type { Assignment, EndAssignmentBody } from '@clew/contract'
import type { SignedIn } from '../../platform/authentication/signed-in.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { Refusal } from '../../platform/refusal.ts'
import { todayOf } from '../people/index.ts'
import { assignmentOf, loadAssignment, runningAssignment } from './assignment-row.ts'
import { setLastDay } from './assignments.store.ts'
import { heldCase } from './open-case-work.ts'
import { endedOn } from './period.ts'

/** @throws Refusal `case-not-found`, `assignment-not-found`, `already-ended`, `record-changed`, `own-assignment`. */
export async function endAssignment(
  { db, journal }: Entered,
  asker: SignedIn,
  { id, assignment }: { id: string; assignment: string },
  { version, reason }: EndAssignmentBody,
  clock: Clock,
): Promise<Assignment> {
  const today = todayOf(clock)
  const caseId = await heldCase(db, id)
  const row = await runningAssignment(db, caseId, assignment, version, today)
  if (row.user_id === asker.userId && !asker.roles.includes('head-of-unit'))
    throw new Refusal('own-assignment')
  const until = endedOn(row.starts_on, today)
  await setLastDay(db, caseId, row.assignment_id, until, version + 1)
  journal({
    action: 'assignment.end',
    caseId,
    effect: 'change',
    subject: `person:${row.user_id}`,
    detail: {
      assignment: row.assignment_id,
      role: row.role,
      before: { until: row.ends_on },
      after: { until },
      reason,
    },
  })
  return assignmentOf(await loadAssignment(db, caseId, assignment, today), today)
}
