/** Writes the entries of one transaction at its end, so that the chain of a case is held for the shortest time. */
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../database/tables.ts'
import { actInNameOf } from '../database/in-name-of.ts'
import type { JournalEntry } from './entry.ts'

/** Entries are written case by case in one order everywhere, so that two transactions never wait for each other. */
export async function writeJournal(tx: Transaction<Tables>, entries: readonly JournalEntry[]): Promise<void> {
  const ordered = [...entries].sort((a, b) => compare(a.caseId ?? '', b.caseId ?? ''))
  const durable = entries.some((entry) => entry.effect === 'change') ? 'on' : 'off'
  for (const { action, caseId, inNameOf, subject = null, detail = {} } of ordered) {
    const text = JSON.stringify(detail)
    const quiet = sql`(select set_config('synchronous_commit', ${durable}, true)) as durability`
    const write = () =>
      caseId === undefined
        ? sql`insert into unit_journal (action, subject, detail)
          select ${action}::text, ${subject}::text, ${text}::jsonb from ${quiet}`.execute(tx)
        : sql`insert into case_journal (case_id, action, subject, detail)
          select ${caseId}::uuid, ${action}::text, ${subject}::text, ${text}::jsonb from ${quiet}`.execute(tx)
    await (inNameOf === undefined ? write() : actInNameOf(tx, inNameOf, write))
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
