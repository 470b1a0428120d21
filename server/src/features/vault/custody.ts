/** Reads and sets how many custodians an office asks for before an identity is shown, and who they are. */
import type { CustodyBody, CustodyRule } from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { isUuid } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { activePeople, hasOffice, putRule, type RuleRow, rulesOf } from './custody.store.ts'
import { type OfficeId, wholeUnit } from './tables.ts'

export async function readCustody(
  { db, journal }: Entered,
  { unitId }: Actor,
): Promise<{ items: CustodyRule[] }> {
  const rows = await rulesOf(db, unitId)
  journal({ action: 'vault.list', effect: 'read', detail: { rules: rows.length } })
  return { items: rows.map(sayRule) }
}

/** @throws Refusal `custodians-too-few`, `custodian-unknown`, `sealed-version-conflict`. */
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
  const before = (await rulesOf(db, unitId)).find(({ office_id }) => office_id === officeId)
  const rule = { office_id: officeId as OfficeId, needed, set_by: userId, set_at: clock() }
  if (!(await putRule(db, unitId, rule, version, people)))
    throw new Refusal('sealed-version-conflict', { seen: version, current: before?.version ?? 0 })
  journal({
    action: 'vault.custody',
    effect: 'change',
    detail: { office, needed, custodians: people, before: before?.needed ?? 0 },
  })
  const now = (await rulesOf(db, unitId)).find(({ office_id }) => office_id === officeId)
  if (now === undefined) throw new Error('A rule of custody was written and is not there')
  return sayRule(now)
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
