/** Gives an assignment that has not ended another last day, or none. */
import type { Assignment, AssignmentPeriodBody } from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { todayOf } from '../people/index.ts'
import { assignmentOf, loadAssignment, runningAssignment } from './assignment-row.ts'
import { setLastDay } from './assignments.store.ts'
import { heldCase } from './open-case-work.ts'
import { checkLastDay } from './period.ts'

/** @throws Refusal `case-not-found`, `assignment-not-found`, `already-ended`, `record-changed`, `period-invalid`. */
export async function prolongAssignment(
  { db, journal }: Entered,
  { id, assignment }: { id: string; assignment: string },
  { version, until, reason }: AssignmentPeriodBody,
  clock: Clock,
): Promise<Assignment> {
  const today = todayOf(clock)
  const caseId = await heldCase(db, id)
  const row = await runningAssignment(db, caseId, assignment, version, today)
  checkLastDay(row.starts_on, until, today)
  await setLastDay(db, caseId, row.assignment_id, until ?? null, version + 1)
  journal({
    action: 'assignment.prolong',
    caseId,
    effect: 'change',
    subject: `person:${row.user_id}`,
    detail: {
      assignment: row.assignment_id,
      role: row.role,
      before: { until: row.ends_on },
      after: { until: until ?? null },
      reason,
    },
  })
  return assignmentOf(await loadAssignment(db, caseId, assignment, today), today)
}
