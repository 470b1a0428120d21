/** Who works on a case, who will and who did; and the same asked from the side of a person. */
import type { Assignment } from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { loadPerson, todayOf } from '../people/index.ts'
import { assignmentOf, inOrder } from './assignment-row.ts'
import { assignmentRows } from './assignments.store.ts'
import { caseOf } from './open-case-work.ts'

/** @throws Refusal `case-not-found`. */
export async function listAssignments(
  { db, journal }: Entered,
  caseText: string,
  clock: Clock,
): Promise<Assignment[]> {
  const today = todayOf(clock)
  const caseId = await caseOf(db, caseText)
  const rows = await assignmentRows(db, { caseId }, today)
  journal({ action: 'assignment.list', caseId, effect: 'read', detail: { count: rows.length } })
  return inOrder(rows.map((row) => assignmentOf(row, today)))
}

/** Of cases that are open to the asker. @throws Refusal `person-not-found`. */
export async function listPersonAssignments(
  { db, journal }: Entered,
  personText: string,
  clock: Clock,
): Promise<Assignment[]> {
  const today = todayOf(clock)
  const { user_id } = await loadPerson(db, personText, today)
  const rows = await assignmentRows(db, { userId: user_id }, today)
  journal({
    action: 'assignment.list',
    effect: 'read',
    subject: `person:${user_id}`,
    detail: { count: rows.length },
  })
  return inOrder(rows.map((row) => assignmentOf(row, today)))
}
