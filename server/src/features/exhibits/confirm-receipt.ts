/** The receiver of a hand-over confirms it as themselves: two people sign, or it is not a hand-over. */
import type { CustodyEventRead, ReceiptBody } from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { timeOrderedId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { caseIdOf, versionOf } from '../cases/index.ts'
import { custodyRows } from './custody.store.ts'
import { keepEvent, timeOf } from './record-custody.ts'

/** @throws Refusal `case-not-found`, `custody-event-not-found`, `custody-not-receiver`, `custody-confirmed-already`, `custody-in-future`. */
export async function confirmReceipt(
  entered: Entered,
  actor: Actor,
  caseText: string,
  eventText: string,
  { at, where, seal, note }: ReceiptBody,
  clock: Clock,
): Promise<CustodyEventRead> {
  const caseId = caseIdOf(caseText)
  await versionOf(entered.db, caseId)
  const given = (await custodyRows(entered.db, caseId)).find(({ id }) => id === eventText)
  if (given?.kind !== 'handed-over') throw new Refusal('custody-event-not-found')
  if (given.office !== null || given.toUser !== actor.userId) throw new Refusal('custody-not-receiver')
  return keepEvent(entered, actor, caseId, {
    id: timeOrderedId<'custody-event'>(clock),
    evidence: given.evidence,
    kind: 'received',
    at: timeOf(at, clock),
    office: null,
    toUser: null,
    toOffice: null,
    document: null,
    place: where ?? null,
    seal: seal ?? null,
    exhibit: null,
    sha256: null,
    note: note ?? null,
    confirms: given.id,
  })
}
