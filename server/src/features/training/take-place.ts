/** Gives somebody a place in a session, or takes it back: one's own freely, another's by those who train. */
import type { SessionRead } from '@clew/contract'
import type { Entered } from '../../platform/database/doors.ts'
import { isUuid, type UserId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { todayOf } from '../people/index.ts'
import { holdSession, personIn, readBack, type SessionParts } from './session-read.ts'
import { deletePlace, insertPlace, participantsOf, type SessionRow } from './sessions.store.ts'

/** Trainers enter who came although the day has passed. @throws Refusal `training-session-closed`. */
function checkOpen(row: SessionRow, { access, clock }: SessionParts): void {
  const late = row.held_on < todayOf(clock) && !access.may('training.manage')
  if (row.cancelled || late) throw new Refusal('training-session-closed')
}

/** @throws Refusal `training-session-not-found`, `training-session-closed`, `training-session-full`, `person-not-found`, `not-allowed`. */
export async function takePlace(
  { db, journal }: Entered,
  idText: string,
  personText: string | undefined,
  parts: SessionParts,
): Promise<SessionRead> {
  const { actor, access, clock } = parts
  const other = personText !== undefined && personText !== actor.userId
  if (other && !access.may('training.manage')) throw new Refusal('not-allowed')
  const person = other ? await personIn(db, personText, clock) : actor.userId
  const row = await holdSession(db, actor, idText)
  checkOpen(row, parts)
  const place = { session_id: row.session_id, user_id: person, unit_id: actor.unitId, given_by: actor.userId }
  const made = await insertPlace(db, place)
  if (made && row.taken >= row.capacity)
    throw new Refusal('training-session-full', { capacity: row.capacity })
  journal({
    action: 'training.place',
    effect: 'change',
    subject: `training-session:${row.session_id}`,
    detail: { person, made },
  })
  return readBack(db, row.session_id, parts)
}

/** @throws Refusal `training-session-not-found`, `training-session-closed`, `training-place-noted`, `not-allowed`. */
export async function giveUpPlace(
  { db, journal }: Entered,
  { id: idText, person: personText }: { id: string; person: string },
  parts: SessionParts,
): Promise<SessionRead> {
  const { actor, access, clock } = parts
  const own = personText === actor.userId
  if (!own && !access.may('training.manage')) throw new Refusal('not-allowed')
  const row = await holdSession(db, actor, idText)
  checkOpen(row, parts)
  const people = await participantsOf(db, row.session_id, todayOf(clock))
  const place = people.find(({ user_id }) => user_id === personText)
  if (place !== undefined && place.attended !== null) throw new Refusal('training-place-noted')
  const gone = isUuid(personText) && (await deletePlace(db, row.session_id, personText as UserId))
  journal({
    action: 'training.leave',
    effect: 'change',
    subject: `training-session:${row.session_id}`,
    detail: { gone, ...(gone ? { person: personText } : {}) },
  })
  return readBack(db, row.session_id, parts)
}
