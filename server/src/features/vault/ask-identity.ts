/** Asks to see fields of an identity: for what, in words, and as many custodians as the office asks for. */
import { type AskBody, requestHours, type VaultRequest } from '@clew/contract'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { randomId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { caseIdOf, versionOf } from '../cases/index.ts'
import { ruleForCase } from './custody.store.ts'
import type { VaultParts } from './parts.ts'
import { sayRequests } from './request-state.ts'
import { insertRequest, requestOf } from './requests.store.ts'
import { keyedRecord, sealWords } from './sealed-record.ts'
import { type RequestId, wholeUnit } from './tables.ts'
import { lockSealed } from './vault.store.ts'

const hour = 3_600_000

/** @throws Refusal `case-not-found`, `person-not-in-case`, `field-not-sealed`, `keys-unavailable`. */
export async function askIdentity(
  { db, journal }: Entered,
  { clock, keys }: VaultParts,
  actor: Actor,
  at: { readonly caseId: string; readonly person: string },
  { purpose, words, fields }: AskBody,
): Promise<VaultRequest> {
  const caseId = caseIdOf(at.caseId)
  await versionOf(db, caseId)
  const sealed = await lockSealed(db, caseId, at.person)
  if (sealed === undefined) throw new Refusal('person-not-in-case')
  const asked = [...new Set(fields)]
  if (!asked.every((field) => sealed.fields.includes(field))) throw new Refusal('field-not-sealed')
  const { unit_id, record_id, person } = sealed
  const key = await keys.open(db, keyedRecord(sealed))
  const rule = await ruleForCase(db, caseId)
  const now = clock()
  const id: RequestId = randomId()
  await insertRequest(db, {
    case_id: caseId,
    request_id: id,
    record_id,
    unit_id,
    person,
    fields: asked,
    purpose,
    words: sealWords(key, { unit_id, case_id: caseId, record_id, request_id: id, user: actor.userId }, words),
    asked_by: actor.userId,
    asked_at: now,
    needed: rule?.needed ?? 0,
    office_id: rule === undefined || rule.office_id === wholeUnit ? null : rule.office_id,
    expires_at: new Date(now.getTime() + requestHours * hour),
  })
  journal({
    action: 'vault.ask',
    caseId,
    effect: 'change',
    subject: `identity:${record_id}`,
    detail: { request: id, person, purpose, fields: asked, needed: rule?.needed ?? 0 },
  })
  const row = await requestOf(db, caseId, id)
  const [said] = row === undefined ? [] : await sayRequests(db, keys, [row], actor, now)
  if (said === undefined) throw new Error('A request was written and is not there')
  return said
}
