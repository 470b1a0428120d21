/** Notes who was there. With a passed test it gives the competence; taken back, it takes that back and says so. */
import type { AttendanceBody, SessionRead } from '@clew/contract'
import type { Entered } from '../../platform/database/doors.ts'
import type { UserId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { todayOf } from '../people/index.ts'
import { giveCompetences } from './give-competence.ts'
import { withdraw } from './records.store.ts'
import { holdSession, readBack, type SessionParts } from './session-read.ts'
import { participantsOf, putAttendance } from './sessions.store.ts'

/** @throws Refusal `training-session-not-found`, `training-session-ahead`, `training-place-missing`. */
export async function noteAttendance(
  entered: Entered,
  idText: string,
  { marks }: AttendanceBody,
  parts: SessionParts,
): Promise<SessionRead> {
  const { db, journal } = entered
  const { actor, clock, lessons } = parts
  const row = await holdSession(db, actor, idText)
  const today = todayOf(clock)
  if (row.cancelled || row.held_on > today) throw new Refusal('training-session-ahead')
  const said = new Map(marks.map(({ person, attended }) => [person, attended]))
  const placed = (await participantsOf(db, row.session_id, today)).filter(({ user_id }) => said.has(user_id))
  if (placed.length < said.size)
    throw new Refusal('training-place-missing', { count: said.size - placed.length })
  const changed = placed.filter(({ user_id, attended }) => attended !== said.get(user_id))
  const there = (attended: boolean): UserId[] =>
    changed.filter(({ user_id }) => said.get(user_id) === attended).map(({ user_id }) => user_id)
  const common = {
    session_id: row.session_id,
    unit_id: actor.unitId,
    noted_by: actor.userId,
    noted_at: clock(),
  }
  if (changed.length > 0)
    await putAttendance(
      db,
      changed.map(({ user_id }) => ({ ...common, user_id, attended: said.get(user_id) === true })),
    )
  journal({
    action: 'training.attendance',
    effect: 'change',
    subject: `training-session:${row.session_id}`,
    detail: { attended: there(true), absent: there(false) },
  })
  const absent = there(false)
  if (absent.length > 0)
    for (const { competence_id, user_id, module } of await withdraw(
      db,
      { session: row.session_id, people: absent },
      { user: actor.userId, at: clock(), why: 'Attendance was corrected' },
    ))
      journal({
        action: 'training.withdraw',
        effect: 'change',
        subject: `person:${user_id}`,
        detail: { module, competence: competence_id, reason: 'Attendance was corrected' },
      })
  const months = lessons.training.modules.get(row.module)?.front.competence.months
  if (months !== undefined)
    await giveCompetences(
      entered,
      { unit: actor.unitId, module: row.module, months, people: there(true) },
      clock,
    )
  return readBack(db, row.session_id, parts)
}
