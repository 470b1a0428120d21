/** The SQL of sessions as their owner sees them: never a token, nor its digest. */
import { sql, type Transaction } from 'kysely'
import type { Origin, SessionId } from '../../platform/authentication/signed-in.ts'
import type { Tables } from '../../platform/database/tables.ts'
import type { UserId } from '../../platform/ids/ids.ts'

type Db = Transaction<Tables>

/** The one unit that exists for whoever acts. */
export async function ownUnit(db: Db): Promise<{ id: string; name: string }> {
  return db.selectFrom('unit').select(['unit_id as id', 'name']).executeTakeFirstOrThrow()
}

export type SessionRow = {
  readonly session_id: SessionId
  readonly origin: Origin
  readonly label: string | null
  readonly created_at: Date
  readonly last_used_at: Date
  readonly expires_at: Date
}

/** Those that are not over, the newest first. */
export async function sessionsOf(db: Db, userId: UserId): Promise<SessionRow[]> {
  const { rows } = await sql<SessionRow>`
    select session_id, origin, label, created_at, last_used_at, least(expires_at, last_used_at + idle_limit) as expires_at
    from session where user_id = ${userId}::uuid and ended_at is null and now() < expires_at
      and now() < last_used_at + idle_limit
    order by created_at desc, session_id desc`.execute(db)
  return rows
}

/** @returns whether it was there and not over. */
export async function endSession(db: Db, userId: UserId, id: SessionId): Promise<boolean> {
  const { rows } = await sql`update session set ended_at = now()
    where session_id = ${id}::uuid and user_id = ${userId}::uuid and ended_at is null returning session_id`.execute(
    db,
  )
  return rows.length === 1
}

/** Over when its time is, however long it idles; bound to no browser, because a program has none. */
export async function insertLentSession(
  db: Db,
  lent: {
    readonly id: SessionId
    readonly userId: UserId
    readonly tokenHash: Buffer
    readonly label: string
    readonly hours: number
  },
): Promise<Date> {
  const { rows } = await sql<{ expires_at: Date }>`
    insert into session (session_id, user_id, unit_id, token_hash, origin, label, privileges, idle_limit, expires_at)
    select ${lent.id}::uuid, ${lent.userId}::uuid, acting_unit(), ${lent.tokenHash}::bytea, 'program', ${lent.label}, '{}',
      make_interval(hours => ${lent.hours}::int), now() + make_interval(hours => ${lent.hours}::int)
    returning expires_at`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Error('A lent session was not kept')
  return row.expires_at
}
