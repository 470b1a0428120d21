/** The SQL of case files. Every statement sees only rows that row-level security lets this person see. */
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { CaseId, UnitId, UserId } from '../../platform/ids/ids.ts'
import type { Head, RecordRow, WholeRow } from './case-row.ts'
import type { RecordTable } from './tables.ts'

type Db = Transaction<Tables>

/** Claims a reference for a case of the unit; false when another case has it. */
export async function claimReference(
  db: Db,
  unitId: UnitId,
  reference: string,
  caseId: CaseId,
): Promise<boolean> {
  const claimed = await db
    .insertInto('case_reference')
    .values({ unit_id: unitId, reference, case_id: caseId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return claimed.numInsertedOrUpdatedRows === 1n
}

export async function releaseReference(db: Db, unitId: UnitId, reference: string): Promise<void> {
  await db
    .deleteFrom('case_reference')
    .where('unit_id', '=', unitId)
    .where('reference', '=', reference)
    .execute()
}

const tsvector = (words: readonly string[]) => sql<string>`array_to_tsvector(${words}::text[])`

export async function insertCase(
  db: Db,
  caseId: CaseId,
  unitId: UnitId,
  head: Head,
  at: Date,
): Promise<void> {
  await db
    .insertInto('case_file')
    .values({
      case_id: caseId,
      unit_id: unitId,
      version: 1,
      ...head,
      words: tsvector(head.words),
      updated_at: at,
      opened_by: sql<UserId>`acting_user()`,
      office_id: sql<string | null>`(select office_id from app_user where user_id = acting_user())`,
    })
    .execute()
}

/** Whoever opens a case works on it from that day on; without this the new case would be out of their reach. */
export async function assignOpener(db: Db, caseId: CaseId, id: string): Promise<void> {
  await sql`insert into case_assignment (case_id, assignment_id, user_id, unit_id, role, starts_on, assigned_by)
    values (${caseId}::uuid, ${id}::uuid, acting_user(), acting_unit(), 'lead', acting_day(), acting_user())`.execute(
    db,
  )
  await sql`select takes_in_hand(${caseId}::uuid)`.execute(db)
}

export async function updateHead(
  db: Db,
  caseId: CaseId,
  version: number,
  head: Head,
  at: Date,
): Promise<void> {
  await db
    .updateTable('case_file')
    .set({ version, ...head, words: tsvector(head.words), updated_at: at })
    .where('case_id', '=', caseId)
    .execute()
}

/**
 * Holds the case until the transaction ends, so that two writers see each other; undefined when there is none to see. Its key stays
 * free: a reader's entry in the journal refers to the case and holds the chain, for which the writer waits in turn.
 */
export async function lockCase(db: Db, caseId: CaseId): Promise<{ version: number } | undefined> {
  return db
    .selectFrom('case_file')
    .select('version')
    .where('case_id', '=', caseId)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

export async function readVersion(db: Db, caseId: CaseId): Promise<number | undefined> {
  const found = await db
    .selectFrom('case_file')
    .select('version')
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  return found?.version
}

/** Whether there is any case to see. */
export async function hasCases(db: Db): Promise<boolean> {
  return (await db.selectFrom('case_file').select('case_id').limit(1).executeTakeFirst()) !== undefined
}

/** All rows of one kind in one statement. */
export async function writeRecords(
  db: Db,
  table: RecordTable,
  caseId: CaseId,
  version: number,
  rows: readonly RecordRow[],
): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into ${sql.table(table)} (case_id, id, position, version, body)
    select ${caseId}::uuid, id, position, ${version}::integer, body
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id text, position integer, body jsonb)
    on conflict (case_id, id) do update
    set position = excluded.position, version = excluded.version, body = excluded.body`.execute(db)
}

/** Which of these items have files or a custody log. */
export async function heldItems(db: Db, caseId: CaseId, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  const { rows } = await sql<{ id: string }>`
    select id from unnest(${ids}::text[]) as item (id)
    where exists (select from custody_event e where e.case_id = ${caseId}::uuid and e.evidence_id = item.id)
      or exists (select from exhibit x where x.case_id = ${caseId}::uuid and x.evidence_id = item.id)
      or exists (select from exhibit_upload u where u.case_id = ${caseId}::uuid and u.evidence_id = item.id)
    order by id`.execute(db)
  return rows.map(({ id }) => id)
}

export async function removeRecords(
  db: Db,
  table: RecordTable,
  caseId: CaseId,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return
  await sql`delete from ${sql.table(table)} where case_id = ${caseId}::uuid and id = any (${ids}::text[])`.execute(
    db,
  )
}

export type Whole = WholeRow & { readonly version: number; readonly updated_at: Date }

/** A whole case file in one round trip; undefined when there is none to see. */
export async function readWhole(db: Db, caseId: CaseId): Promise<Whole | undefined> {
  const { rows } = await sql<Whole>`
    select version, updated_at, reference, title, stage, forum, forms, opened::text as opened, summary, rest,
      case_records(case_id) as records
    from case_file where case_id = ${caseId}::uuid and takes_in_hand(case_id)`.execute(db)
  return rows[0]
}

export type Edit = {
  readonly caseId: CaseId
  readonly version: number
  readonly userId: UserId
  readonly at: Date
  readonly changes: unknown
  readonly inverse: unknown
  readonly touched: readonly Touched[]
}
export type Touched = { readonly collection: string; readonly id: string }

export async function insertEdit(db: Db, edit: Edit): Promise<void> {
  await db
    .insertInto('case_edit')
    .values({
      case_id: edit.caseId,
      version: edit.version,
      user_id: edit.userId,
      at: edit.at,
      changes: JSON.stringify(edit.changes),
      inverse: JSON.stringify(edit.inverse),
      touched: JSON.stringify(edit.touched),
    })
    .execute()
}

/** What was touched after a version, oldest first. */
export async function touchedSince(db: Db, caseId: CaseId, version: number): Promise<Touched[]> {
  const rows = await db
    .selectFrom('case_edit')
    .select('touched')
    .where('case_id', '=', caseId)
    .where('version', '>', version)
    .orderBy('version')
    .execute()
  return rows.flatMap(({ touched }) => touched)
}
