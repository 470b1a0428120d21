/** Opens a new, empty case file. */
import type { CaseFile } from '@clew/casefile'
import type { CaseOpened, OpenCaseBody } from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import type { UnitId } from '../../platform/ids/ids.ts'
import { addCase } from './add-case.ts'

/** @throws Refusal `reference-taken`. */
export async function openCase(
  { db, journal }: Entered,
  unitId: UnitId,
  body: OpenCaseBody,
  clock: Clock,
): Promise<CaseOpened> {
  const caseFile: CaseFile = {
    format: 'clew-casefile/1',
    ...body,
    opened: clock().toISOString().slice(0, 10),
    publications: [],
    parties: [],
    victims: [],
    witnesses: [],
    places: [],
    sources: [],
    evidence: [],
    facts: [],
    links: [],
    charges: [],
    findings: [],
    sentences: [],
    orders: [],
    adjournments: [],
    notes: [],
  }
  const caseId = await addCase(db, unitId, caseFile, clock)
  journal({ action: 'case.open', caseId, effect: 'change', detail: { reference: body.reference } })
  return { id: caseId, version: 1 }
}
