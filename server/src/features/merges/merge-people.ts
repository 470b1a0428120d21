/** Makes one person of two, because a person says that they are one and why. */
import { type Merge, mergePersons } from '@clew/casefile'
import type { Language, MergeBody, Merged } from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { type CaseId, timeOrderedId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { type AskOfParties, caseIdOf, changeCase, type Concepts, loadCase } from '../cases/index.ts'
import { insertMerge } from './merges.store.ts'

export type MergeParts = {
  readonly clock: Clock
  readonly concepts: () => Promise<ReadonlySet<string> | undefined>
  /** Ids of the persons of a case who have a sealed identity. */
  readonly sealedPersons: (db: Entered['db'], id: CaseId) => Promise<readonly string[]>
  /** Asked after parties became one or two again: whether they mean something to somebody of the unit. */
  readonly askOfParties: AskOfParties
}

/** Is never made: the version is refused before. */
const stale: Merge = { ok: true, change: { kind: 'together', changes: [] } }

/**
 * @throws Refusal `merge-undecided`, `merge-person-missing`, `merge-same-person`, `merge-sealed-identity` and those of changing
 * a case.
 */
export async function mergePeople(
  entered: Entered,
  actor: Actor,
  idText: string,
  { version, reason, ...asked }: MergeBody,
  { clock, sealedPersons, askOfParties }: MergeParts,
  concepts: Concepts,
  language: Language,
): Promise<Merged> {
  const { db, journal } = entered
  const { id, caseFile, version: current } = await loadCase(db, caseIdOf(idText))
  // Whoever saw another version is told so by changeCase, which also says what the others did.
  const merge = current === version ? mergePersons(caseFile, asked) : stale
  if (!merge.ok) {
    if (merge.code === 'undecided') throw new Refusal('merge-undecided', { fields: merge.fields.join(', ') })
    throw new Refusal(merge.code === 'same-person' ? 'merge-same-person' : 'merge-person-missing')
  }
  if ((await sealedPersons(db, id)).includes(asked.absorb))
    throw new Refusal('merge-sealed-identity', { person: asked.absorb })
  const changed = await changeCase(
    entered,
    actor,
    id,
    { version, changes: [merge.change] },
    concepts,
    clock,
    language,
    { one: [asked.keep, asked.absorb] },
  )
  const mergeId = timeOrderedId<'merge'>(clock)
  const { collection, keep, absorb } = asked
  await insertMerge(db, id, {
    merge_id: mergeId,
    collection,
    keep,
    absorb,
    reason,
    version: changed.version,
    made_by: actor.userId,
    made_at: clock(),
  })
  const detail = { merge: mergeId, collection, keep, absorb, version: changed.version }
  journal({ action: 'merge.make', caseId: id, subject: `${collection}:${absorb}`, effect: 'change', detail })
  if (collection === 'parties') await askOfParties(entered, id, new Set([keep]))
  return { id: mergeId, version: changed.version }
}
