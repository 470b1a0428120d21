/** The SQL of requests to see an identity, of the decisions on them, and of each time that something was shown. */
import { sql, type Transaction } from 'kysely'
import type { IdentityField, RevealPurpose } from '@clew/contract'
import type { Tables } from '../../platform/database/tables.ts'
import type { CaseId, UnitId, UserId } from '../../platform/ids/ids.ts'
import type { OfficeId, RecordId, RequestId } from './tables.ts'

type Db = Transaction<Tables>

export type DecisionRow = { by: UserId; name: string; at: Date; agreed: boolean; words: Buffer | null }

export type RequestRow = {
  case_id: CaseId
  request_id: RequestId
  record_id: RecordId
  unit_id: UnitId
  person: string
  fields: IdentityField[]
  purpose: RevealPurpose
  words: Buffer | null
  asked_by: UserId
  asked_by_name: string
  asked_at: Date
  needed: number
  office_id: OfficeId | null
  expires_at: Date
  first_shown_at: Date | null
  withdrawn_at: Date | null
  erased: boolean
  decisions: DecisionRow[]
  shown: Date[]
}

type Raw = Omit<RequestRow, 'decisions' | 'shown'> & {
  decisions: { by: UserId; name: string; at: string; agreed: boolean; words: string | null }[]
  shown: string[]
}

const columns = sql`r.case_id, r.request_id, r.record_id, r.unit_id, r.person, r.fields, r.purpose, r.words, r.asked_by,
  (select u.display_name from app_user u where u.user_id = r.asked_by) as asked_by_name, r.asked_at, r.needed, r.office_id, r.expires_at, r.first_shown_at, r.withdrawn_at, s.erased_at is not null as erased,
  coalesce((select jsonb_agg(jsonb_build_object('by', d.decided_by,
      'name', (select u.display_name from app_user u where u.user_id = d.decided_by), 'at', d.decided_at, 'agreed', d.agreed,
      'words', encode(d.words, 'hex')) order by d.decided_at)
    from vault_decision d where d.case_id = r.case_id and d.request_id = r.request_id), '[]') as decisions,
  coalesce((select jsonb_agg(v.shown_at order by v.shown_at)
    from vault_showing v where v.case_id = r.case_id and v.request_id = r.request_id), '[]') as shown
  from vault_request r join vault_identity s on s.case_id = r.case_id and s.record_id = r.record_id`

const rowOf = ({ decisions, shown, ...row }: Raw): RequestRow => ({
  ...row,
  decisions: decisions.map(({ by, name, at, agreed, words }) => ({
    by,
    name,
    at: new Date(at),
    agreed,
    words: words === null ? null : Buffer.from(words, 'hex'),
  })),
  shown: shown.map((at) => new Date(at)),
})

/** Newest first, from before the given place on. */
export async function requestsIn(
  db: Db,
  caseId: CaseId,
  after: { at: string; id: string } | undefined,
  limit: number,
): Promise<RequestRow[]> {
  const { rows } = await sql<Raw>`select ${columns} where r.case_id = ${caseId}
    and (${after?.at ?? null}::timestamptz is null or (r.asked_at, r.request_id) < (${after?.at ?? null}, ${after?.id ?? null}::uuid))
    order by r.asked_at desc, r.request_id desc limit ${limit}`.execute(db)
  return rows.map(rowOf)
}

/** Of every case that the person reaches: what still waits for a custodian, oldest first. */
export async function waitingRequests(db: Db, now: Date, limit: number): Promise<RequestRow[]> {
  const { rows } = await sql<Raw>`select ${columns} where r.needed > 0 and r.expires_at > ${now}
    and r.first_shown_at is null and r.withdrawn_at is null and s.erased_at is null order by r.asked_at, r.request_id limit ${limit}`.execute(
    db,
  )
  return rows.map(rowOf)
}

export async function requestOf(
  db: Db,
  caseId: CaseId,
  requestId: RequestId,
): Promise<RequestRow | undefined> {
  const { rows } =
    await sql<Raw>`select ${columns} where r.case_id = ${caseId} and r.request_id = ${requestId}`.execute(db)
  return rows[0] === undefined ? undefined : rowOf(rows[0])
}

/** Held until the transaction ends, so that two custodians count each other. */
export async function lockRequest(db: Db, caseId: CaseId, requestId: RequestId): Promise<void> {
  await db
    .selectFrom('vault_request')
    .select('request_id')
    .where('case_id', '=', caseId)
    .where('request_id', '=', requestId)
    .forUpdate()
    .execute()
}

export async function insertRequest(
  db: Db,
  row: Omit<Tables['vault_request'], 'first_shown_at' | 'withdrawn_at'>,
): Promise<void> {
  await db.insertInto('vault_request').values(row).execute()
}

/** False when it was shown or taken back before. */
export async function markWithdrawn(
  db: Db,
  { case_id, request_id }: Pick<RequestRow, 'case_id' | 'request_id'>,
  at: Date,
): Promise<boolean> {
  const changed = await db
    .updateTable('vault_request')
    .set({ withdrawn_at: at })
    .where('case_id', '=', case_id)
    .where('request_id', '=', request_id)
    .where('first_shown_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning('request_id')
    .executeTakeFirst()
  return changed !== undefined
}

/** Who asked is read from the request itself. False when that is who decides. */
export async function insertDecision(
  db: Db,
  { case_id, request_id, decided_by, decided_at, agreed, words }: Omit<Tables['vault_decision'], 'asked_by'>,
): Promise<boolean> {
  const { rows } = await sql`
    insert into vault_decision (case_id, request_id, decided_by, asked_by, decided_at, agreed, words)
    select r.case_id, r.request_id, ${decided_by}::uuid, r.asked_by, ${decided_at}::timestamptz, ${agreed}::boolean, ${words}::bytea
    from vault_request r where r.case_id = ${case_id} and r.request_id = ${request_id} and r.asked_by <> ${decided_by}
    returning request_id`.execute(db)
  return rows.length > 0
}

/** The first showing sets the end; later ones leave it. */
export async function insertShowing(
  db: Db,
  { case_id, request_id }: Pick<RequestRow, 'case_id' | 'request_id'>,
  showingId: string,
  at: Date,
  until: Date,
): Promise<void> {
  await db
    .insertInto('vault_showing')
    .values({ case_id, request_id, showing_id: showingId, shown_at: at })
    .execute()
  await db
    .updateTable('vault_request')
    .set({ first_shown_at: at, expires_at: until })
    .where('case_id', '=', case_id)
    .where('request_id', '=', request_id)
    .where('first_shown_at', 'is', null)
    .execute()
}
