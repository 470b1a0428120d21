/** The SQL of what the system clears away: files that nobody goes on sending, and bytes of files that were destroyed. */
import './tables.ts'
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { ExhibitId } from './tables.ts'

/** Takes away the rows of files that waited too long. */
export async function takeExpired(db: Transaction<Tables>, now: Date): Promise<ExhibitId[]> {
  const rows = await db
    .deleteFrom('exhibit_upload')
    .where('expires_at', '<=', now)
    .returning('exhibit_id')
    .execute()
  return rows.map(({ exhibit_id }) => exhibit_id)
}

/** Which of these are still expected, or have become exhibits. */
export async function knownAmong(db: Transaction<Tables>, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select exhibit_id as id from exhibit_upload where exhibit_id = any (${[...ids]}::uuid[])
    union select exhibit_id from exhibit where exhibit_id = any (${[...ids]}::uuid[])`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** Files whose key was destroyed and whose bytes nobody has removed yet, so far as is known. */
export async function toClear(db: Transaction<Tables>): Promise<ExhibitId[]> {
  const rows = await db
    .selectFrom('exhibit')
    .select('exhibit_id')
    .where('destroyed_at', 'is not', null)
    .where('cleared_at', 'is', null)
    .execute()
  return rows.map(({ exhibit_id }) => exhibit_id)
}

export async function noteCleared(
  db: Transaction<Tables>,
  ids: readonly ExhibitId[],
  at: Date,
): Promise<void> {
  await db
    .updateTable('exhibit')
    .set({ cleared_at: at })
    .where('exhibit_id', '=', sql<ExhibitId>`any (${[...ids]}::uuid[])`)
    .execute()
}
