/** The SQL of what partners are shown: written by those who work on the case, read by the partners, who have nothing else of it. */
import type { SharedCaseFile, ShareField } from '@clew/contract'
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { CaseId, Id } from '../../platform/ids/ids.ts'

type Db = Transaction<Tables>
export type ShareId = Id<'share'>

/** Shares of the case that hold or may come to hold. */
export async function livingShares(
  db: Db,
  caseId: CaseId,
): Promise<{ share_id: ShareId; fields: ShareField[] }[]> {
  const { rows } = await sql<{ share_id: ShareId; fields: ShareField[] }>`
    select share_id, fields from case_share
    where case_id = ${caseId}::uuid and ended_at is null and (ends_on is null or ends_on >= acting_day())
    order by share_id`.execute(db)
  return rows
}

export type Shown = {
  readonly caseId: CaseId
  readonly shareId: ShareId
  readonly body: SharedCaseFile
  readonly words: readonly string[]
  readonly at: Date
}

/** Nothing moves where what is shown stays the same: not even the time of a change that partners cannot see. */
export async function showShare(db: Db, { caseId, shareId, body, words, at }: Shown): Promise<void> {
  await sql`
    insert into shared_case (case_id, share_id, unit_id, body, words, changed_at)
    values (${caseId}::uuid, ${shareId}::uuid, acting_unit(), ${JSON.stringify(body)}::jsonb,
      array_to_tsvector(${words}::text[]), ${at}::timestamptz)
    on conflict (case_id, share_id) do update
    set body = excluded.body, words = excluded.words, version = shared_case.version + 1, changed_at = excluded.changed_at
    where shared_case.body <> excluded.body`.execute(db)
}

export type SharedRow = {
  readonly share_id: ShareId
  readonly case_id: CaseId
  readonly purpose: string
  readonly until: string | null
  readonly fields: ShareField[]
  readonly version: number
  readonly changed_at: Date
  readonly body: SharedCaseFile
}

export type SharedPlace = { readonly changed: Date; readonly id: ShareId }

/** What is shown to the agency of whoever acts, the latest change first. */
export async function sharedRows(
  db: Db,
  asked: {
    readonly only?: ShareId
    readonly search: string | undefined
    readonly after: SharedPlace | undefined
    readonly limit: number
  },
): Promise<SharedRow[]> {
  const { only, search, after, limit } = asked
  const { rows } = await sql<SharedRow>`
    select x.share_id, x.case_id, s.purpose, s.ends_on::text as until, s.fields, x.version, x.changed_at, x.body
    from shared_case x join case_share s on s.case_id = x.case_id and s.share_id = x.share_id
    where x.share_id = any (acting_shares())
      and ${only === undefined ? sql`true` : sql`x.share_id = ${only}::uuid`}
      and ${search === undefined ? sql`true` : sql`x.words @@ ${search}::tsquery`}
      and ${after === undefined ? sql`true` : sql`(x.changed_at, x.share_id) < (${after.changed}::timestamptz, ${after.id}::uuid)`}
    order by x.changed_at desc, x.share_id desc limit ${limit}`.execute(db)
  return rows
}

export async function countShared(db: Db, search: string | undefined): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from shared_case x where x.share_id = any (acting_shares())
      and ${search === undefined ? sql`true` : sql`x.words @@ ${search}::tsquery`}`.execute(db)
  return rows[0]?.count ?? 0
}

/** The case of a share that is shown to whoever acts. */
export async function caseOfShare(db: Db, id: ShareId): Promise<CaseId | undefined> {
  const { rows } = await sql<{ case_id: CaseId }>`
    select case_id from shared_case where share_id = ${id}::uuid and share_id = any (acting_shares())`.execute(
    db,
  )
  return rows[0]?.case_id
}
