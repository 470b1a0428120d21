/** The SQL of erasing: what is taken away, the certificate that stays, and the entry of the journal that it stands on. */
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { CaseId } from '../../platform/ids/ids.ts'
import type { RecordId } from './tables.ts'

type Db = Transaction<Tables>
type ErasureRow = Tables['vault_erasure']

/** Takes away everything that the key could have opened. */
export async function emptyRecord(
  db: Db,
  { case_id, record_id, erased_at }: Pick<ErasureRow, 'case_id' | 'record_id' | 'erased_at'>,
): Promise<void> {
  await db
    .updateTable('vault_identity')
    .set({ sealed: null, fields: [], erased_at, version: sql`version + 1` })
    .where('case_id', '=', case_id)
    .where('record_id', '=', record_id)
    .execute()
  await db
    .deleteFrom('vault_photograph')
    .where('case_id', '=', case_id)
    .where('record_id', '=', record_id)
    .execute()
  await sql`update vault_decision d set words = null from vault_request r
    where r.case_id = ${case_id} and r.record_id = ${record_id}
      and d.case_id = r.case_id and d.request_id = r.request_id`.execute(db)
  await db
    .updateTable('vault_request')
    .set({ words: null })
    .where('case_id', '=', case_id)
    .where('record_id', '=', record_id)
    .execute()
}

export async function insertErasure(db: Db, row: ErasureRow): Promise<void> {
  await db.insertInto('vault_erasure').values(row).execute()
}

export type ErasedRow = ErasureRow & { name: string | null }

/** With the name of whoever erased. */
export async function erasureOf(db: Db, caseId: CaseId, recordId: RecordId): Promise<ErasedRow | undefined> {
  return db
    .selectFrom('vault_erasure as e')
    .leftJoin('app_user as u', 'u.user_id', 'e.erased_by')
    .selectAll('e')
    .select('u.display_name as name')
    .where('e.case_id', '=', caseId)
    .where('e.record_id', '=', recordId)
    .executeTakeFirst()
}

export type EntryRow = {
  chain: string
  seq: string
  at: string
  hash: string
  salt: string | null
  text: string | null
  certificate: string | null
  /** Whether digest and hash, computed again from what is stored, are those that are stored. */
  holds: boolean | null
}

export async function erasureEntry(
  db: Db,
  caseId: CaseId,
  recordId: RecordId,
): Promise<EntryRow | undefined> {
  const { rows } = await sql<EntryRow>`
    select 'case/' || case_id as chain, seq, journal_instant(at) as at, encode(hash, 'hex') as hash,
      encode(salt, 'hex') as salt, jsonb_build_array(subject, detail)::text as text, detail ->> 'certificate' as certificate,
      journal_payload(salt, subject, detail) = payload and hash = journal_entry_hash('case/' || case_id, seq, at, user_id,
        unit_id, purpose, action, request_id, payload, previous) as holds
    from case_journal where case_id = ${caseId} and action = 'vault.erase' and subject = ${`identity:${recordId}`}
    order by seq limit 1`.execute(db)
  return rows[0]
}
