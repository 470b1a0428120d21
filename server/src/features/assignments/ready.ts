/** Whether somebody can be given work on cases: active, vetted, holding the role, cleared. What is missing is said, with what to do. */
import type { Compartment, Role } from '@clew/contract'
import type { Entered } from '../../platform/database/doors.ts'
import { Refusal } from '../../platform/refusal.ts'
import { loadPerson, type PersonRow } from '../people/index.ts'
import { unclearedFor } from './standing-in.store.ts'

export type Need = {
  /** The first day of the work, on which vetting and clearances must hold. */
  readonly day: string
  readonly today: string
  /** Lists of roles, of each of which the person must hold one. */
  readonly roles: readonly (readonly Role[])[]
  readonly compartments: readonly Compartment[]
}

/** @throws Refusal `person-not-found`, `person-deactivated`, `vetting-needed`, `role-not-held`, `clearance-needed`. */
export async function readyPerson(db: Entered['db'], idText: string, need: Need): Promise<PersonRow> {
  const person = await loadPerson(db, idText, need.today)
  if (person.deactivated_at !== null) throw new Refusal('person-deactivated')
  if (person.vetted_until === null || person.vetted_until < need.day) throw new Refusal('vetting-needed')
  const missing = need.roles.find((allowed) => !allowed.some((role) => person.roles.includes(role)))
  if (missing !== undefined) throw new Refusal('role-not-held', { roles: missing.join(', ') })
  const closed = await unclearedFor(db, person.user_id, need.compartments, need.day)
  if (closed.length > 0) throw new Refusal('clearance-needed', { compartments: closed.join(', ') })
  return person
}
