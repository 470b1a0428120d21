/** Puts a checked case file into the store as a new case; opening and importing both end here. */
import type { CaseFile } from '@clew/casefile'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { type CaseId, timeOrderedId, type UnitId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { difference, headOf } from './case-row.ts'
import { assignOpener, claimReference, insertCase, writeRecords } from './cases.store.ts'
import { recordLists, recordTables } from './tables.ts'

/** @throws Refusal `reference-taken`; then nothing is kept. */
export async function addCase(
  db: Entered['db'],
  unitId: UnitId,
  caseFile: CaseFile,
  clock: Clock,
): Promise<CaseId> {
  const caseId = timeOrderedId<'case'>(clock)
  if (!(await claimReference(db, unitId, caseFile.reference, caseId))) {
    throw new Refusal('reference-taken', { reference: caseFile.reference })
  }
  await insertCase(db, caseId, unitId, headOf(caseFile), clock())
  await assignOpener(db, caseId, timeOrderedId<'assignment'>(clock))
  const { written } = difference(undefined, caseFile)
  for (const list of recordLists) await writeRecords(db, recordTables[list], caseId, 1, written[list])
  return caseId
}
