/** What a request has come to, computed from what happened and what time it is; nothing is stored that could come to differ. */
import type { VaultRequest } from '@clew/contract'
import type { Keys } from '../../platform/crypto/index.ts'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { type Custodian, ruleForCase } from './custody.store.ts'
import type { RequestRow } from './requests.store.ts'
import { openWords } from './sealed-record.ts'

type State = VaultRequest['state']

export function stateOf(row: RequestRow, now: Date): State {
  if (row.erased) return 'erased'
  if (row.withdrawn_at !== null) return 'withdrawn'
  if (row.decisions.some(({ agreed }) => !agreed)) return 'refused'
  if (row.expires_at <= now) return 'over'
  if (row.first_shown_at !== null) return 'shown'
  return row.decisions.length < row.needed ? 'waiting' : 'granted'
}

export const mayDecide = (
  row: RequestRow,
  custodians: readonly Custodian[],
  { userId }: Actor,
  now: Date,
): boolean =>
  stateOf(row, now) === 'waiting' &&
  row.asked_by !== userId &&
  custodians.some(({ id }) => id === userId) &&
  row.decisions.every(({ by }) => by !== userId)

/** Until something was shown; afterwards there is nothing left to take back. */
export const mayWithdraw = (row: RequestRow, { userId }: Actor, now: Date): boolean => {
  const state = stateOf(row, now)
  return row.asked_by === userId && (state === 'waiting' || state === 'granted')
}

/** Requests of one case as its people see them. @throws Refusal `keys-unavailable`, `sealed-record-altered`. */
export async function sayRequests(
  db: Entered['db'],
  keys: Keys,
  rows: readonly RequestRow[],
  actor: Actor,
  now: Date,
): Promise<VaultRequest[]> {
  const [first] = rows
  if (first === undefined) return []
  const of = { unitId: first.unit_id, caseId: first.case_id, kind: 'identity' } as const
  const opened = await keys.openAll(db, of, [...new Set(rows.map(({ record_id }) => record_id))])
  const custodians = (await ruleForCase(db, first.case_id))?.custodians ?? []
  return rows.map((row) => sayRequest(row, opened.get(row.record_id), custodians, actor, now))
}

function sayRequest(
  row: RequestRow,
  key: Uint8Array | undefined,
  custodians: readonly Custodian[],
  actor: Actor,
  now: Date,
): VaultRequest {
  const state = stateOf(row, now)
  const wordsOf = (sealed: Buffer | null, user: RequestRow['asked_by']) =>
    key === undefined || sealed === null ? {} : { words: openWords(key, { ...row, user }, sealed) }
  return {
    id: row.request_id,
    case: row.case_id,
    person: row.person,
    record: row.record_id,
    state,
    fields: row.fields,
    purpose: row.purpose,
    ...wordsOf(row.words, row.asked_by),
    askedBy: { id: row.asked_by, name: row.asked_by_name },
    askedAt: row.asked_at.toISOString(),
    needed: row.needed,
    decisions: row.decisions.map(({ by, name, at, agreed, words }) => ({
      by: { id: by, name },
      at: at.toISOString(),
      decision: agreed ? 'yes' : 'no',
      ...wordsOf(words, by),
    })),
    expires: row.expires_at.toISOString(),
    shown: row.shown.map((at) => at.toISOString()),
    ...(row.withdrawn_at === null ? {} : { withdrawn: row.withdrawn_at.toISOString() }),
    mine: {
      reveal: row.asked_by === actor.userId && (state === 'granted' || state === 'shown'),
      decide: mayDecide(row, custodians, actor, now),
      withdraw: mayWithdraw(row, actor, now),
    },
  }
}
