/** The SQL of sessions: when they are held, who has a place, who was there. Row-level security shows a unit its own. */
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { UnitId, UserId } from '../../platform/ids/ids.ts'
import type { OfficeId } from '../people/index.ts'
import type { SessionId } from './tables.ts'

type Db = Transaction<Tables>

export type SessionRow = {
  readonly session_id: SessionId
  readonly version: number
  readonly module: string
  readonly held_on: string
  readonly begins: string
  readonly place: string
  readonly office: { id: OfficeId; name: string; regions: string[] } | null
  readonly trainer: { id: UserId; name: string }
  readonly capacity: number
  readonly cancelled: boolean
  readonly taken: number
  readonly enrolled: boolean
}

const sessions = (person: UserId, wanted: ReturnType<typeof sql>) => sql<SessionRow>`
  select s.session_id, s.version, s.module, s.held_on::text as held_on, s.begins, s.place, s.capacity,
    case when o.office_id is not null then jsonb_build_object('id', o.office_id, 'name', o.name, 'regions', o.regions) end as office,
    jsonb_build_object('id', t.user_id, 'name', t.display_name) as trainer, s.cancelled_at is not null as cancelled,
    (select count(*)::integer from training_place p where p.session_id = s.session_id) as taken,
    exists (select from training_place p where p.session_id = s.session_id and p.user_id = ${person}) as enrolled
  from training_session s
  join app_user t on t.user_id = s.trainer_id
  left join office o on o.office_id = s.office_id
  where ${wanted}
  order by s.held_on, s.begins, s.session_id limit 500`

export async function sessionsFrom(
  db: Db,
  person: UserId,
  { from, module }: { from: string; module: string | undefined },
): Promise<SessionRow[]> {
  const wanted = sql`s.held_on >= ${from}::date and ${module === undefined ? sql`true` : sql`s.module = ${module}`}`
  return (await sessions(person, wanted).execute(db)).rows
}

/** Whether the unit ever planned a session or said what a role needs. */
export async function anyTraining(db: Db): Promise<boolean> {
  const { rows } = await sql`
    select from training_session where unit_id = acting_unit()
    union all select from training_rule where unit_id = acting_unit() limit 1`.execute(db)
  return rows.length > 0
}

export async function findSession(db: Db, person: UserId, id: SessionId): Promise<SessionRow | undefined> {
  return (await sessions(person, sql`s.session_id = ${id}`).execute(db)).rows[0]
}

/** Nobody else gives or takes a place of it until the transaction ends, also where the asker may not change the session. */
export async function lockSession(db: Db, id: SessionId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`training-session/${id}`}, 0))`.execute(db)
}

export type Planned = Pick<SessionRow, 'module' | 'held_on' | 'begins' | 'place' | 'capacity'> & {
  readonly trainer_id: UserId
  readonly office_id: OfficeId | null
}

export async function insertSession(
  db: Db,
  session: Planned & { session_id: SessionId; unit_id: UnitId; planned_by: UserId },
): Promise<void> {
  await db.insertInto('training_session').values(session).execute()
}

export async function updateSession(
  db: Db,
  id: SessionId,
  change: Planned & { version: number; cancelled_at: Date | null },
): Promise<void> {
  await db.updateTable('training_session').set(change).where('session_id', '=', id).execute()
}

/** False when the person has the place already. */
export async function insertPlace(
  db: Db,
  place: { session_id: SessionId; user_id: UserId; unit_id: UnitId; given_by: UserId },
): Promise<boolean> {
  const made = await db
    .insertInto('training_place')
    .values(place)
    .onConflict((conflict) => conflict.columns(['session_id', 'user_id']).doNothing())
    .returning('user_id')
    .executeTakeFirst()
  return made !== undefined
}

export async function deletePlace(db: Db, id: SessionId, person: UserId): Promise<boolean> {
  const gone = await db
    .deleteFrom('training_place')
    .where('session_id', '=', id)
    .where('user_id', '=', person)
    .returning('user_id')
    .executeTakeFirst()
  return gone !== undefined
}

export type TestRow = { readonly right: number; readonly asked: number; readonly passed: boolean }
export type ParticipantRow = {
  readonly user_id: UserId
  readonly name: string
  readonly attended: boolean | null
  readonly pre: TestRow | null
  readonly post: TestRow | null
  readonly competent: boolean
}

const newest = (moment: 'pre' | 'post') => sql`(
  select jsonb_build_object('right', r.right_count, 'asked', r.asked_count, 'passed', r.passed) from training_result r
  where r.user_id = p.user_id and r.module = s.module and r.moment = ${moment} order by r.taken_at desc limit 1)`

/** Everybody with a place, by name; what of them the asker may not see is null. */
export async function participantsOf(db: Db, id: SessionId, today: string): Promise<ParticipantRow[]> {
  const { rows } = await sql<ParticipantRow>`
    select p.user_id, u.display_name as name, a.attended, ${newest('pre')} as pre, ${newest('post')} as post,
      exists (select from training_competence c where c.user_id = p.user_id and c.module = s.module
        and c.withdrawn_at is null and c.expires_on >= ${today}::date) as competent
    from training_place p
    join training_session s on s.session_id = p.session_id
    join app_user u on u.user_id = p.user_id
    left join training_attendance a on a.session_id = p.session_id and a.user_id = p.user_id
    where p.session_id = ${id} order by u.display_name, p.user_id`.execute(db)
  return rows
}

/** Takes the newest word; the journal keeps the older ones. */
export async function putAttendance(
  db: Db,
  marks: readonly {
    session_id: SessionId
    user_id: UserId
    unit_id: UnitId
    attended: boolean
    noted_by: UserId
    noted_at: Date
  }[],
): Promise<void> {
  await db
    .insertInto('training_attendance')
    .values([...marks])
    .onConflict((conflict) =>
      conflict.columns(['session_id', 'user_id']).doUpdateSet((put) => ({
        attended: put.ref('excluded.attended'),
        noted_by: put.ref('excluded.noted_by'),
        noted_at: put.ref('excluded.noted_at'),
      })),
    )
    .execute()
}
