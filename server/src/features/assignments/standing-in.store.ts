/** The SQL of delegations for leave and of clearances for compartments. */
import type { AssignmentRole, Compartment } from '@clew/contract'
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { UnitId, UserId } from '../../platform/ids/ids.ts'
import type { DelegationId } from './tables.ts'

type Db = Transaction<Tables>

/** Of these compartments those that somebody is not cleared for on a day. */
export async function unclearedFor(
  db: Db,
  userId: UserId,
  compartments: readonly Compartment[],
  day: string,
): Promise<Compartment[]> {
  const { rows } = await sql<{ compartment: Compartment }>`
    select compartment from unnest(${compartments}::text[]) as compartment
    where not exists (select from compartment_clearance l where l.user_id = ${userId}::uuid and l.compartment = compartment
      and l.starts_on <= ${day}::date and coalesce(l.ends_on >= ${day}::date, true))`.execute(db)
  return rows.map(({ compartment }) => compartment)
}

/** In which roles somebody works in a period, and in which compartments; of cases that the asker reaches. */
export async function workIn(
  db: Db,
  userId: UserId,
  from: string,
  until: string,
): Promise<{ roles: AssignmentRole[]; compartments: Compartment[] }> {
  const { rows } = await sql<{ roles: AssignmentRole[]; compartments: Compartment[] }>`
    with work as (select case_id, role from case_assignment join case_file using (case_id) where user_id = ${userId}::uuid
      and starts_on <= ${until}::date and coalesce(ends_on >= greatest(${from}::date, starts_on), true))
    select array(select distinct role from work order by role) as roles,
      array(select distinct k.compartment from case_compartment k join work using (case_id) order by 1) as compartments`.execute(
    db,
  )
  return rows[0] ?? { roles: [], compartments: [] }
}

export type DelegationRow = {
  readonly delegation_id: DelegationId
  readonly from_user: UserId
  readonly from_name: string
  readonly to_user: UserId
  readonly to_name: string
  readonly starts_on: string
  readonly ends_on: string
  readonly reason: string
  readonly made_by: UserId
  readonly by_name: string
  readonly made_at: Date
  readonly ended_at: Date | null
}

/** Of one person, as who is away or stands in, or of the whole unit; newest first. */
export async function delegationRows(
  db: Db,
  wanted: { of?: UserId; only?: DelegationId },
): Promise<DelegationRow[]> {
  const { of, only } = wanted
  const { rows } = await sql<DelegationRow>`
    select d.delegation_id, d.from_user, f.display_name as from_name, d.to_user, t.display_name as to_name,
      d.starts_on::text as starts_on, d.ends_on::text as ends_on, d.reason, d.made_by, b.display_name as by_name, d.made_at, d.ended_at
    from delegation d
    join app_user f on f.user_id = d.from_user
    join app_user t on t.user_id = d.to_user
    join app_user b on b.user_id = d.made_by
    where ${of === undefined ? sql`true` : sql`${of}::uuid in (d.from_user, d.to_user)`}
      and ${only === undefined ? sql`true` : sql`d.delegation_id = ${only}::uuid`}
    order by d.starts_on desc, d.delegation_id desc
    limit 500`.execute(db)
  return rows
}

export async function isDelegated(
  db: Db,
  fromUser: UserId,
  toUser: UserId,
  from: string,
  until: string,
): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    select exists (select from delegation where from_user = ${fromUser}::uuid and to_user = ${toUser}::uuid and ended_at is null
      and ends_on >= ${from}::date and starts_on <= ${until}::date) as found`.execute(db)
  return rows[0]?.found === true
}

export async function insertDelegation(
  db: Db,
  delegation: {
    delegation_id: DelegationId
    unit_id: UnitId
    from_user: UserId
    to_user: UserId
    starts_on: string
    ends_on: string
    reason: string
    made_by: UserId
  },
): Promise<void> {
  await db.insertInto('delegation').values(delegation).execute()
}

/** False when it had ended already. */
export async function stopDelegation(db: Db, id: DelegationId, at: Date): Promise<boolean> {
  const ended = await db
    .updateTable('delegation')
    .set({ ended_at: at })
    .where('delegation_id', '=', id)
    .where('ended_at', 'is', null)
    .returning('delegation_id')
    .executeTakeFirst()
  return ended !== undefined
}

export type ClearanceRow = {
  readonly user_id: UserId
  readonly person: string
  readonly compartment: Compartment
  readonly starts_on: string
  readonly ends_on: string | null
  readonly granted_by: UserId | null
  readonly by_name: string | null
}

export async function clearanceRows(db: Db, userId?: UserId): Promise<ClearanceRow[]> {
  const { rows } = await sql<ClearanceRow>`
    select l.user_id, u.display_name as person, l.compartment, l.starts_on::text as starts_on, l.ends_on::text as ends_on,
      l.granted_by, b.display_name as by_name
    from compartment_clearance l
    join app_user u on u.user_id = l.user_id
    left join app_user b on b.user_id = l.granted_by
    where ${userId === undefined ? sql`true` : sql`l.user_id = ${userId}::uuid`}
    order by u.display_name, l.user_id, l.compartment`.execute(db)
  return rows
}

/** One clearance a person and compartment: a new period replaces the old, which the journal keeps. */
export async function putClearance(
  db: Db,
  clearance: {
    user_id: UserId
    compartment: Compartment
    unit_id: UnitId
    starts_on: string
    ends_on: string | null
    granted_by: UserId
  },
  at: Date,
): Promise<void> {
  const { starts_on, ends_on, granted_by } = clearance
  await db
    .insertInto('compartment_clearance')
    .values(clearance)
    .onConflict((conflict) =>
      conflict
        .columns(['user_id', 'compartment'])
        .doUpdateSet({ starts_on, ends_on, granted_by, granted_at: at }),
    )
    .execute()
}

export async function stopClearance(
  db: Db,
  userId: UserId,
  compartment: Compartment,
  endsOn: string,
): Promise<void> {
  await db
    .updateTable('compartment_clearance')
    .set({ ends_on: endsOn })
    .where('user_id', '=', userId)
    .where('compartment', '=', compartment)
    .execute()
}
