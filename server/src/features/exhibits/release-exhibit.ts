/** Writes down that an item left for good: returned, or destroyed together with its stored files. Apart from the other events, because it needs a second person. */
import type { CustodyEventRead, ReleaseBody } from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Keys } from '../../platform/crypto/index.ts'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { type CaseId, timeOrderedId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { markDestroyed } from './exhibits.store.ts'
import { keyed } from './parts.ts'
import { caseWithItem, keepEvent, timeOf } from './record-custody.ts'

export type ReleaseParts = { readonly clock: Clock; readonly keys: Keys }

/** @throws Refusal `case-not-found`, `evidence-not-found`, `custody-parties-wrong`, `custody-in-future`. */
export async function releaseExhibit(
  entered: Entered,
  actor: Actor,
  caseText: string,
  { evidence, kind, to, at, where, seal, note }: ReleaseBody,
  { clock, keys }: ReleaseParts,
): Promise<CustodyEventRead> {
  const caseId = await caseWithItem(entered.db, caseText, evidence)
  // What is returned is returned to somebody, who signs for it; what is destroyed goes to nobody.
  if ((kind === 'returned') !== (to !== undefined)) throw new Refusal('custody-parties-wrong')
  const event = await keepEvent(entered, actor, caseId, {
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
  if (kind === 'destroyed') await destroyFiles(entered, actor, caseId, evidence, { clock, keys })
  return event
}

/**
 * The keys go with the row that says so, in one transaction: from its commit on nothing opens the files any more, whatever becomes of
 * their bytes, which are removed afterwards. What was known of each stays.
 */
async function destroyFiles(
  { db, journal }: Entered,
  actor: Actor,
  caseId: CaseId,
  evidence: string,
  { clock, keys }: ReleaseParts,
): Promise<void> {
  for (const { id, sha256 } of await markDestroyed(db, caseId, evidence, clock())) {
    const { digest } = await keys.destroy(db, keyed(actor, caseId, id))
    journal({
      action: 'exhibit.destroy',
      caseId,
      subject: `exhibit:${id}`,
      effect: 'change',
      detail: { evidence, sha256: sha256.toString('hex'), key: digest },
    })
  }
}
