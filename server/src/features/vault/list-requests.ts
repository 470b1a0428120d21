/** Lists who asked for which identity, with every decision and every showing; and what waits for a custodian. */
import type { VaultRequest } from '@clew/contract'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { isUuid } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { caseIdOf, versionOf } from '../cases/index.ts'
import type { VaultParts } from './parts.ts'
import { sayRequests } from './request-state.ts'
import { requestsIn, waitingRequests } from './requests.store.ts'

const page = 100

/** @throws Refusal `case-not-found`, `cursor-invalid`, `keys-unavailable`. */
export async function listRequests(
  { db, journal }: Entered,
  { clock, keys }: VaultParts,
  actor: Actor,
  caseText: string,
  after: string | undefined,
): Promise<{ items: VaultRequest[]; next?: string }> {
  const caseId = caseIdOf(caseText)
  await versionOf(db, caseId)
  const rows = await requestsIn(db, caseId, after === undefined ? undefined : placeOf(after), page)
  journal({ action: 'vault.list', caseId, effect: 'read', detail: { requests: rows.length } })
  const items = await sayRequests(db, keys, rows, actor, clock())
  const last = rows.length === page ? rows.at(-1) : undefined
  return {
    items,
    ...(last === undefined ? {} : { next: `${last.asked_at.toISOString()}_${last.request_id}` }),
  }
}

function placeOf(cursor: string): { at: string; id: string } {
  const [at = '', id = ''] = cursor.split('_')
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) || !isUuid(id)) throw new Refusal('cursor-invalid')
  return { at, id }
}

/** Of every case that the person reaches and is custodian of. */
export async function listWaiting(
  { db, journal }: Entered,
  { clock, keys }: VaultParts,
  actor: Actor,
): Promise<{ items: VaultRequest[] }> {
  const now = clock()
  const items: VaultRequest[] = []
  for (const rows of Map.groupBy(await waitingRequests(db, now, page), ({ case_id }) => case_id).values()) {
    const said = await sayRequests(db, keys, rows, actor, now)
    items.push(...said.filter(({ mine }) => mine.decide))
  }
  journal({ action: 'vault.list', effect: 'read', detail: { waiting: items.length } })
  return { items: items.toSorted((a, b) => (a.askedAt < b.askedAt ? -1 : 1)) }
}
