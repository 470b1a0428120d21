/** Records, extends or withdraws somebody's vetting, which is what opens cases to them. */
import { parseCivilDate } from '@clew/casefile'
import type { Person, VetBody } from '@clew/contract'
import type { SignedIn } from '../../platform/authentication/signed-in.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { Refusal } from '../../platform/refusal.ts'
import { updatePerson } from './people.store.ts'
import { holdPerson, loadPerson, personOf, todayOf, traceOf } from './person-row.ts'

const longestYears = 10

/** @throws Refusal `person-not-found`, `own-vetting`, `record-changed`, `vetting-day-invalid`. */
export async function vetPerson(
  { db, journal }: Entered,
  asker: SignedIn,
  idText: string,
  { version, level, until, reason }: VetBody,
  clock: Clock,
): Promise<Person> {
  if (idText === asker.userId) throw new Refusal('own-vetting')
  const today = todayOf(clock)
  if (!fits(level, until, today)) throw new Refusal('vetting-day-invalid')
  const before = await holdPerson(db, asker, idText, version, today)
  await updatePerson(db, before.user_id, version + 1, { vetting_level: level, vetted_until: until ?? null })
  const after = await loadPerson(db, idText, today)
  journal({
    action: 'person.vet',
    effect: 'change',
    subject: `person:${before.user_id}`,
    detail: { before: traceOf(before).vetting, after: traceOf(after).vetting, reason },
  })
  return personOf(after, asker)
}

/** A day in the past is let through: a vetting that was withdrawn ended on a day. */
function fits(level: VetBody['level'], until: string | undefined, today: string): boolean {
  if (level === 'none' || until === undefined) return level === 'none' && until === undefined
  return (
    parseCivilDate(until) !== undefined &&
    Number(until.slice(0, 4)) <= Number(today.slice(0, 4)) + longestYears
  )
}
