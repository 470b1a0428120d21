/** The SQL that only the system runs on decisions: what no longer comes with Clew goes. */
import type { Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import { shippedOwner } from './tables.ts'

/** Their words go with them. */
export async function removeShipped(db: Transaction<Tables>, ids: readonly string[]): Promise<void> {
  await db
    .deleteFrom('decision')
    .where('owner_id', '=', shippedOwner)
    .where('decision_id', 'in', ids)
    .execute()
}
