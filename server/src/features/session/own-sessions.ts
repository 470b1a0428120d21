/** One's own sessions: which there are, ending one, and lending one to a program. */
import type { OwnSession } from '@clew/contract'
import { forgetSessionsOf } from '../../platform/authentication/gate.ts'
import type { SessionId, SignedIn } from '../../platform/authentication/signed-in.ts'
import { digestOf, newToken } from '../../platform/authentication/token.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import type { Call } from '../../platform/http/route.ts'
import { isUuid, timeOrderedId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { endSession, insertLentSession, sessionsOf } from './session.store.ts'

type Asking = Pick<Call, 'actor' | 'enter'>

/** So many at once with programs; more are forgotten ones. */
const mostLent = 10

export async function listSessions({ db, journal }: Entered, actor: SignedIn): Promise<OwnSession[]> {
  journal({ action: 'session.list', effect: 'read' })
  return (await sessionsOf(db, actor.userId)).map((row) => ({
    id: row.session_id,
    current: row.session_id === actor.sessionId,
    origin: row.origin,
    ...(row.label === null ? {} : { label: row.label }),
    created: row.created_at.toISOString(),
    lastUsed: row.last_used_at.toISOString(),
    expires: row.expires_at.toISOString(),
  }))
}

/** @throws Refusal `session-not-found`. */
export async function endOwnSession({ actor, enter }: Asking, id: string): Promise<void> {
  await enter(async ({ db, journal }) => {
    if (!isUuid(id) || !(await endSession(db, actor.userId, id as SessionId)))
      throw new Refusal('session-not-found')
    journal({ action: 'session.end', subject: `session:${id}`, effect: 'change' })
  })
  forgetSessionsOf(actor.userId)
}

/**
 * @returns the token, which is kept nowhere.
 * @throws Refusal `too-many-sessions`; `not-allowed` for a program, which would make its own life longer.
 */
export async function lendSession(
  { db, journal }: Entered,
  { userId, origin }: SignedIn,
  label: string,
  { hours, clock }: { readonly hours: number; readonly clock: Clock },
): Promise<{ readonly token: string; readonly expires: string }> {
  if (origin === 'program') throw new Refusal('not-allowed')
  const lent = (await sessionsOf(db, userId)).filter((each) => each.origin === 'program').length
  if (lent >= mostLent) throw new Refusal('too-many-sessions', { count: lent })
  const token = newToken()
  const id = timeOrderedId<'session'>(clock)
  const expires = await insertLentSession(db, { id, userId, tokenHash: digestOf(token), label, hours })
  journal({
    action: 'session.lend',
    subject: `session:${id}`,
    effect: 'change',
    detail: { expires: expires.toISOString() },
  })
  return { token, expires: expires.toISOString() }
}
