/** Which compartments a case is in, and whom of those who work on it each shuts out or would shut out. */
import { type CaseCompartment, compartments } from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import type { CaseId } from '../../platform/ids/ids.ts'
import { todayOf } from '../people/index.ts'
import { compartmentsOf, unclearedOn } from './assignments.store.ts'
import { caseOf } from './open-case-work.ts'

/** @throws Refusal `case-not-found`. */
export async function listCompartments(
  { db, journal }: Entered,
  caseText: string,
  clock: Clock,
): Promise<CaseCompartment[]> {
  const caseId = await caseOf(db, caseText)
  journal({ action: 'compartment.list', caseId, effect: 'read' })
  return everyCompartment(db, caseId, todayOf(clock))
}

export async function everyCompartment(
  db: Entered['db'],
  caseId: CaseId,
  today: string,
): Promise<CaseCompartment[]> {
  const set = await compartmentsOf(db, caseId)
  const items: CaseCompartment[] = []
  for (const compartment of compartments) {
    const row = set.find((each) => each.compartment === compartment)
    const uncleared = await unclearedOn(db, caseId, compartment, today)
    items.push({
      compartment,
      set: row !== undefined,
      uncleared,
      ...(row === undefined ? {} : { reason: row.reason, at: row.set_at.toISOString() }),
      ...(row?.set_by == null || row.by_name === null ? {} : { by: { id: row.set_by, name: row.by_name } }),
    })
  }
  return items
}
