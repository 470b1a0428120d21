/** Changes who somebody is and what they may do. */
import type { ChangePersonBody, Person } from '@clew/contract'
import type { SignedIn } from '../../platform/authentication/signed-in.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { Refusal } from '../../platform/refusal.ts'
import { addRoles, removeRoles, updatePerson } from './people.store.ts'
import { holdPerson, loadPerson, personOf, todayOf, traceOf } from './person-row.ts'
import { checkedProfile, refuseLastAdministrator } from './profile.ts'

/**
 * @throws Refusal `person-not-found`, `record-changed`, `own-roles`, `last-administrator`, `roles-incompatible`, `email-taken`,
 * `agency-not-found`, `office-not-found`, `office-elsewhere`.
 */
export async function changePerson(
  { db, journal }: Entered,
  asker: SignedIn,
  idText: string,
  body: ChangePersonBody,
  clock: Clock,
): Promise<Person> {
  const today = todayOf(clock)
  const before = await holdPerson(db, asker, idText, body.version, today)
  const id = before.user_id
  const gained = [...new Set(body.roles)].filter((role) => !before.roles.includes(role))
  const lost = before.roles.filter((role) => !body.roles.includes(role))
  const [own] = gained
  if (id === asker.userId && own !== undefined) throw new Refusal('own-roles', { role: own })
  const profile = await checkedProfile(db, id, body, before)
  if (lost.includes('administrator')) await refuseLastAdministrator(db, before)
  await updatePerson(db, id, before.version + 1, profile)
  await removeRoles(db, id, lost)
  await addRoles(db, id, asker.unitId, gained, asker.userId)
  const after = await loadPerson(db, id, today)
  journal({
    action: 'person.change',
    effect: 'change',
    subject: `person:${id}`,
    detail: { before: traceOf(before), after: traceOf(after) },
  })
  return personOf(after, asker)
}
