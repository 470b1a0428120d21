/** Plans a session of a module, and changes or cancels it. */
import { parseCivilDate } from '@clew/casefile'
import type { ChangeSessionBody, PlanSessionBody, SessionRead } from '@clew/contract'
import type { Entered } from '../../platform/database/doors.ts'
import { timeOrderedId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { openOffice } from '../people/index.ts'
import { moduleEntry } from './read-lessons.ts'
import { holdSession, personIn, readBack, sessionOf, type SessionParts } from './session-read.ts'
import { insertSession, type Planned, updateSession } from './sessions.store.ts'
import { todayOf } from '../people/index.ts'

/** @throws Refusal `training-module-not-found`, `person-not-found`, `office-not-found`, `period-invalid`. */
async function planned(
  db: Entered['db'],
  body: PlanSessionBody,
  { lessons, clock }: SessionParts,
): Promise<Planned> {
  moduleEntry(lessons, body.module)
  if (parseCivilDate(body.day) === undefined) throw new Refusal('period-invalid')
  return {
    module: body.module,
    held_on: body.day,
    begins: body.time,
    place: body.place,
    capacity: body.capacity,
    trainer_id: await personIn(db, body.trainer, clock),
    office_id: body.office === undefined ? null : (await openOffice(db, body.office)).office_id,
  }
}

/** A session of the past may be entered, because courses are held before anybody writes them down. */
export async function planSession(
  { db, journal }: Entered,
  body: PlanSessionBody,
  parts: SessionParts,
): Promise<SessionRead> {
  const { actor, clock } = parts
  const id = timeOrderedId<'training-session'>(clock)
  const plan = await planned(db, body, parts)
  await insertSession(db, { ...plan, session_id: id, unit_id: actor.unitId, planned_by: actor.userId })
  journal({
    action: 'training.plan',
    effect: 'change',
    subject: `training-session:${id}`,
    detail: { module: body.module, day: body.day, capacity: body.capacity },
  })
  return readBack(db, id, parts)
}

/** @throws Refusal of a plan, and `training-session-not-found`, `record-changed`, `training-session-full`. */
export async function changeSession(
  { db, journal }: Entered,
  idText: string,
  body: ChangeSessionBody,
  parts: SessionParts,
): Promise<SessionRead> {
  const { actor, clock, lessons } = parts
  const row = await holdSession(db, actor, idText)
  if (row.version !== body.version)
    throw new Refusal('record-changed', {}, { current: sessionOf(row, lessons, todayOf(clock)) })
  if (body.capacity < row.taken) throw new Refusal('training-session-full', { capacity: body.capacity })
  const plan = await planned(db, body, parts)
  await updateSession(db, row.session_id, {
    ...plan,
    // What people attended stays what they attended.
    module: row.taken > 0 ? row.module : plan.module,
    version: row.version + 1,
    cancelled_at: body.cancelled ? clock() : null,
  })
  journal({
    action: 'training.change',
    effect: 'change',
    subject: `training-session:${row.session_id}`,
    detail: { day: [row.held_on, body.day], cancelled: [row.cancelled, body.cancelled] },
  })
  return readBack(db, row.session_id, parts)
}
