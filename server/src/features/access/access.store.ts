/** The SQL of emergencies: reach for some hours, and whom it alarms. */
import './tables.ts'
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { CaseId, UnitId, UserId } from '../../platform/ids/ids.ts'
import type { AlarmId, BreakGlassId } from './tables.ts'

type Db = Transaction<Tables>

/** The case of the unit that somebody names, also one that they do not reach: whoever asks must not say more than the policies let them. */
export async function caseCalled(db: Db, name: string): Promise<CaseId | undefined> {
  const { rows } = await sql<{ id: CaseId | null }>`select case_called(${name}) as id`.execute(db)
  return rows[0]?.id ?? undefined
}

export type Broken = { readonly reference: string; readonly expires_at: Date }

/** Reach from this statement on, by the clock of the database. */
export async function breakGlass(
  db: Db,
  glass: { caseId: CaseId; id: BreakGlassId; reason: string; hours: number },
): Promise<void> {
  await sql`insert into break_glass (case_id, break_glass_id, user_id, unit_id, reason, expires_at)
    values (${glass.caseId}::uuid, ${glass.id}::uuid, acting_user(), acting_unit(), ${glass.reason},
      now() + make_interval(hours => ${glass.hours}::integer))`.execute(db)
}

export async function brokenGlass(db: Db, caseId: CaseId, id: BreakGlassId): Promise<Broken> {
  return db
    .selectFrom('break_glass as g')
    .innerJoin('case_file as c', 'c.case_id', 'g.case_id')
    .select(['c.reference', 'g.expires_at'])
    .where('g.case_id', '=', caseId)
    .where('g.break_glass_id', '=', id)
    .executeTakeFirstOrThrow()
}

export type OpenGlass = {
  readonly case_id: CaseId
  readonly reference: string
  readonly reason: string
  readonly expires_at: Date
}

/** What whoever acts broke and has not ended, by the clock of the database. */
export async function openGlasses(db: Db): Promise<OpenGlass[]> {
  const { rows } = await sql<OpenGlass>`
    select g.case_id, c.reference, g.reason, g.expires_at from break_glass g join case_file c on c.case_id = g.case_id
    where g.user_id = acting_user() and g.expires_at > now() order by g.expires_at, g.case_id`.execute(db)
  return rows
}

/** Active heads and auditors of the unit, without whoever acts. */
export async function overseers(db: Db): Promise<UserId[]> {
  const { rows } = await sql<{ user_id: UserId }>`
    select u.user_id from app_user u
    where u.unit_id = acting_unit() and u.deactivated_at is null and u.user_id <> acting_user()
      and exists (select from user_role r where r.user_id = u.user_id and r.role in ('head-of-unit', 'auditor'))
    order by u.user_id`.execute(db)
  return rows.map(({ user_id }) => user_id)
}

export type NewAlarm = {
  readonly case_id: CaseId
  readonly alarm_id: AlarmId
  readonly break_glass_id: BreakGlassId
  readonly unit_id: UnitId
  readonly user_id: UserId
}

export async function raiseAlarms(db: Db, alarms: readonly NewAlarm[]): Promise<void> {
  if (alarms.length > 0)
    await db
      .insertInto('alarm')
      .values([...alarms])
      .execute()
}

export type AlarmRow = {
  readonly alarm_id: AlarmId
  readonly case_id: CaseId
  readonly raised_at: Date
  readonly seen_at: Date | null
  readonly reason: string
  readonly expires_at: Date
  readonly by: UserId
  readonly name: string
  /** Null where the case is out of the reader's own reach. */
  readonly reference: string | null
}
export type AlarmPlace = { readonly raised: Date; readonly id: AlarmId }
export type AlarmQuestion = {
  readonly only?: AlarmId
  readonly unseen: boolean
  readonly after: AlarmPlace | undefined
  readonly limit: number
}

/** Alarms of whoever acts, newest first. */
export async function alarmRows(db: Db, { only, unseen, after, limit }: AlarmQuestion): Promise<AlarmRow[]> {
  const { rows } = await sql<AlarmRow>`
    select a.alarm_id, a.case_id, a.raised_at, a.seen_at, g.reason, g.expires_at, u.user_id as by, u.display_name as name, c.reference
    from alarm a
    join break_glass g on g.case_id = a.case_id and g.break_glass_id = a.break_glass_id
    join app_user u on u.user_id = g.user_id
    left join case_file c on c.case_id = a.case_id
    where a.user_id = acting_user()
      and ${only === undefined ? sql`true` : sql`a.alarm_id = ${only}::uuid`}
      and ${unseen ? sql`a.seen_at is null` : sql`true`}
      and ${after === undefined ? sql`true` : sql`(date_trunc('milliseconds', a.raised_at), a.alarm_id) < (${after.raised}::timestamptz, ${after.id}::uuid)`}
    order by date_trunc('milliseconds', a.raised_at) desc, a.alarm_id desc limit ${limit}`.execute(db)
  return rows
}

export async function countUnseen(db: Db): Promise<number> {
  const { rows } = await sql<{
    count: number
  }>`select count(*)::integer as count from alarm where user_id = acting_user() and seen_at is null`.execute(
    db,
  )
  return rows[0]?.count ?? 0
}

/** An alarm that was seen before keeps its time. */
export async function tickOff(db: Db, id: AlarmId, at: Date): Promise<void> {
  await db
    .updateTable('alarm')
    .set({ seen_at: at })
    .where('alarm_id', '=', id)
    .where('seen_at', 'is', null)
    .execute()
}
