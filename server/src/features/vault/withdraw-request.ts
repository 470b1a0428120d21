/** Takes a request back before anything was shown, in the name of whoever made it; it stays in the history as withdrawn. */
import type { VaultRequest } from '@clew/contract'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { Refusal } from '../../platform/refusal.ts'
import { findRequest } from './decide-request.ts'
import type { VaultParts } from './parts.ts'
import { mayWithdraw, sayRequests } from './request-state.ts'
import { markWithdrawn } from './requests.store.ts'

/**
 * @returns the request as it is now, or why not, which is journalled as well.
 * @throws Refusal `case-not-found`, `request-not-found`, `keys-unavailable`.
 */
export async function withdrawRequest(
  { db, journal }: Entered,
  { clock, keys }: VaultParts,
  actor: Actor,
  at: { readonly caseId: string; readonly request: string },
): Promise<VaultRequest | Refusal> {
  const now = clock()
  const row = await findRequest(db, at)
  const { case_id: caseId, request_id: id, record_id, person } = row
  const entry = { caseId, effect: 'change', subject: `identity:${record_id}` } as const
  if (!mayWithdraw(row, actor, now)) {
    // To anybody but the asker the request is none of theirs, whoever else may see that there is one.
    const code = row.asked_by === actor.userId ? 'request-closed' : 'request-not-found'
    journal({ ...entry, action: 'vault.refuse', detail: { request: id, person, why: code } })
    return new Refusal(code)
  }
  if (!(await markWithdrawn(db, row, now))) throw new Error('A request that is held was closed meanwhile')
  journal({ ...entry, action: 'vault.withdraw', detail: { request: id, person } })
  const [said] = await sayRequests(db, keys, [await findRequest(db, at)], actor, now)
  if (said === undefined) throw new Error('A request was withdrawn and is not there')
  return said
}
