/** Shows what was asked for to whoever asked, and to nobody else; the entry is on the disk before the answer leaves. */
import { type Identity, type Photograph, type Revealed, revealMinutes } from '@clew/contract'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { randomId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { findRequest } from './decide-request.ts'
import type { VaultParts } from './parts.ts'
import { sayRequests, stateOf } from './request-state.ts'
import { insertShowing, requestOf, type RequestRow } from './requests.store.ts'
import { keyedRecord, openPhotograph, openRecord } from './sealed-record.ts'
import { photographsOf, sealedRecord } from './vault.store.ts'

const minute = 60_000

/**
 * The caller sends the answer only after the transaction is committed. @returns it, or why not, which is journalled as well.
 * @throws Refusal `case-not-found`, `request-not-found`, `keys-unavailable`, `sealed-record-altered`.
 */
export async function revealIdentity(
  { db, journal }: Entered,
  { clock, keys }: VaultParts,
  actor: Actor,
  at: { readonly caseId: string; readonly request: string },
): Promise<Revealed | Refusal> {
  const now = clock()
  const row = await findRequest(db, at)
  const { case_id: caseId, request_id: id, record_id, person, purpose, fields } = row
  const entry = { caseId, effect: 'change', subject: `identity:${record_id}` } as const
  const no = whyNot(row, actor, now)
  if (no !== undefined) {
    journal({ ...entry, action: 'vault.refuse', detail: { request: id, person, why: no.code } })
    return no
  }
  const sealed = await sealedRecord(db, caseId, record_id)
  if (sealed === undefined) throw new Refusal('record-erased')
  const key = await keys.open(db, keyedRecord(sealed))
  const whole = openRecord(key, sealed)
  const photographs: Photograph[] = fields.includes('photographs')
    ? (await photographsOf(db, caseId, record_id)).map(({ photograph_id, sealed: picture }) => ({
        id: photograph_id,
        ...openPhotograph(key, { ...sealed, photograph_id }, picture),
      }))
    : []
  const until =
    row.first_shown_at === null ? new Date(now.getTime() + revealMinutes * minute) : row.expires_at
  await insertShowing(db, row, randomId(), now, until)
  const ends = until.toISOString()
  journal({ ...entry, action: 'vault.reveal', detail: { request: id, person, purpose, fields, until: ends } })
  const [request] = await sayRequests(db, keys, [(await requestOf(db, caseId, id)) ?? row], actor, now)
  if (request === undefined) throw new Error('A request was shown and is not there')
  return { request, identity: only(whole, fields), photographs, until: ends }
}

function whyNot(row: RequestRow, actor: Actor, now: Date): Refusal | undefined {
  // To anybody but the asker the request does not open, whoever else may see that there is one.
  if (row.asked_by !== actor.userId) return new Refusal('request-not-found')
  const state = stateOf(row, now)
  if (state === 'erased') return new Refusal('record-erased')
  if (state === 'waiting')
    return new Refusal('request-waiting', { given: row.decisions.length, needed: row.needed })
  return state === 'granted' || state === 'shown' ? undefined : new Refusal('request-closed')
}

const only = (identity: Identity, fields: readonly string[]): Identity =>
  Object.fromEntries(Object.entries(identity).filter(([field]) => fields.includes(field)))
