/** The SQL of recoveries. */
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { UnitId, UserId } from '../../platform/ids/ids.ts'
import type { RecoveryId } from './tables.ts'

type Db = Transaction<Tables>

export type RecoveryRow = {
  readonly recovery_id: RecoveryId
  readonly user_id: UserId
  readonly name: string
  readonly asked_at: Date
  readonly opened_by: UserId | null
  readonly first_by: UserId | null
  readonly first_name: string | null
}

/** Those that wait, the oldest first; locked where somebody is about to decide. A person is forgotten after a week of silence. */
export async function openRecoveries(
  db: Db,
  only?: { readonly id?: string; readonly userId?: UserId },
): Promise<RecoveryRow[]> {
  const { rows } = await sql<RecoveryRow>`
    select r.recovery_id, r.user_id, u.display_name as name, r.asked_at, r.opened_by, r.first_by, f.display_name as first_name
    from recovery r join app_user u on u.user_id = r.user_id left join app_user f on f.user_id = r.first_by
    where r.second_by is null and r.ended_at is null and r.asked_at > now() - interval '7 days' and u.deactivated_at is null
      and (${only?.id ?? null}::uuid is null or r.recovery_id = ${only?.id ?? null}::uuid)
      and (${only?.userId ?? null}::uuid is null or r.user_id = ${only?.userId ?? null}::uuid)
    order by r.asked_at, r.recovery_id`.execute(db)
  return rows
}

export async function lockRecovery(db: Db, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${id}, 3))`.execute(db)
}

/** Ends what was left lying for a week; leaves one that waits as it is. */
export async function insertRecovery(
  db: Db,
  made: {
    readonly id: RecoveryId
    readonly userId: UserId
    readonly unitId: UnitId
    readonly by: UserId | null
  },
): Promise<void> {
  await sql`update recovery set ended_at = now() where user_id = ${made.userId}::uuid and second_by is null and ended_at is null
    and asked_at <= now() - interval '7 days'`.execute(db)
  await sql`insert into recovery (recovery_id, user_id, unit_id, opened_by)
    values (${made.id}::uuid, ${made.userId}::uuid, ${made.unitId}::uuid, ${made.by}::uuid)
    on conflict (user_id) where second_by is null and ended_at is null do nothing`.execute(db)
}

export async function confirmFirst(db: Db, id: RecoveryId, by: UserId): Promise<void> {
  await sql`update recovery set first_by = ${by}::uuid, first_at = now() where recovery_id = ${id}::uuid`.execute(
    db,
  )
}

export async function confirmSecond(db: Db, id: RecoveryId, by: UserId): Promise<void> {
  await sql`update recovery set second_by = ${by}::uuid, second_at = now() where recovery_id = ${id}::uuid`.execute(
    db,
  )
}

export async function refuseRecovery(db: Db, id: RecoveryId, by: UserId): Promise<void> {
  await sql`update recovery set ended_at = now(), ended_by = ${by}::uuid where recovery_id = ${id}::uuid`.execute(
    db,
  )
}

export async function endSessionsOf(db: Db, userId: UserId): Promise<void> {
  await sql`update session set ended_at = now() where user_id = ${userId}::uuid and ended_at is null`.execute(
    db,
  )
}

/** Somebody active, not of the demo, by an e-mail that an administrator entered. */
export async function personByEmail(
  db: Db,
  email: string,
): Promise<{ user_id: UserId; unit_id: UnitId } | undefined> {
  const { rows } = await sql<{ user_id: UserId; unit_id: UnitId }>`
    select user_id, unit_id from app_user
    where lower(email) = lower(${email}) and deactivated_at is null and not demo and kind = 'person' limit 1`.execute(
    db,
  )
  return rows[0]
}

export async function activeColleague(
  db: Db,
  id: string,
): Promise<{ user_id: UserId; display_name: string } | undefined> {
  return db
    .selectFrom('app_user')
    .select(['user_id', 'display_name'])
    .where('user_id', '=', id as UserId)
    .where('deactivated_at', 'is', null)
    .where('demo', '=', false)
    .where('kind', '=', 'person')
    .executeTakeFirst()
}
