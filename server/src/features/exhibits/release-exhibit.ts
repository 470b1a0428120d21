/** Writes down that an item left for good: returned or destroyed. Apart from the other events, because it is to need a second person. */
import type { CustodyEventRead, ReleaseBody } from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { timeOrderedId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { caseWithItem, keepEvent, timeOf } from './record-custody.ts'

/** @throws Refusal `case-not-found`, `evidence-not-found`, `custody-parties-wrong`, `custody-in-future`. */
export async function releaseExhibit(
  entered: Entered,
  actor: Actor,
  caseText: string,
  { evidence, kind, to, at, where, seal, note }: ReleaseBody,
  clock: Clock,
): Promise<CustodyEventRead> {
  const caseId = await caseWithItem(entered.db, caseText, evidence)
  // What is returned is returned to somebody, who signs for it; what is destroyed goes to nobody.
  if ((kind === 'returned') !== (to !== undefined)) throw new Refusal('custody-parties-wrong')
  return keepEvent(entered, actor, caseId, {
    id: timeOrderedId<'custody-event'>(clock),
    evidence,
    kind,
    at: timeOf(at, clock),
    office: null,
    toUser: null,
    toOffice: to?.office ?? null,
    document: to?.document ?? null,
    place: where ?? null,
    seal: seal ?? null,
    exhibit: null,
    sha256: null,
    note: note ?? null,
    confirms: null,
  })
}
