/** Finds out who knocks, before anybody acts: the one path to the database beside the doors, and a very narrow one. */
import pg from 'pg'
import type { UnitId, UserId } from '../ids/ids.ts'
import { clientConfig, type Login } from '../database/provision.ts'
import type { AgencyId, AgencyKind, OfficeId, Origin, Role, SessionId, SignedIn } from './signed-in.ts'
import { openThrottle, type Throttle } from './throttle.ts'
import { digestOf, newToken } from './token.ts'

export type Admitted = {
  readonly person: SignedIn
  /** Set where the token was exchanged: the browser must be given this one. */
  readonly fresh?: string
}

export type Gate = {
  /** @returns nobody for a token that is unknown, ended, idle too long, too old, carried to another browser, or of somebody deactivated. */
  readonly admit: (token: string, agent: string) => Promise<Admitted | undefined>
  readonly throttle: Throttle
  readonly close: () => Promise<void>
}

/** How long an answer is believed without asking again; what others change counts after this, what this process changes at once. */
const believed = 3_000
const connections = 3
/** Requests that were under way when the token was exchanged still carry the old one. */
const grace = '30 seconds'

type Known = { readonly person: SignedIn; readonly agent: Buffer | null; readonly until: number }
const known = new Map<string, Known>()

/** To be called when the session or the person has changed, after the change was committed. */
export function forgetSessionsOf(userId: UserId): void {
  for (const [key, { person }] of known) if (person.userId === userId) known.delete(key)
}

/** @param login of the daily work; the gate steps down from it to the role `clew_gate`, which sees one session at a time. */
export function openGate(login: Login, onDropped?: (error: Error) => void): Gate {
  const pool = new pg.Pool({ ...clientConfig({ ...login, role: 'clew_gate' }), max: connections })
  pool.on('connect', (client) => void client.on('error', (error) => onDropped?.(error)))
  pool.on('error', () => undefined)
  const find = async (token: string, agent: string): Promise<Admitted | undefined> => {
    const digest = digestOf(token).toString('hex')
    const given = digestOf(agent)
    const remembered = known.get(digest)
    if (remembered !== undefined && remembered.until > performance.now())
      return fits(remembered.agent, given) ? { person: remembered.person } : undefined
    known.delete(digest)
    const row = await ask<SessionRow>(pool, lookUp(digest))
    if (row === undefined || !fits(row.agent, given)) return undefined
    const person = personOf(row)
    if (row.current && row.stale) {
      const fresh = newToken()
      const exchanged = await ask(pool, exchange(digest, digestOf(fresh).toString('hex')))
      if (exchanged !== undefined) return { person, fresh }
    }
    if (known.size > 10_000) known.clear()
    known.set(digest, { person, agent: row.agent, until: performance.now() + believed })
    return { person }
  }
  const close = (): Promise<void> => {
    // Whoever opens the next gate may have restored another state of the sessions meanwhile.
    known.clear()
    return pool.end()
  }
  return { admit: find, throttle: openThrottle(pool), close }
}

const fits = (bound: Buffer | null, given: Buffer): boolean => bound === null || bound.equals(given)

/** One message to the server: the setting that opens the one row, and the question. Only hexadecimal digits are put in. */
async function ask<Row>(pool: pg.Pool, statements: string): Promise<Row | undefined> {
  const answers = (await pool.query(statements)) as unknown as pg.QueryResult<Row & pg.QueryResultRow>[]
  return answers.find(({ fields }) => fields[0]?.name === 'session_id')?.rows[0]
}

const alive = `ended_at is null and now() < expires_at and now() < last_used_at + idle_limit
  and (token_hash = gate_token() or now() < previous_until)`

const lookUp = (digest: string): string => `
begin;
select set_config('clew.gate', '${digest}', true);
update session set last_used_at = now() where ${alive} and last_used_at < now() - interval '30 seconds';
select s.session_id, s.user_id, s.unit_id, s.origin, s.agent, s.token_hash = gate_token() as current,
  u.display_name, u.agency_id, u.office_id, a.kind as agency_kind, u.vetted_until::text, u.demo,
  r.roles, s.origin <> 'program' and s.privileges <> r.roles as stale
from session s join app_user u using (user_id) left join agency a on a.agency_id = u.agency_id
cross join lateral (select coalesce(array_agg(role order by role), '{}') as roles from user_role where user_role.user_id = s.user_id) r
where ${alive.replaceAll(/\b(ended_at|expires_at|last_used_at|idle_limit|token_hash|previous_until)\b/g, 's.$1')}
  and u.deactivated_at is null;
commit`

const exchange = (digest: string, fresh: string): string => `
begin;
select set_config('clew.gate', '${digest}', true);
update session set token_hash = '\\x${fresh}', previous_hash = token_hash, previous_until = now() + interval '${grace}',
  rotated_at = now(), privileges = (select coalesce(array_agg(role order by role), '{}') from user_role where user_role.user_id = session.user_id)
where token_hash = gate_token() and ended_at is null
returning session_id;
commit`

type SessionRow = {
  session_id: SessionId
  user_id: UserId
  unit_id: UnitId
  origin: Origin
  agent: Buffer | null
  current: boolean
  stale: boolean
  display_name: string
  agency_id: AgencyId | null
  office_id: OfficeId | null
  agency_kind: AgencyKind | null
  vetted_until: string | null
  demo: boolean
  roles: Role[]
}

function personOf(row: SessionRow): SignedIn {
  return {
    userId: row.user_id,
    unitId: row.unit_id,
    name: row.display_name,
    roles: row.roles,
    sessionId: row.session_id,
    origin: row.origin,
    kind: row.demo ? 'demo' : 'person',
    ...(row.agency_id === null ? {} : { agencyId: row.agency_id }),
    ...(row.office_id === null ? {} : { officeId: row.office_id }),
    ...(row.agency_kind === null ? {} : { agencyKind: row.agency_kind }),
    ...(row.vetted_until === null ? {} : { vettedUntil: row.vetted_until }),
  }
}
