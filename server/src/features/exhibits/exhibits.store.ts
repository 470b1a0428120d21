/** The SQL of exhibits and of files on their way. Row-level security shows those of cases that one may see. */
import './tables.ts'
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { CaseId, UserId } from '../../platform/ids/ids.ts'
import type { ExhibitId } from './tables.ts'

type Db = Transaction<Tables>

export async function hasEvidence(db: Db, caseId: CaseId, evidence: string): Promise<boolean> {
  const row = await db
    .selectFrom('evidence')
    .select('id')
    .where('case_id', '=', caseId)
    .where('id', '=', evidence)
    .executeTakeFirst()
  return row !== undefined
}

export type UploadRow = {
  readonly id: ExhibitId
  readonly evidence: string
  readonly sealedName: Buffer
  readonly size: number
  readonly stated: Buffer | null
  readonly expires: Date
}

export async function insertUpload(
  db: Db,
  caseId: CaseId,
  userId: UserId,
  { id, evidence, sealedName, size, stated, expires }: UploadRow,
  at: Date,
): Promise<void> {
  await db
    .insertInto('exhibit_upload')
    .values({
      case_id: caseId,
      exhibit_id: id,
      evidence_id: evidence,
      user_id: userId,
      sealed_name: sealedName,
      size,
      stated,
      begun_at: at,
      expires_at: expires,
    })
    .execute()
}

type RawUpload = Omit<UploadRow, 'size'> & { readonly size: string }
const uploadOf = ({ size, ...row }: RawUpload): UploadRow => ({ ...row, size: Number(size) })

const uploadColumns = [
  'exhibit_id as id',
  'evidence_id as evidence',
  'sealed_name as sealedName',
  'size',
  'stated',
  'expires_at as expires',
] as const

/** Files that this person is sending, oldest first. */
export async function uploadsOf(db: Db, caseId: CaseId, userId: UserId, now: Date): Promise<UploadRow[]> {
  const rows = await db
    .selectFrom('exhibit_upload')
    .select(uploadColumns)
    .where('case_id', '=', caseId)
    .where('user_id', '=', userId)
    .where('expires_at', '>', now)
    .orderBy('begun_at')
    .orderBy('exhibit_id')
    .execute()
  return rows.map(uploadOf)
}

/** Takes the row away and holds it until the transaction ends; undefined when there is none of this person. */
export async function takeUpload(
  db: Db,
  caseId: CaseId,
  userId: UserId,
  id: ExhibitId,
): Promise<UploadRow | undefined> {
  const row = await db
    .deleteFrom('exhibit_upload')
    .where('case_id', '=', caseId)
    .where('exhibit_id', '=', id)
    .where('user_id', '=', userId)
    .returning(uploadColumns)
    .executeTakeFirst()
  return row === undefined ? undefined : uploadOf(row)
}

export type NewExhibit = {
  readonly id: ExhibitId
  readonly evidence: string
  readonly sealedName: Buffer
  readonly size: number
  readonly sha256: Buffer
  readonly type: string
}

export async function insertExhibit(
  db: Db,
  caseId: CaseId,
  userId: UserId,
  { id, evidence, sealedName, size, sha256, type }: NewExhibit,
  at: Date,
): Promise<void> {
  await db
    .insertInto('exhibit')
    .values({
      case_id: caseId,
      exhibit_id: id,
      evidence_id: evidence,
      sealed_name: sealedName,
      size,
      sha256,
      media_type: type,
      added_by: userId,
      added_at: at,
    })
    .execute()
}

export type ExhibitRow = NewExhibit & {
  readonly added: Date
  readonly addedBy: UserId
  readonly addedByName: string | null
  readonly checked: Date | null
  readonly damaged: Date | null
  readonly destroyed: Date | null
  readonly authority: string | null
  readonly stampedAt: Date | null
  readonly problem: string | null
}

const wholeRow = sql`
  select x.exhibit_id as id, x.evidence_id as evidence, x.sealed_name as "sealedName", x.size::float8 as size, x.sha256,
    x.media_type as type, x.added_at as added, x.added_by as "addedBy", u.display_name as "addedByName",
    x.checked_at as checked, x.damaged_at as damaged, x.destroyed_at as destroyed,
    s.authority, s.stamped_at as "stampedAt", s.problem
  from exhibit x left join app_user u on u.user_id = x.added_by
    left join exhibit_stamp s on s.case_id = x.case_id and s.exhibit_id = x.exhibit_id`

export async function exhibitOf(db: Db, caseId: CaseId, id: ExhibitId): Promise<ExhibitRow | undefined> {
  const { rows } = await sql<ExhibitRow>`${wholeRow}
    where x.case_id = ${caseId}::uuid and x.exhibit_id = ${id}::uuid`.execute(db)
  return rows[0]
}

export type Page = { readonly evidence?: string; readonly after?: string; readonly limit: number }

/** In the order in which they were added, from behind the one that was seen last. */
export async function exhibitPage(
  db: Db,
  caseId: CaseId,
  { evidence, after, limit }: Page,
): Promise<ExhibitRow[]> {
  const { rows } = await sql<ExhibitRow>`${wholeRow}
    where x.case_id = ${caseId}::uuid and (${evidence ?? null}::text is null or x.evidence_id = ${evidence ?? null})
      and (${after ?? null}::uuid is null or (x.added_at, x.exhibit_id) >
        (select a.added_at, a.exhibit_id from exhibit a where a.case_id = ${caseId}::uuid and a.exhibit_id = ${after ?? null}::uuid))
    order by x.added_at, x.exhibit_id limit ${limit}`.execute(db)
  return rows
}

/** Notes that the stored file was held against its hash; `damaged` keeps the first time that it failed. */
export async function noteCheck(
  db: Db,
  caseId: CaseId,
  id: ExhibitId,
  at: Date,
  whole: boolean,
): Promise<void> {
  await db
    .updateTable('exhibit')
    .set({ checked_at: at, damaged_at: whole ? null : sql<Date>`coalesce(damaged_at, ${at})` })
    .where('case_id', '=', caseId)
    .where('exhibit_id', '=', id)
    .where('destroyed_at', 'is', null)
    .execute()
}

export type DestroyedRow = { readonly id: ExhibitId; readonly sha256: Buffer }

/** Marks every file of an item as destroyed. @returns those that were not before. */
export async function markDestroyed(
  db: Db,
  caseId: CaseId,
  evidence: string,
  at: Date,
): Promise<DestroyedRow[]> {
  return db
    .updateTable('exhibit')
    .set({ destroyed_at: at })
    .where('case_id', '=', caseId)
    .where('evidence_id', '=', evidence)
    .where('destroyed_at', 'is', null)
    .returning(['exhibit_id as id', 'sha256'])
    .execute()
}

/** How many files of an item are there to be had. */
export async function keptFiles(db: Db, caseId: CaseId, evidence: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from exhibit
    where case_id = ${caseId}::uuid and evidence_id = ${evidence} and destroyed_at is null`.execute(db)
  return rows[0]?.count ?? 0
}
