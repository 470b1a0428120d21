/** Adds a person to the unit or its task force, not vetted and without a way in until both are given. */
import type { AddPersonBody, Person } from '@clew/contract'
import type { SignedIn } from '../../platform/authentication/signed-in.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { timeOrderedId, type UserId } from '../../platform/ids/ids.ts'
import { addRoles, insertPerson, lockUnit } from './people.store.ts'
import { loadPerson, personOf, todayOf, traceOf } from './person-row.ts'
import { checkedProfile } from './profile.ts'

/** @throws Refusal `roles-incompatible`, `email-taken`, `agency-not-found`, `office-not-found`, `office-elsewhere`. */
export async function addPerson(
  { db, journal }: Entered,
  asker: SignedIn,
  body: AddPersonBody,
  clock: Clock,
): Promise<Person> {
  await lockUnit(db, asker.unitId)
  const id: UserId = timeOrderedId<'user'>(clock)
  await insertPerson(db, id, asker.unitId, await checkedProfile(db, id, body))
  await addRoles(db, id, asker.unitId, [...new Set(body.roles)], asker.userId)
  const row = await loadPerson(db, id, todayOf(clock))
  journal({
    action: 'person.add',
    effect: 'change',
    subject: `person:${id}`,
    detail: { after: traceOf(row) },
  })
  return personOf(row, asker)
}
