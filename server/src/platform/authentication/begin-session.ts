/** Begins a session in the same transaction in which the journal says so; every way of signing in ends here. */
import { sql } from 'kysely'
import type { Actor, Entered } from '../database/doors.ts'
import { timeOrderedId } from '../ids/ids.ts'
import type { Clock } from '../clock/clock.ts'
import type { Origin, SessionId } from './signed-in.ts'
import { describeAgent } from './agent.ts'
import { digestOf, newToken } from './token.ts'

export type SessionLimits = {
  /** Minutes without a request after which a session is over. */
  readonly idle: number
  /** Hours after which it is over in any case. */
  readonly hours: number
}

export type Beginning = {
  readonly origin: Origin
  /** What the browser calls itself; the session is good for no other. */
  readonly agent: string
  readonly limits: SessionLimits
  readonly clock: Clock
}

/**
 * Inside the door of the person who signs in.
 * @returns the token, which is kept nowhere: whoever asked must be given it now.
 */
export async function beginSession(
  { db, journal }: Entered,
  { userId, unitId }: Actor,
  { origin, agent, limits, clock }: Beginning,
): Promise<string> {
  const token = newToken()
  const sessionId: SessionId = timeOrderedId<'session'>(clock)
  await sql`insert into session (session_id, user_id, unit_id, token_hash, origin, label, agent, privileges, idle_limit, expires_at)
    select ${sessionId}::uuid, ${userId}::uuid, ${unitId}::uuid, ${digestOf(token)}::bytea, ${origin}::text, ${describeAgent(agent) ?? null}::text, ${digestOf(agent)}::bytea,
      (select coalesce(array_agg(role order by role), '{}') from user_role where user_role.user_id = ${userId}::uuid),
      make_interval(mins => ${limits.idle}::int), now() + make_interval(hours => ${limits.hours}::int)`.execute(
    db,
  )
  journal({
    action: 'session.begin',
    subject: `session:${sessionId}`,
    effect: 'change',
    detail: { origin },
  })
  return token
}
