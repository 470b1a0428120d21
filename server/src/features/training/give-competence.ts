/** Gives a competence where both halves are there: somebody attended, and passed the test on that day or later. */
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { timeOrderedId, type UnitId, type UserId } from '../../platform/ids/ids.ts'
import { todayOf } from '../people/index.ts'
import * as store from './records.store.ts'

/** @returns whose competence was given now. */
export async function giveCompetences(
  { db, journal }: Entered,
  {
    unit,
    module,
    months,
    people,
  }: { unit: UnitId; module: string; months: number; people: readonly UserId[] },
  clock: Clock,
): Promise<readonly UserId[]> {
  const earned = await store.earnedIn(db, module, people)
  const today = todayOf(clock)
  for (const one of earned) {
    const id = timeOrderedId<'competence'>(clock)
    await store.insertCompetence(db, { ...one, competence_id: id, unit_id: unit, module, months, today })
    journal({
      action: 'training.competence',
      effect: 'change',
      subject: `person:${one.user_id}`,
      detail: { module, competence: id, session: one.session_id },
    })
  }
  return earned.map(({ user_id }) => user_id)
}
