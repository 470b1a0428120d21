/** Closes the account of somebody who leaves and opens it again when they come back; what they did stays theirs. */
import type { DeactivateBody, Person } from '@clew/contract'
import type { SignedIn } from '../../platform/authentication/signed-in.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { updatePerson } from './people.store.ts'
import { holdPerson, loadPerson, personOf, todayOf } from './person-row.ts'
import { refuseLastAdministrator } from './profile.ts'

/** @throws Refusal `person-not-found`, `record-changed`, `last-administrator`. */
export async function deactivatePerson(
  { db, journal }: Entered,
  asker: SignedIn,
  idText: string,
  { version, reason }: DeactivateBody,
  clock: Clock,
): Promise<Person> {
  const today = todayOf(clock)
  const before = await holdPerson(db, asker, idText, version, today)
  await refuseLastAdministrator(db, before)
  await updatePerson(db, before.user_id, version + 1, { deactivated_at: before.deactivated_at ?? clock() })
  const detail = {
    before: { deactivated: before.deactivated_at !== null },
    after: { deactivated: true },
    reason,
  }
  journal({ action: 'person.deactivate', effect: 'change', subject: `person:${before.user_id}`, detail })
  return personOf(await loadPerson(db, idText, today), asker)
}

/** The roles and the vetting come back as they were; the list of people shows both. @throws Refusal `person-not-found`, `record-changed`. */
export async function reactivatePerson(
  { db, journal }: Entered,
  asker: SignedIn,
  idText: string,
  { version, reason }: DeactivateBody,
  clock: Clock,
): Promise<Person> {
  const today = todayOf(clock)
  const before = await holdPerson(db, asker, idText, version, today)
  await updatePerson(db, before.user_id, version + 1, { deactivated_at: null })
  const detail = {
    before: { deactivated: before.deactivated_at !== null },
    after: { deactivated: false },
    reason,
  }
  journal({ action: 'person.reactivate', effect: 'change', subject: `person:${before.user_id}`, detail })
  return personOf(await loadPerson(db, idText, today), asker)
}
