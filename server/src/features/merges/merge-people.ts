/** Makes one person of two, because a person says that they are one and why. */
import { type Merge, mergePersons } from '@clew/casefile'
import type { ChangesBody, Language, MergeBody, Merged } from '@clew/contract'
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
 * What a merge would change.
 * @throws Refusal `case-not-found`, `merge-undecided`, `merge-person-missing`, `merge-same-person`, `merge-sealed-identity`.
 */
export async function plannedMerge(
  db: Entered['db'],
  id: CaseId,
  { version, reason: _reason, ...asked }: MergeBody,
  { sealedPersons }: Pick<MergeParts, 'sealedPersons'>,
): Promise<ChangesBody['changes'][number]> {
  const { caseFile, version: current } = await loadCase(db, id)
  // Whoever saw another version is told so by changeCase, which also says what the others did.
  const merge = current === version ? mergePersons(caseFile, asked) : stale
  if (!merge.ok) {
    if (merge.code === 'undecided') throw new Refusal('merge-undecided', { fields: merge.fields.join(', ') })
    throw new Refusal(merge.code === 'same-person' ? 'merge-same-person' : 'merge-person-missing')
  }
  if ((await sealedPersons(db, id)).includes(asked.absorb))
    throw new Refusal('merge-sealed-identity', { person: asked.absorb })
  return merge.change
}

/**
 * @param agreed whether a second person agreed, where the merge changes whom a charge names.
 * @throws Refusal those of `plannedMerge` and of changing a case.
 */
export async function mergePeople(
  entered: Entered,
  actor: Actor,
  idText: string,
  body: MergeBody,
  parts: MergeParts,
  concepts: Concepts,
  language: Language,
  agreed = false,
): Promise<Merged> {
  const { db, journal } = entered
  const { clock, askOfParties } = parts
  const { version, reason, collection, keep, absorb } = body
  const id = caseIdOf(idText)
  const changes = [await plannedMerge(db, id, body, parts)]
  const leave = { agreed, one: { ids: [keep, absorb] } } as const
  const changed = await changeCase(entered, actor, id, { version, changes }, concepts, clock, language, leave)
  const mergeId = timeOrderedId<'merge'>(clock)
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
