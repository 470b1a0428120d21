/** The SQL of what is kept for undoing, for whoever undoes and for the one who takes names out of it. */
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { CaseId, UserId } from '../../platform/ids/ids.ts'
import type { Touched } from './cases.store.ts'

type Db = Transaction<Tables>
export type EditTexts = { version: number; changes: unknown; inverse: unknown }

/** After the given version, in order. */
export async function editsAfter(
  db: Db,
  caseId: CaseId,
  version: number,
  limit: number,
): Promise<EditTexts[]> {
  return db
    .selectFrom('case_edit')
    .select(['version', 'changes', 'inverse'])
    .where('case_id', '=', caseId)
    .where('version', '>', version)
    .orderBy('version')
    .limit(limit)
    .execute()
}

export async function putEditTexts(
  db: Db,
  caseId: CaseId,
  { version, changes, inverse }: EditTexts,
): Promise<void> {
  await db
    .updateTable('case_edit')
    .set({ changes: JSON.stringify(changes), inverse: JSON.stringify(inverse) })
    .where('case_id', '=', caseId)
    .where('version', '=', version)
    .execute()
}

/** The newest edits, newest first. */
export async function lastEdits(
  db: Db,
  caseId: CaseId,
  limit: number,
): Promise<{ userId: UserId; at: Date; inverse: unknown }[]> {
  return db
    .selectFrom('case_edit')
    .select(['user_id as userId', 'at', 'inverse'])
    .where('case_id', '=', caseId)
    .orderBy('version', 'desc')
    .limit(limit)
    .execute()
}

/** What one edit touched, and what undoes it. */
export async function readEdit(
  db: Db,
  caseId: CaseId,
  version: number,
): Promise<{ inverse: unknown; touched: Touched[] } | undefined> {
  return db
    .selectFrom('case_edit')
    .select(['inverse', 'touched'])
    .where('case_id', '=', caseId)
    .where('version', '=', version)
    .executeTakeFirst()
}

export type Editor = {
  readonly userId: UserId
  readonly at: Date
  /** The record came into the file by this edit. */
  readonly made: boolean
}

/** Who touched a record, oldest first. */
export async function editorsOf(db: Db, caseId: CaseId, { collection, id }: Touched): Promise<Editor[]> {
  const record = JSON.stringify({ collection, id })
  const { rows } = await sql<Editor>`
    select user_id as "userId", at, jsonb_path_exists(inverse,
      '$.** ? (@.kind == "remove-record" && @.collection == $collection && @.id == $id)', ${record}::jsonb) as made
    from case_edit where case_id = ${caseId}::uuid and touched @> jsonb_build_array(${record}::jsonb)
    order by version`.execute(db)
  return rows
}
