/** The SQL of the session: the names of the person and of the unit, and its end. */
import { sql, type Transaction } from 'kysely'
import type { Actor } from '../../platform/database/doors.ts'
import type { SessionId } from '../../platform/authentication/signed-in.ts'
import type { Tables } from '../../platform/database/tables.ts'

export async function userAndUnit(db: Transaction<Tables>, { userId }: Actor) {
  const row = await db
    .selectFrom('app_user')
    .innerJoin('unit', 'unit.unit_id', 'app_user.unit_id')
    .select(['app_user.user_id', 'app_user.display_name', 'unit.unit_id', 'unit.name'])
    .where('app_user.user_id', '=', userId)
    .executeTakeFirstOrThrow()
  return {
    user: { id: row.user_id, name: row.display_name },
    unit: { id: row.unit_id, name: row.name },
  }
}

export async function endSession(db: Transaction<Tables>, id: SessionId): Promise<void> {
  await sql`update session set ended_at = now() where session_id = ${id}::uuid and ended_at is null`.execute(
    db,
  )
}
