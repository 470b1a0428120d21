/** Sessions as they leave the server, and how one is found and held for a change. */
import type { SessionRead, TrainingSession } from '@clew/contract'
import type { Access } from '../../platform/authorization/access.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { isUuid, type UserId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { loadPerson, todayOf } from '../people/index.ts'
import type { Lessons } from './lessons-source.ts'
import * as store from './sessions.store.ts'
import type { SessionId } from './tables.ts'

/** What every step with a session needs. */
export type SessionParts = {
  readonly actor: Actor
  readonly access: Access
  readonly lessons: Lessons
  readonly clock: Clock
}

/** A module that is no longer shipped keeps its id for a name. */
export const titleOf = ({ training }: Lessons, module: string) =>
  training.modules.get(module)?.front.title ?? { en: module }

export function sessionOf(row: store.SessionRow, lessons: Lessons, today: string): TrainingSession {
  return {
    id: row.session_id,
    version: row.version,
    module: row.module,
    title: titleOf(lessons, row.module),
    day: row.held_on,
    time: row.begins,
    place: row.place,
    ...(row.office === null ? {} : { office: row.office }),
    trainer: row.trainer,
    capacity: row.capacity,
    taken: row.taken,
    enrolled: row.enrolled,
    cancelled: row.cancelled,
    over: row.held_on < today,
  }
}

/** @throws Refusal `training-session-not-found`. */
export async function loadSession(
  db: Entered['db'],
  actor: Actor,
  idText: string,
): Promise<store.SessionRow> {
  const row = isUuid(idText) ? await store.findSession(db, actor.userId, idText as SessionId) : undefined
  if (row === undefined) throw new Refusal('training-session-not-found')
  return row
}

/** As it is now, and nobody else changes it or its places until the transaction ends. */
export async function holdSession(
  db: Entered['db'],
  actor: Actor,
  idText: string,
): Promise<store.SessionRow> {
  const { session_id } = await loadSession(db, actor, idText)
  await store.lockSession(db, session_id)
  return loadSession(db, actor, session_id)
}

/** The session with its participants: all of them for those who train, else only whoever asks. */
export async function readBack(
  db: Entered['db'],
  id: string,
  { actor, access, lessons, clock }: SessionParts,
): Promise<SessionRead> {
  const row = await loadSession(db, actor, id)
  const today = todayOf(clock)
  const manage = access.may('training.manage')
  const people = await store.participantsOf(db, row.session_id, today)
  const open = !row.cancelled && row.held_on >= today
  return {
    session: sessionOf(row, lessons, today),
    participants: people
      .filter(({ user_id }) => manage || user_id === actor.userId)
      .map(({ user_id, name, attended, pre, post, competent }) => ({
        person: { id: user_id, name },
        ...(attended === null ? {} : { attended }),
        ...(pre === null ? {} : { pre }),
        ...(post === null ? {} : { post }),
        competent,
      })),
    abilities: {
      manage,
      take: open && !row.enrolled && row.taken < row.capacity,
      attendance: manage && !row.cancelled && row.held_on <= today,
    },
  }
}

/** Somebody active of the unit. @throws Refusal `person-not-found`. */
export async function personIn(db: Entered['db'], idText: string, clock: Clock): Promise<UserId> {
  const { user_id, deactivated_at } = await loadPerson(db, idText, todayOf(clock))
  if (deactivated_at !== null) throw new Refusal('person-not-found')
  return user_id
}
