/** One's own register of interests, which nobody sees but oneself and whoever decides on conflicts. */
import type { Interest, InterestBody, OwnInterests } from '@clew/contract'
import type { Access } from '../../platform/authorization/access.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { isUuid, timeOrderedId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { conflictRead } from './conflict-read.ts'
import { conflictRows, countUndecided } from './conflicts.store.ts'
import { endInterest as end, insertInterest, interestsOf, type InterestRow } from './interests.store.ts'
import { proposalRows } from './proposals.store.ts'
import type { InterestId } from './tables.ts'

const interestRead = (row: InterestRow): Interest => ({
  id: row.interest_id,
  kind: row.kind,
  name: row.name,
  ...(row.words === null ? {} : { words: row.words }),
  declared: row.declared_at.toISOString(),
  ...(row.ended_at === null ? {} : { ended: row.ended_at.toISOString() }),
})

export async function readOwnInterests(
  { db, journal }: Entered,
  { may }: Access,
  { userId }: Actor,
): Promise<OwnInterests> {
  const interests = await interestsOf(db, userId)
  const conflicts = await conflictRows(db, { whose: 'own' })
  const waiting = {
    conflicts: may('conflict.decide') ? await countUndecided(db) : 0,
    steps: may('second.decide') ? (await proposalRows(db, { toDecide: true })).length : 0,
  }
  journal({ action: 'interest.read', effect: 'read', detail: { interests: interests.length } })
  return { interests: interests.map(interestRead), conflicts: conflicts.map(conflictRead), waiting }
}

export async function declareInterest(
  { db, journal }: Entered,
  { userId, unitId }: Actor,
  { kind, name, words }: InterestBody,
  clock: Clock,
): Promise<Interest> {
  const id = timeOrderedId<'interest'>(clock)
  const row = { interest_id: id, kind, name, words: words ?? null, declared_at: clock() }
  await insertInterest(db, { ...row, user_id: userId, unit_id: unitId })
  // What was declared is nobody's to read in the journal.
  journal({ action: 'interest.declare', subject: `interest:${id}`, effect: 'change', detail: { kind } })
  return interestRead({ ...row, ended_at: null })
}

/** @throws Refusal `interest-not-found`. */
export async function endInterest(
  { db, journal }: Entered,
  { userId }: Actor,
  idText: string,
  clock: Clock,
): Promise<Interest> {
  const id = idText as InterestId
  if (isUuid(idText)) await end(db, userId, id, clock())
  const row = (await interestsOf(db, userId)).find(({ interest_id }) => interest_id === id)
  if (row === undefined) throw new Refusal('interest-not-found')
  journal({ action: 'interest.end', subject: `interest:${id}`, effect: 'change' })
  return interestRead(row)
}
