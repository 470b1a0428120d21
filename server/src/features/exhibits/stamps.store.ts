/** The SQL of time stamps as people ask for them and read them. */
import './tables.ts'
import type { Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { CaseId } from '../../platform/ids/ids.ts'
import type { ExhibitId } from './tables.ts'

type Db = Transaction<Tables>

export async function insertStamp(
  db: Db,
  caseId: CaseId,
  id: ExhibitId,
  query: Buffer,
  at: Date,
): Promise<void> {
  await db
    .insertInto('exhibit_stamp')
    .values({ case_id: caseId, exhibit_id: id, query, asked_at: at })
    .execute()
}

export async function stampOf(
  db: Db,
  caseId: CaseId,
  id: ExhibitId,
): Promise<{ query: Buffer; response: Buffer | null } | undefined> {
  return db
    .selectFrom('exhibit_stamp')
    .select(['query', 'response'])
    .where('case_id', '=', caseId)
    .where('exhibit_id', '=', id)
    .executeTakeFirst()
}
