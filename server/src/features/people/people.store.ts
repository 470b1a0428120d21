/** The SQL of people. Row-level security shows each unit its own. */
import type { AgencyKind, Role, VettingLevel, VettingState } from '@clew/contract'
import { vettingWarningDays } from '@clew/contract'
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { UnitId, UserId } from '../../platform/ids/ids.ts'
import type { AgencyId, OfficeId } from './tables.ts'

type Db = Transaction<Tables>

export type PersonRow = {
  readonly user_id: UserId
  readonly version: number
  readonly display_name: string
  readonly email: string | null
  readonly agency: { id: AgencyId; name: string; kind: AgencyKind } | null
  readonly office: { id: OfficeId; name: string; regions: string[] } | null
  readonly roles: readonly Role[]
  readonly vetting_level: VettingLevel
  /** `YYYY-MM-DD` */
  readonly vetted_until: string | null
  readonly vetting_state: VettingState
  readonly deactivated_at: Date | null
}

export type PeopleQuestion = {
  /** The day as of which vetting is judged, `YYYY-MM-DD`. */
  readonly today: string
  /** Only these; everybody where absent. */
  readonly ids?: readonly string[]
  readonly roles: readonly string[]
  readonly agencies: readonly string[]
  readonly offices: readonly string[]
  readonly region?: string | undefined
  readonly vetting: readonly string[]
  readonly state: 'active' | 'deactivated' | 'all'
  readonly after?: { readonly name: string; readonly id: string } | undefined
  readonly limit: number
}

/** Somebody's state of vetting on a day; the boundary days themselves still hold. */
const vettingState = (today: string) => sql<VettingState>`case
  when u.vetted_until is null then 'missing'
  when u.vetted_until < ${today}::date then 'ended'
  when u.vetted_until <= ${today}::date + ${vettingWarningDays}::integer then 'ending'
  else 'current' end`

const columns = (today: string) => sql`
  u.user_id, u.version, u.display_name, u.email, u.vetting_level, u.vetted_until::text as vetted_until, u.deactivated_at,
  ${vettingState(today)} as vetting_state,
  case when a.agency_id is not null then jsonb_build_object('id', a.agency_id, 'name', a.name, 'kind', a.kind) end as agency,
  case when o.office_id is not null then jsonb_build_object('id', o.office_id, 'name', o.name, 'regions', o.regions) end as office,
  array(select r.role from user_role r where r.user_id = u.user_id order by r.role) as roles`

const joined = sql`app_user u
  left join agency a on a.agency_id = u.agency_id
  left join office o on o.office_id = u.office_id`

function matching(asked: PeopleQuestion) {
  const any = (list: readonly string[]) => list.length > 0
  const conditions = [sql`u.kind = 'person'`]
  if (asked.state !== 'all')
    conditions.push(
      asked.state === 'active' ? sql`u.deactivated_at is null` : sql`u.deactivated_at is not null`,
    )
  if (asked.ids !== undefined) conditions.push(sql`u.user_id = any (${asked.ids}::uuid[])`)
  if (any(asked.roles))
    conditions.push(
      sql`exists (select from user_role r where r.user_id = u.user_id and r.role = any (${asked.roles}::text[]))`,
    )
  if (any(asked.agencies)) conditions.push(sql`u.agency_id = any (${asked.agencies}::uuid[])`)
  if (any(asked.offices)) conditions.push(sql`u.office_id = any (${asked.offices}::uuid[])`)
  if (asked.region !== undefined) conditions.push(sql`${asked.region}::text = any (o.regions)`)
  if (any(asked.vetting)) conditions.push(sql`${vettingState(asked.today)} = any (${asked.vetting}::text[])`)
  return sql.join(conditions, sql` and `)
}

/** One more than asked for when another page follows. */
export async function peoplePage(db: Db, asked: PeopleQuestion): Promise<PersonRow[]> {
  const beyond =
    asked.after === undefined
      ? sql`true`
      : sql`(u.display_name, u.user_id) > (${asked.after.name}::text, ${asked.after.id}::uuid)`
  const { rows } = await sql<PersonRow>`
    select ${columns(asked.today)} from ${joined}
    where ${matching(asked)} and ${beyond}
    order by u.display_name, u.user_id limit ${asked.limit + 1}`.execute(db)
  return rows
}

export async function countPeople(db: Db, asked: PeopleQuestion): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from ${joined} where ${matching(asked)}`.execute(db)
  return rows[0]?.count ?? 0
}

/** Active people whose vetting needs somebody's attention. */
export async function vettingWarnings(
  db: Db,
  today: string,
): Promise<{ ending: number; ended: number; missing: number }> {
  const { rows } = await sql<{ ending: number; ended: number; missing: number }>`
    select count(*) filter (where state = 'ending')::integer as ending, count(*) filter (where state = 'ended')::integer as ended,
      count(*) filter (where state = 'missing')::integer as missing
    from (select ${vettingState(today)} as state from app_user u where u.kind = 'person' and u.deactivated_at is null) as people`.execute(
    db,
  )
  return rows[0] ?? { ending: 0, ended: 0, missing: 0 }
}

/** Names and addresses of everybody, for a search that folds scripts as no database does. */
export async function names(
  db: Db,
): Promise<{ user_id: UserId; display_name: string; email: string | null }[]> {
  return db
    .selectFrom('app_user')
    .select(['user_id', 'display_name', 'email'])
    .where('kind', '=', 'person')
    .execute()
}

export async function findPerson(db: Db, userId: UserId, today: string): Promise<PersonRow | undefined> {
  const { rows } = await sql<PersonRow>`
    select ${columns(today)} from ${joined} where u.user_id = ${userId}::uuid and u.kind = 'person'`.execute(
    db,
  )
  return rows[0]
}

/** Holds the person until the transaction ends; their key stays free for entries that refer to it. */
export async function lockPerson(db: Db, userId: UserId): Promise<void> {
  await db
    .selectFrom('app_user')
    .select('user_id')
    .where('user_id', '=', userId)
    .forNoKeyUpdate()
    .executeTakeFirst()
}

/** Holds the unit, so that two who could each take away the other's last administrator come one after the other. */
export async function lockUnit(db: Db, unitId: UnitId): Promise<void> {
  await db.selectFrom('unit').select('unit_id').where('unit_id', '=', unitId).forNoKeyUpdate().execute()
}

export async function otherAdministrators(db: Db, userId: UserId): Promise<number> {
  const row = await db
    .selectFrom('user_role')
    .innerJoin('app_user', 'app_user.user_id', 'user_role.user_id')
    .select((select) => select.fn.countAll<string>().as('count'))
    .where('user_role.role', '=', 'administrator')
    .where('app_user.kind', '=', 'person')
    .where('app_user.deactivated_at', 'is', null)
    .where('app_user.user_id', '<>', userId)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Whoever else has this address, in whatever letters. */
export async function holderOf(db: Db, email: string, besides: UserId): Promise<UserId | undefined> {
  const { rows } = await sql<{ user_id: UserId }>`
    select user_id from app_user where lower(email) = lower(${email}::text) and user_id <> ${besides}::uuid`.execute(
    db,
  )
  return rows[0]?.user_id
}

export type Profile = {
  readonly display_name: string
  readonly email: string | null
  readonly agency_id: AgencyId | null
  readonly office_id: OfficeId | null
}

export async function insertPerson(db: Db, userId: UserId, unitId: UnitId, profile: Profile): Promise<void> {
  await db
    .insertInto('app_user')
    .values({ user_id: userId, unit_id: unitId, kind: 'person', ...profile })
    .execute()
}

export async function updatePerson(
  db: Db,
  userId: UserId,
  version: number,
  changed: Partial<Profile> & {
    vetting_level?: VettingLevel
    vetted_until?: string | null
    deactivated_at?: Date | null
  },
): Promise<void> {
  await db
    .updateTable('app_user')
    .set({ ...changed, version })
    .where('user_id', '=', userId)
    .execute()
}

export async function addRoles(
  db: Db,
  userId: UserId,
  unitId: UnitId,
  roles: readonly Role[],
  by: UserId,
): Promise<void> {
  if (roles.length === 0) return
  await db
    .insertInto('user_role')
    .values(roles.map((role) => ({ user_id: userId, unit_id: unitId, role, granted_by: by })))
    .execute()
}

export async function removeRoles(db: Db, userId: UserId, roles: readonly Role[]): Promise<void> {
  if (roles.length === 0) return
  await db.deleteFrom('user_role').where('user_id', '=', userId).where('role', 'in', roles).execute()
}
