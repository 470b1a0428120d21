/** The SQL of merges. */
import type { PersonList } from '@clew/casefile'
import { sql } from 'kysely'
import type { Entered } from '../../platform/database/doors.ts'
import type { CaseId, UserId } from '../../platform/ids/ids.ts'
import type { MergeId } from './tables.ts'

type Db = Entered['db']

export type MergeRow = {
  merge_id: MergeId
  collection: PersonList
  keep: string
  absorb: string
  reason: string
  version: number
  made_by: UserId
  made_at: Date
  maker: string
  undone_version: number | null
  undone_by: UserId | null
  undone_at: Date | null
  undoer: string | null
}

/** Newest first. */
export async function mergesOf(db: Db, caseId: CaseId): Promise<MergeRow[]> {
  const { rows } = await sql<MergeRow>`
    select merge_id, collection, keep, absorb, reason, m.version, made_by, made_at, maker.display_name as maker,
      undone_version, undone_by, undone_at, undoer.display_name as undoer
    from person_merge m
    join app_user maker on maker.user_id = made_by
    left join app_user undoer on undoer.user_id = undone_by
    where case_id = ${caseId}::uuid order by m.version desc`.execute(db)
  return rows
}

export async function mergeOf(
  db: Db,
  caseId: CaseId,
  mergeId: MergeId,
): Promise<Pick<MergeRow, 'version' | 'undone_version' | 'collection' | 'keep' | 'absorb'> | undefined> {
  return db
    .selectFrom('person_merge')
    .select(['version', 'undone_version', 'collection', 'keep', 'absorb'])
    .where('case_id', '=', caseId)
    .where('merge_id', '=', mergeId)
    .executeTakeFirst()
}

type NewMerge = Omit<MergeRow, 'maker' | 'undoer' | 'undone_version' | 'undone_by' | 'undone_at'>

export async function insertMerge(db: Db, caseId: CaseId, merge: NewMerge): Promise<void> {
  await db
    .insertInto('person_merge')
    .values({ case_id: caseId, ...merge })
    .execute()
}

export async function markUndone(
  db: Db,
  caseId: CaseId,
  mergeId: MergeId,
  undone: { version: number; by: UserId; at: Date },
): Promise<void> {
  await db
    .updateTable('person_merge')
    .set({ undone_version: undone.version, undone_by: undone.by, undone_at: undone.at })
    .where('case_id', '=', caseId)
    .where('merge_id', '=', mergeId)
    .execute()
}
