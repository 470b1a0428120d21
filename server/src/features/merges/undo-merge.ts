/** Puts the two persons apart again, byte for byte as they stood, unless others have built on the merge meanwhile. */
import type { Language, Merged } from '@clew/contract'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { isUuid } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { caseIdOf, type Concepts, undoEdit } from '../cases/index.ts'
import type { MergeParts } from './merge-people.ts'
import { markUndone, mergeOf } from './merges.store.ts'
import type { MergeId } from './tables.ts'

/** @throws Refusal `merge-not-found`, `merge-undone-already`, `undo-overtaken` and those of changing a case. */
export async function undoMerge(
  entered: Entered,
  actor: Actor,
  params: { id: string; merge: string },
  version: number,
  { clock, askOfParties }: Pick<MergeParts, 'clock' | 'askOfParties'>,
  concepts: Concepts,
  language: Language,
): Promise<Merged> {
  const { db, journal } = entered
  const id = caseIdOf(params.id)
  const merge = isUuid(params.merge) ? await mergeOf(db, id, params.merge as MergeId) : undefined
  if (merge === undefined) throw new Refusal('merge-not-found')
  if (merge.undone_version !== null)
    throw new Refusal('merge-undone-already', { version: merge.undone_version })
  const undo = { version, undo: merge.version }
  const changed = await undoEdit(entered, actor, id, undo, concepts, clock, language, {
    one: { ids: [merge.keep, merge.absorb], undoing: true },
  })
  const mergeId = params.merge as MergeId
  await markUndone(db, id, mergeId, { version: changed.version, by: actor.userId, at: clock() })
  const detail = { merge: mergeId, version: changed.version }
  journal({ action: 'merge.undo', caseId: id, effect: 'change', detail })
  if (merge.collection === 'parties') await askOfParties(entered, id, new Set([merge.keep, merge.absorb]))
  return { id: mergeId, version: changed.version }
}
