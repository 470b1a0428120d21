/** Finds the case whose people are asked for; one that is out of reach answers like one that does not exist. */
import type { Entered } from '../../platform/database/doors.ts'
import { type CaseId, isUuid } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { isCaseOpen, lockCaseWork } from './assignments.store.ts'

/** @throws Refusal `case-not-found`. */
export async function caseOf(db: Entered['db'], idText: string): Promise<CaseId> {
  if (!isUuid(idText) || !(await isCaseOpen(db, idText as CaseId))) throw new Refusal('case-not-found')
  return idText as CaseId
}

/** The same, held until the transaction ends. @throws Refusal `case-not-found`. */
export async function heldCase(db: Entered['db'], idText: string): Promise<CaseId> {
  if (!isUuid(idText) || !(await lockCaseWork(db, idText as CaseId))) throw new Refusal('case-not-found')
  return idText as CaseId
}
