/** Shows fields of a case to the partners of an agency, and stops showing them. */
import { shareFields, type Share, type ShareBody } from '@clew/contract'
import type { SignedIn } from '../../platform/authentication/signed-in.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { type CaseId, isUuid, timeOrderedId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { openAgency, todayOf } from '../people/index.ts'
import { heldCase } from './open-case-work.ts'
import { checkPeriod } from './period.ts'
import { shareOf } from './share-row.ts'
import { insertShare, isShared, shareRows, type ShareRow, stopShare } from './shares.store.ts'
import type { ShareId } from './tables.ts'

/** Makes what partners are shown of a case; given from outside, because cases come to know their people and not the other way round. */
export type ShowShares = (db: Entered['db'], id: CaseId) => Promise<void>

/** @throws Refusal `case-not-found`, `agency-not-found`, `period-invalid`, `already-shared`. */
export async function shareCase(
  { db, journal }: Entered,
  asker: SignedIn,
  caseText: string,
  { agency, fields, purpose, from, until }: ShareBody,
  { clock, showShares }: { readonly clock: Clock; readonly showShares: ShowShares },
): Promise<Share> {
  const today = todayOf(clock)
  const caseId = await heldCase(db, caseText)
  checkPeriod(from, until, today)
  const { agency_id, name } = await openAgency(db, agency)
  const ends_on = until ?? null
  if (await isShared(db, caseId, agency_id, from, ends_on)) throw new Refusal('already-shared', { name })
  const share_id: ShareId = timeOrderedId<'share'>(clock)
  const shown = shareFields.filter((field) => fields.includes(field))
  await insertShare(db, {
    case_id: caseId,
    share_id,
    agency_id,
    unit_id: asker.unitId,
    fields: shown,
    purpose,
    starts_on: from,
    ends_on,
    shared_by: asker.userId,
  })
  await showShares(db, caseId)
  journal({
    action: 'share.make',
    caseId,
    effect: 'change',
    subject: `agency:${agency_id}`,
    detail: { after: { share: share_id, fields: shown, from, until: ends_on }, purpose },
  })
  return shareOf(await load(db, caseId, share_id, today), today)
}

/** @throws Refusal `case-not-found`, `share-not-found`, `already-ended`. */
export async function endShare(
  { db, journal }: Entered,
  { id, share }: { id: string; share: string },
  reason: string,
  clock: Clock,
): Promise<Share> {
  const today = todayOf(clock)
  const caseId = await heldCase(db, id)
  const row = await load(db, caseId, share, today)
  if (shareOf(row, today).state === 'ended') throw new Refusal('already-ended')
  await stopShare(db, caseId, row.share_id, clock())
  journal({
    action: 'share.end',
    caseId,
    effect: 'change',
    subject: `agency:${row.agency_id}`,
    detail: { share: row.share_id, fields: row.fields, reason },
  })
  return shareOf(await load(db, caseId, share, today), today)
}

/** @throws Refusal `share-not-found`. */
async function load(
  db: Entered['db'],
  caseId: Parameters<typeof shareRows>[1],
  idText: string,
  today: string,
): Promise<ShareRow> {
  const found = isUuid(idText) ? await shareRows(db, caseId, today, idText as ShareId) : []
  const [row] = found
  if (row === undefined) throw new Refusal('share-not-found')
  return row
}
