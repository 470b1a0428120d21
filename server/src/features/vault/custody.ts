/** Reads and sets how many custodians an office asks for before an identity is shown, and who they are. */
import type { CustodyBody, CustodyRule } from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { decide, type Occasion } from '../../platform/authorization/decide.ts'
import { isUuid } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { activePeople, dropRule, hasOffice, putRule, type RuleRow, rulesOf } from './custody.store.ts'
import { type OfficeId, wholeUnit } from './tables.ts'

export async function readCustody(
  { db, journal }: Entered,
  { unitId }: Actor,
): Promise<{ items: CustodyRule[] }> {
  const rows = await rulesOf(db, unitId)
  journal({ action: 'vault.list', effect: 'read', detail: { rules: rows.length } })
  return { items: rows.map(sayRule) }
}

/** @throws Refusal `custodians-too-few`, `custodian-unknown`, `custodian-without-say`, `sealed-version-conflict`. */
export async function setCustody(
  { db, journal }: Entered,
  clock: Clock,
  { userId, unitId }: Actor,
  { office, version, needed, custodians }: CustodyBody,
): Promise<CustodyRule> {
  const named = [...new Set(custodians)]
  if (needed > 0 && named.length <= needed)
    throw new Refusal('custodians-too-few', { needed, count: named.length })
  const officeId = office ?? wholeUnit
  if (!isUuid(officeId) || !named.every(isUuid)) throw new Refusal('custodian-unknown')
  const known = office === null || (await hasOffice(db, unitId, officeId as OfficeId))
  const people = await activePeople(db, unitId, named)
  if (!known || people.length < named.length) throw new Refusal('custodian-unknown')
  const mute = people.find(({ roles }) => !mayHaveSay(roles, clock()))
  if (mute !== undefined) throw new Refusal('custodian-without-say', { name: mute.name })
  const before = (await rulesOf(db, unitId)).find(({ office_id }) => office_id === officeId)
  const rule = { office_id: officeId as OfficeId, needed, set_by: userId, set_at: clock() }
  const ids = people.map(({ id }) => id)
  if (!(await putRule(db, unitId, rule, version, ids)))
    throw new Refusal('sealed-version-conflict', { seen: version, current: before?.version ?? 0 })
  journal({
    action: 'vault.custody',
    effect: 'change',
    detail: { office, needed, custodians: ids, before: before?.needed ?? 0 },
  })
  const now = (await rulesOf(db, unitId)).find(({ office_id }) => office_id === officeId)
  if (now === undefined) throw new Error('A rule of custody was written and is not there')
  return sayRule(now)
}

/**
 * Takes the rule of an office away, so that the rule of the unit is its own again; the rule of the unit itself stays.
 * @throws Refusal `sealed-version-conflict`, with 0 as the present version where the office has no rule.
 */
export async function removeCustody(
  { db, journal }: Entered,
  { unitId }: Actor,
  office: string,
  version: number,
): Promise<void> {
  const before = (await rulesOf(db, unitId)).find(({ office_id }) => office_id === office)
  if (
    before === undefined ||
    office === wholeUnit ||
    !(await dropRule(db, unitId, before.office_id, version))
  )
    throw new Refusal('sealed-version-conflict', { seen: version, current: before?.version ?? 0 })
  journal({
    action: 'vault.custody',
    effect: 'change',
    detail: { office, removed: true, before: before.needed },
  })
}

/** Whether a role would let them decide at all; which cases they reach, and if they are vetted, is for the day of the request. */
function mayHaveSay(roles: readonly string[], now: Date): boolean {
  const occasion: Occasion = { purpose: 'case-work', today: now.toISOString().slice(0, 10) }
  return decide({ roles, active: true, vetted: true, clearances: [] }, 'vault.decide', 'unit', occasion)
    .allowed
}

const sayRule = ({
  office_id,
  version,
  needed,
  custodians,
  set_at,
  set_by,
  set_by_name,
}: RuleRow): CustodyRule => ({
  office: office_id === wholeUnit ? null : office_id,
  version,
  needed,
  custodians,
  setAt: set_at.toISOString(),
  setBy: { id: set_by, name: set_by_name },
})
