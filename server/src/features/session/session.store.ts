/** The SQL of the session: the name of the unit, and its end. */
import { sql, type Transaction } from 'kysely'
import type { SessionId } from '../../platform/authentication/signed-in.ts'
import type { Tables } from '../../platform/database/tables.ts'

/** The one unit that exists for whoever acts. */
export async function ownUnit(db: Transaction<Tables>): Promise<{ id: string; name: string }> {
  return db.selectFrom('unit').select(['unit_id as id', 'name']).executeTakeFirstOrThrow()
}

export async function endSession(db: Transaction<Tables>, id: SessionId): Promise<void> {
  await sql`update session set ended_at = now() where session_id = ${id}::uuid and ended_at is null`.execute(
    db,
  )
}
