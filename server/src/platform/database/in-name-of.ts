/** Lets the step of one person be taken while another acts, where two persons are needed and both are known. */
import { sql, type Transaction } from 'kysely'
import type { UserId } from '../ids/ids.ts'
import type { Tables } from './tables.ts'

/**
 * Row-level security sees this person, and nothing of whoever acts, until the work ends. A failure ends the transaction, so there is
 * nobody to go back to. A test lists who may use it.
 */
export async function actInNameOf<T>(
  db: Transaction<Tables>,
  person: UserId,
  work: () => Promise<T>,
): Promise<T> {
  const { rows } = await sql<{ before: string }>`
    select current_setting('clew.actor', true) as before, set_config('clew.actor', ${person}, true)`.execute(
    db,
  )
  const result = await work()
  await sql`select set_config('clew.actor', ${rows[0]?.before ?? ''}, true)`.execute(db)
  return result
}
