/** Leave: for some days one person stands in for another, in the other's cases and in no more. */
import {
  assignmentRoles,
  caseRoles,
  type DelegateBody,
  type Delegation,
  type DelegationList,
  type Role,
} from '@clew/contract'
import type { SignedIn } from '../../platform/authentication/signed-in.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { isUuid, timeOrderedId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { loadPerson, type PersonRow, todayOf } from '../people/index.ts'
import { checkPeriod, stateOf } from './period.ts'
import { readyPerson } from './ready.ts'
import * as store from './standing-in.store.ts'
import type { DelegationId } from './tables.ts'

const isHead = ({ roles }: SignedIn): boolean => roles.includes('head-of-unit')

/**
 * The substitute must be able to do what the absent person does in these days: hold a fitting role for each kind of their work, and
 * be cleared for the compartments of their cases.
 * @throws Refusal `delegation-not-yours`, `delegation-to-self`, `period-invalid`, `already-delegated`, and those of `readyPerson`.
 */
export async function delegate(
  { db, journal }: Entered,
  asker: SignedIn,
  { from, to, starts, ends, reason }: DelegateBody,
  clock: Clock,
): Promise<Delegation> {
  const today = todayOf(clock)
  const away = from ?? asker.userId
  if (away !== asker.userId && !isHead(asker)) throw new Refusal('delegation-not-yours')
  if (away === to) throw new Refusal('delegation-to-self')
  checkPeriod(starts, ends, today, true)
  const absent = await loadPerson(db, away, today)
  const work = await store.workIn(db, absent.user_id, starts, ends)
  const roles =
    work.roles.length > 0
      ? work.roles.map((role): readonly Role[] => assignmentRoles[role])
      : [rolesOf(absent)]
  const need = { day: starts, today, roles, compartments: work.compartments }
  const { user_id } = await readyPerson(db, to, need)
  if (await store.isDelegated(db, absent.user_id, user_id, starts, ends))
    throw new Refusal('already-delegated')
  const id: DelegationId = timeOrderedId<'delegation'>(clock)
  await store.insertDelegation(db, {
    delegation_id: id,
    unit_id: asker.unitId,
    from_user: absent.user_id,
    to_user: user_id,
    starts_on: starts,
    ends_on: ends,
    reason,
    made_by: asker.userId,
  })
  journal({
    action: 'delegation.make',
    effect: 'change',
    subject: `delegation:${id}`,
    detail: { after: { from: absent.user_id, to: user_id, starts, ends }, reason },
  })
  return delegationOf(await load(db, asker, id), asker, today)
}

/** Roles of which a substitute needs one where there is no work yet: those of the absent that reach cases. */
const rolesOf = ({ roles }: PersonRow): readonly Role[] =>
  roles.filter((role) => (caseRoles as readonly Role[]).includes(role) && role !== 'partner')

export async function listDelegations(
  { db, journal }: Entered,
  asker: SignedIn,
  clock: Clock,
): Promise<DelegationList> {
  const rows = await store.delegationRows(db, isHead(asker) ? {} : { of: asker.userId })
  journal({ action: 'delegation.list', effect: 'read', detail: { count: rows.length } })
  const today = todayOf(clock)
  return {
    items: rows.map((row) => delegationOf(row, asker, today)),
    abilities: { delegate: true, 'delegate-for-others': isHead(asker) },
  }
}

/** @throws Refusal `delegation-not-found`, also for one of others; `already-ended`. */
export async function endDelegation(
  { db, journal }: Entered,
  asker: SignedIn,
  idText: string,
  clock: Clock,
): Promise<Delegation> {
  const today = todayOf(clock)
  const before = delegationOf(await load(db, asker, idText), asker, today)
  const id = before.id as DelegationId
  if (before.state === 'ended' || !(await store.stopDelegation(db, id, clock())))
    throw new Refusal('already-ended')
  journal({
    action: 'delegation.end',
    effect: 'change',
    subject: `delegation:${id}`,
    detail: { from: before.from.id, to: before.to.id, before: { ends: before.ends } },
  })
  return delegationOf(await load(db, asker, idText), asker, today)
}

/** @throws Refusal `delegation-not-found`. */
async function load(db: Entered['db'], asker: SignedIn, idText: string): Promise<store.DelegationRow> {
  const found = isUuid(idText)
    ? await store.delegationRows(db, {
        only: idText as DelegationId,
        ...(isHead(asker) ? {} : { of: asker.userId }),
      })
    : []
  const [row] = found
  if (row === undefined) throw new Refusal('delegation-not-found')
  return row
}

function delegationOf(row: store.DelegationRow, asker: SignedIn, today: string): Delegation {
  const state = stateOf(row.starts_on, row.ends_on, today, row.ended_at !== null)
  return {
    id: row.delegation_id,
    from: { id: row.from_user, name: row.from_name },
    to: { id: row.to_user, name: row.to_name },
    starts: row.starts_on,
    ends: row.ends_on,
    state,
    reason: row.reason,
    by: { id: row.made_by, name: row.by_name },
    at: row.made_at.toISOString(),
    abilities: {
      end: state !== 'ended' && (isHead(asker) || [row.from_user, row.to_user].includes(asker.userId)),
    },
  }
}
