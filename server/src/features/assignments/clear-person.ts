/** Who may know of cases with suspected officials, children or protected witnesses; nobody clears themselves. */
import { type ClearBody, type Clearance, compartments } from '@clew/contract'
import type { SignedIn } from '../../platform/authentication/signed-in.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { isUuid, type UserId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { todayOf } from '../people/index.ts'
import { checkPeriod, endedOn, stateOf } from './period.ts'
import { readyPerson } from './ready.ts'
import * as store from './standing-in.store.ts'

export async function listClearances(
  { db, journal }: Entered,
  person: string | undefined,
  clock: Clock,
): Promise<Clearance[]> {
  const of = person !== undefined && isUuid(person) ? (person as UserId) : undefined
  const rows = person !== undefined && of === undefined ? [] : await store.clearanceRows(db, of)
  journal({ action: 'clearance.list', effect: 'read', detail: { count: rows.length } })
  return rows.map((row) => clearanceOf(row, todayOf(clock)))
}

/** @throws Refusal `own-clearance`, `period-invalid`, `person-not-found`, `person-deactivated`, `vetting-needed`. */
export async function grantClearance(
  { db, journal }: Entered,
  asker: SignedIn,
  { person, compartment, from, until, reason }: ClearBody,
  clock: Clock,
): Promise<Clearance> {
  const today = todayOf(clock)
  if (person === asker.userId) throw new Refusal('own-clearance')
  checkPeriod(from, until, today)
  const { user_id } = await readyPerson(db, person, { day: from, today, roles: [], compartments: [] })
  const before = await find(db, user_id, compartment)
  const ends_on = until ?? null
  await store.putClearance(
    db,
    { user_id, compartment, unit_id: asker.unitId, starts_on: from, ends_on, granted_by: asker.userId },
    clock(),
  )
  journal({
    action: 'clearance.grant',
    effect: 'change',
    subject: `person:${user_id}`,
    detail: {
      compartment,
      before: before === undefined ? null : { from: before.starts_on, until: before.ends_on },
      after: { from, until: ends_on },
      reason,
    },
  })
  return clearanceOf(await load(db, user_id, compartment), today)
}

/** @throws Refusal `clearance-not-found`, `already-ended`. */
export async function endClearance(
  { db, journal }: Entered,
  { id, compartment }: { id: string; compartment: string },
  reason: string,
  clock: Clock,
): Promise<Clearance> {
  const today = todayOf(clock)
  const before = await load(db, id, compartment)
  if (stateOf(before.starts_on, before.ends_on, today) === 'ended') throw new Refusal('already-ended')
  const until = endedOn(before.starts_on, today)
  await store.stopClearance(db, before.user_id, before.compartment, until)
  journal({
    action: 'clearance.end',
    effect: 'change',
    subject: `person:${before.user_id}`,
    detail: { compartment, before: { until: before.ends_on }, after: { until }, reason },
  })
  return clearanceOf(await load(db, id, compartment), today)
}

async function find(
  db: Entered['db'],
  userId: UserId,
  compartment: string,
): Promise<store.ClearanceRow | undefined> {
  return (await store.clearanceRows(db, userId)).find((row) => row.compartment === compartment)
}

/** @throws Refusal `clearance-not-found`. */
async function load(db: Entered['db'], idText: string, compartment: string): Promise<store.ClearanceRow> {
  const known = isUuid(idText) && (compartments as readonly string[]).includes(compartment)
  const row = known ? await find(db, idText as UserId, compartment) : undefined
  if (row === undefined) throw new Refusal('clearance-not-found')
  return row
}

const clearanceOf = (row: store.ClearanceRow, today: string): Clearance => ({
  person: { id: row.user_id, name: row.person },
  compartment: row.compartment,
  from: row.starts_on,
  ...(row.ends_on === null ? {} : { until: row.ends_on }),
  state: stateOf(row.starts_on, row.ends_on, today),
  ...(row.granted_by === null || row.by_name === null
    ? {}
    : { by: { id: row.granted_by, name: row.by_name } }),
})
