/** The SQL of what people have learned. Row-level security shows a learner their own, and a trainer those of the unit. */
import type { Role, TestMoment } from '@clew/contract'
import type { TestAnswers } from '@clew/library'
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { UnitId, UserId } from '../../platform/ids/ids.ts'
import type { CompetenceId, ResultId, SessionId } from './tables.ts'

type Db = Transaction<Tables>

export async function insertResult(
  db: Db,
  { answers, ...result }: Omit<Tables['training_result'], 'answers'> & { answers: TestAnswers },
): Promise<void> {
  await db
    .insertInto('training_result')
    .values({ ...result, answers: JSON.stringify(answers) })
    .execute()
}

export type Earned = {
  readonly session_id: SessionId
  readonly user_id: UserId
  readonly result_id: ResultId
}

/** Attended sessions of a module whose test was passed on the day or later, and that gave no competence that stands. */
export async function earnedIn(db: Db, module: string, people: readonly UserId[]): Promise<Earned[]> {
  const { rows } = await sql<Earned>`
    select s.session_id, a.user_id, passed.result_id from training_session s
    join training_attendance a on a.session_id = s.session_id and a.attended and a.user_id = any (${people}::uuid[])
    cross join lateral (
      select r.result_id from training_result r
      where r.user_id = a.user_id and r.module = s.module and r.moment = 'post' and r.passed
        and (r.taken_at at time zone 'utc')::date >= s.held_on
      order by r.taken_at limit 1) passed
    where s.module = ${module} and s.cancelled_at is null
      and not exists (select from training_competence c
        where c.session_id = s.session_id and c.user_id = a.user_id and c.withdrawn_at is null)`.execute(db)
  return rows
}

/** It runs from the day of the session. */
export async function insertCompetence(
  db: Db,
  given: Earned & {
    competence_id: CompetenceId
    unit_id: UnitId
    module: string
    months: number
    today: string
  },
): Promise<void> {
  await sql`
    insert into training_competence
      (competence_id, unit_id, user_id, module, session_id, result_id, given_on, expires_on)
    select ${given.competence_id}, ${given.unit_id}, ${given.user_id}, ${given.module}, s.session_id, ${given.result_id},
      ${given.today}::date, s.held_on + make_interval(months => ${given.months}::integer)
    from training_session s where s.session_id = ${given.session_id}`.execute(db)
}

export type Withdrawn = {
  readonly competence_id: CompetenceId
  readonly user_id: UserId
  readonly module: string
}

/** By its id, or all that a session gave to these people. */
export async function withdraw(
  db: Db,
  which: { competence: CompetenceId } | { session: SessionId; people: readonly UserId[] },
  by: { user: UserId; at: Date; why: string },
): Promise<Withdrawn[]> {
  const meant =
    'competence' in which
      ? sql`competence_id = ${which.competence}`
      : sql`session_id = ${which.session} and user_id = any (${which.people}::uuid[])`
  const { rows } = await sql<Withdrawn>`
    update training_competence set withdrawn_at = ${by.at}, withdrawn_by = ${by.user}, withdrawn_why = ${by.why}
    where ${meant} and withdrawn_at is null returning competence_id, user_id, module`.execute(db)
  return rows
}

export type CompetenceRow = {
  readonly competence_id: CompetenceId
  readonly module: string
  readonly given_on: string
  readonly expires_on: string
  readonly withdrawn_at: Date | null
  readonly withdrawn_why: string | null
}

export async function competencesOf(db: Db, person: UserId): Promise<CompetenceRow[]> {
  return db
    .selectFrom('training_competence')
    .select([
      'competence_id',
      'module',
      sql<string>`given_on::text`.as('given_on'),
      sql<string>`expires_on::text`.as('expires_on'),
      'withdrawn_at',
      'withdrawn_why',
    ])
    .where('user_id', '=', person)
    .orderBy(sql`withdrawn_at is not null`)
    .orderBy('expires_on', 'desc')
    .orderBy('competence_id', 'desc')
    .execute()
}

export type ResultRow = {
  readonly module: string
  readonly moment: TestMoment
  readonly right_count: number
  readonly asked_count: number
  readonly passed: boolean
  readonly taken_at: Date
}

export async function resultsOf(db: Db, person: UserId): Promise<ResultRow[]> {
  return db
    .selectFrom('training_result')
    .select(['module', 'moment', 'right_count', 'asked_count', 'passed', 'taken_at'])
    .where('user_id', '=', person)
    .orderBy('taken_at', 'desc')
    .execute()
}

export type AttendedRow = {
  readonly session_id: SessionId
  readonly module: string
  readonly held_on: string
  readonly place: string
  readonly attended: boolean | null
  readonly cancelled: boolean
}

export async function attendedBy(db: Db, person: UserId): Promise<AttendedRow[]> {
  const { rows } = await sql<AttendedRow>`
    select s.session_id, s.module, s.held_on::text as held_on, s.place, a.attended, s.cancelled_at is not null as cancelled
    from training_place p join training_session s on s.session_id = p.session_id
    left join training_attendance a on a.session_id = p.session_id and a.user_id = p.user_id
    where p.user_id = ${person} order by s.held_on desc, s.begins desc, s.session_id`.execute(db)
  return rows
}

export type LearnerRow = {
  readonly user_id: UserId
  readonly name: string
  readonly roles: Role[]
  readonly office: { id: string; name: string; regions: string[] } | null
  readonly cases: number
  /** Module → last day of what stands longest. */
  readonly until: Readonly<Record<string, string>>
}

/** Active people, those who work on most cases first. */
export async function learners(db: Db, today: string): Promise<LearnerRow[]> {
  const { rows } = await sql<LearnerRow>`
    select u.user_id, u.display_name as name,
      array(select r.role from user_role r where r.user_id = u.user_id order by r.role) as roles,
      case when o.office_id is not null then jsonb_build_object('id', o.office_id, 'name', o.name, 'regions', o.regions) end as office,
      (select count(*)::integer from case_assignment a where a.user_id = u.user_id and a.starts_on <= ${today}::date
        and coalesce(a.ends_on >= ${today}::date, true)) as cases,
      coalesce((select jsonb_object_agg(c.module, c.until) from (
        select module, max(expires_on)::text as until from training_competence
        where user_id = u.user_id and withdrawn_at is null group by module) c), '{}') as until
    from app_user u left join office o on o.office_id = u.office_id
    where u.kind = 'person' and u.deactivated_at is null
    order by cases desc, u.display_name, u.user_id`.execute(db)
  return rows
}

export async function rulesOf(db: Db): Promise<{ role: Role; module: string }[]> {
  return db.selectFrom('training_rule').select(['role', 'module']).orderBy('role').orderBy('module').execute()
}

/** Exactly these, for one role. */
export async function setRule(
  db: Db,
  { unit, user, role, modules }: { unit: UnitId; user: UserId; role: Role; modules: readonly string[] },
): Promise<void> {
  await sql`delete from training_rule where unit_id = ${unit} and role = ${role}
    and not (module = any (${modules}::text[]))`.execute(db)
  await sql`insert into training_rule (unit_id, role, module, set_by)
    select ${unit}, ${role}, unnest(${modules}::text[]), ${user} on conflict do nothing`.execute(db)
}
