/** An assignment as it leaves the server, and how one is found for a change. */
import type { Assignment } from '@clew/contract'
import type { Entered } from '../../platform/database/doors.ts'
import { type CaseId, isUuid } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type AssignmentRow, assignmentRows } from './assignments.store.ts'
import { stateOf } from './period.ts'
import type { AssignmentId } from './tables.ts'

export function assignmentOf(row: AssignmentRow, today: string): Assignment {
  const state = stateOf(row.starts_on, row.ends_on, today)
  const concerns = { deactivated: row.deactivated, vetting: row.unvetted, clearance: row.uncleared }
  const names = ['deactivated', 'vetting', 'clearance'] as const
  return {
    id: row.assignment_id,
    version: row.version,
    case: { id: row.case_id, reference: row.reference, title: row.title },
    person: { id: row.user_id, name: row.person },
    role: row.role,
    from: row.starts_on,
    ...(row.ends_on === null ? {} : { until: row.ends_on }),
    state,
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.assigned_by === null || row.by_name === null
      ? {}
      : { assignedBy: { id: row.assigned_by, name: row.by_name } }),
    assignedAt: row.assigned_at.toISOString(),
    concerns: state === 'ended' ? [] : names.filter((name) => concerns[name]),
  }
}

const order = { active: 0, coming: 1, ended: 2 } as const

/** Active first, then coming, then ended; within each the newest first, as the rows come. */
export const inOrder = (items: readonly Assignment[]): Assignment[] =>
  items.toSorted((a, b) => order[a.state] - order[b.state])

/** @throws Refusal `assignment-not-found`. */
export async function loadAssignment(
  db: Entered['db'],
  caseId: CaseId,
  idText: string,
  today: string,
): Promise<AssignmentRow> {
  const found = isUuid(idText)
    ? await assignmentRows(db, { caseId, only: idText as AssignmentId }, today)
    : []
  const [row] = found
  if (row === undefined) throw new Refusal('assignment-not-found')
  return row
}

/** One that has not ended, in the version that the writer saw. @throws Refusal `assignment-not-found`, `already-ended`, `record-changed`. */
export async function runningAssignment(
  db: Entered['db'],
  caseId: CaseId,
  idText: string,
  version: number,
  today: string,
): Promise<AssignmentRow> {
  const row = await loadAssignment(db, caseId, idText, today)
  if (stateOf(row.starts_on, row.ends_on, today) === 'ended') throw new Refusal('already-ended')
  if (row.version !== version) {
    const params = { seen: version, current: row.version }
    throw new Refusal('record-changed', params, { current: assignmentOf(row, today) })
  }
  return row
}
