/** Closes a case to all who are not cleared, and opens it again. */
import { type CaseCompartment, type Compartment, compartments, type SetCompartmentBody } from '@clew/contract'
import type { SignedIn } from '../../platform/authentication/signed-in.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { Refusal } from '../../platform/refusal.ts'
import { todayOf } from '../people/index.ts'
import { insertCompartment, removeCompartment } from './assignments.store.ts'
import { everyCompartment } from './list-compartments.ts'
import { heldCase } from './open-case-work.ts'
import { unclearedFor } from './standing-in.store.ts'

/** @throws Refusal `case-not-found`, `own-clearance-needed`, `compartment-is-set`. */
export async function setCompartment(
  { db, journal }: Entered,
  asker: SignedIn,
  caseText: string,
  { compartment, reason }: SetCompartmentBody,
  clock: Clock,
): Promise<CaseCompartment[]> {
  const today = todayOf(clock)
  const caseId = await heldCase(db, caseText)
  if ((await unclearedFor(db, asker.userId, [compartment], today)).length > 0)
    throw new Refusal('own-clearance-needed')
  const row = { case_id: caseId, compartment, unit_id: asker.unitId, set_by: asker.userId, reason }
  if (!(await insertCompartment(db, row))) throw new Refusal('compartment-is-set')
  journal({
    action: 'compartment.set',
    caseId,
    effect: 'change',
    subject: `compartment:${compartment}`,
    detail: { reason },
  })
  return everyCompartment(db, caseId, today)
}

/**
 * A step that could expose: whoever decides such steps by two people wraps this verb.
 * @throws Refusal `case-not-found`, `compartment-not-set`.
 */
export async function liftCompartment(
  { db, journal }: Entered,
  { id, compartment }: { id: string; compartment: string },
  reason: string,
  clock: Clock,
): Promise<CaseCompartment[]> {
  const caseId = await heldCase(db, id)
  const known = compartments.find((each): each is Compartment => each === compartment)
  if (known === undefined || !(await removeCompartment(db, caseId, known)))
    throw new Refusal('compartment-not-set')
  journal({
    action: 'compartment.lift',
    caseId,
    effect: 'change',
    subject: `compartment:${known}`,
    detail: { reason },
  })
  return everyCompartment(db, caseId, todayOf(clock))
}
