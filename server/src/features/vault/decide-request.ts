/** A custodian agrees that an identity is shown, or refuses; nobody decides about their own request. */
import type { DecideBody, VaultRequest } from '@clew/contract'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { isUuid } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { caseIdOf, versionOf } from '../cases/index.ts'
import { ruleForCase } from './custody.store.ts'
import type { VaultParts } from './parts.ts'
import { mayDecide, sayRequests, stateOf } from './request-state.ts'
import { insertDecision, lockRequest, requestOf, type RequestRow } from './requests.store.ts'
import { keyedRecord, sealWords } from './sealed-record.ts'
import type { RequestId } from './tables.ts'

type At = { readonly caseId: string; readonly request: string }

/**
 * @returns the request as it is now, or why not: an attempt that is refused is kept in the journal too, so it is not thrown here.
 * @throws Refusal `case-not-found`, `request-not-found`, `keys-unavailable`.
 */
export async function decideRequest(
  { db, journal }: Entered,
  { clock, keys }: VaultParts,
  actor: Actor,
  at: At,
  { decision, words }: DecideBody,
): Promise<VaultRequest | Refusal> {
  const now = clock()
  const row = await findRequest(db, at)
  const { case_id: caseId, request_id: id, record_id, person } = row
  const custodians = (await ruleForCase(db, caseId))?.custodians ?? []
  const detail = { request: id, person, decision }
  const entry = { caseId, effect: 'change', subject: `identity:${record_id}` } as const
  if (!mayDecide(row, custodians, actor, now)) {
    const code = stateOf(row, now) === 'waiting' ? 'not-custodian' : 'request-closed'
    journal({ ...entry, action: 'vault.refuse', detail: { ...detail, why: code } })
    return new Refusal(code)
  }
  const key = await keys.open(db, keyedRecord(row))
  const kept = await insertDecision(db, {
    case_id: caseId,
    request_id: id,
    decided_by: actor.userId,
    decided_at: now,
    agreed: decision === 'yes',
    words: sealWords(key, { ...row, user: actor.userId }, words),
  })
  if (!kept) throw new Error('Somebody decided about their own request')
  journal({ ...entry, action: decision === 'yes' ? 'vault.decide' : 'vault.refuse', detail })
  const [said] = await sayRequests(db, keys, [await findRequest(db, at)], actor, now)
  if (said === undefined) throw new Error('A request was decided and is not there')
  return said
}

/** Locks it, so that two who decide at once count each other. @throws Refusal `case-not-found`, `request-not-found`. */
export async function findRequest(db: Entered['db'], { caseId, request }: At): Promise<RequestRow> {
  const id = caseIdOf(caseId)
  await versionOf(db, id)
  if (!isUuid(request)) throw new Refusal('request-not-found')
  await lockRequest(db, id, request as RequestId)
  const row = await requestOf(db, id, request as RequestId)
  if (row === undefined) throw new Refusal('request-not-found')
  return row
}
