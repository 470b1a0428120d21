/** The SQL of the custody log. Rows are added and never changed. */
import './tables.ts'
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { CaseId, UserId } from '../../platform/ids/ids.ts'
import type { CustodyEventId, ExhibitId } from './tables.ts'

type Db = Transaction<Tables>
type EventTable = Tables['custody_event']

export type CustodyRow = {
  readonly id: CustodyEventId
  readonly evidence: string
  readonly kind: EventTable['kind']
  readonly at: Date
  readonly recorded: Date
  readonly user: UserId
  readonly userName: string | null
  readonly office: string | null
  readonly toUser: UserId | null
  readonly toUserName: string | null
  readonly toOffice: string | null
  readonly document: string | null
  readonly place: string | null
  readonly seal: string | null
  readonly exhibit: ExhibitId | null
  readonly sha256: Buffer | null
  readonly note: string | null
  readonly confirms: CustodyEventId | null
}

/** In the order in which they were written down. */
export async function custodyRows(db: Db, caseId: CaseId, evidence?: string): Promise<CustodyRow[]> {
  const { rows } = await sql<CustodyRow>`
    select e.event_id as id, e.evidence_id as evidence, e.kind, e.at, e.recorded_at as recorded, e.user_id as "user",
      u.display_name as "userName", e.office, e.to_user as "toUser", r.display_name as "toUserName", e.to_office as "toOffice",
      e.document, e.place, e.seal, e.exhibit_id as exhibit, e.sha256, e.note, e.confirms
    from custody_event e left join app_user u on u.user_id = e.user_id left join app_user r on r.user_id = e.to_user
    where e.case_id = ${caseId}::uuid and (${evidence ?? null}::text is null or e.evidence_id = ${evidence ?? null})
    order by e.recorded_at, e.event_id`.execute(db)
  return rows
}

export type NewEvent = Omit<CustodyRow, 'recorded' | 'user' | 'userName' | 'toUserName'>

/** False when the hand-over that it confirms is confirmed already. */
export async function insertEvent(db: Db, caseId: CaseId, userId: UserId, event: NewEvent): Promise<boolean> {
  const made = await db
    .insertInto('custody_event')
    .values({
      case_id: caseId,
      event_id: event.id,
      evidence_id: event.evidence,
      kind: event.kind,
      at: event.at,
      user_id: userId,
      office: event.office,
      to_user: event.toUser,
      to_office: event.toOffice,
      document: event.document,
      place: event.place,
      seal: event.seal,
      exhibit_id: event.exhibit,
      sha256: event.sha256,
      note: event.note,
      confirms: event.confirms,
    })
    .onConflict((conflict) => conflict.columns(['case_id', 'confirms']).doNothing())
    .returning('event_id')
    .executeTakeFirst()
  return made !== undefined
}

/** Whether somebody of the unit can receive: known, and not gone. */
export async function isColleague(db: Db, userId: UserId): Promise<boolean> {
  const row = await db
    .selectFrom('app_user')
    .select('user_id')
    .where('user_id', '=', userId)
    .where('deactivated_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

export type FileRow = {
  readonly id: ExhibitId
  readonly evidence: string
  readonly sha256: Buffer
  readonly damaged: Date | null
}

/** The files of a case with the hashes of their arrival. */
export async function filesOf(db: Db, caseId: CaseId, evidence?: string): Promise<FileRow[]> {
  let query = db
    .selectFrom('exhibit')
    .select(['exhibit_id as id', 'evidence_id as evidence', 'sha256', 'damaged_at as damaged'])
    .where('case_id', '=', caseId)
  if (evidence !== undefined) query = query.where('evidence_id', '=', evidence)
  return query.orderBy('added_at').orderBy('exhibit_id').execute()
}

/** A text that is another whenever the log or the files of a case are: rows are only ever added, checks have a time. */
export async function logStamp(db: Db, caseId: CaseId): Promise<string> {
  const { rows } = await sql<{ stamp: string }>`
    select (select count(*) from custody_event where case_id = ${caseId}::uuid) || '.' ||
      (select count(*) || '.' || coalesce(extract(epoch from max(checked_at))::text, '') from exhibit
        where case_id = ${caseId}::uuid) as stamp`.execute(db)
  return rows[0]?.stamp ?? ''
}
