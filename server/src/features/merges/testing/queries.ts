/** One call of each statement of merges, for the text of SQL that is committed. */
import type { Entered } from '../../../platform/database/doors.ts'
import { type CaseId, timeOrderedId, type UserId } from '../../../platform/ids/ids.ts'
import * as merges from '../merges.store.ts'
import type { MergeId } from '../tables.ts'

type Call = (db: Entered['db']) => Promise<unknown>

const at = new Date('2026-05-05T12:00:00Z')
const merge: MergeId = timeOrderedId<'merge'>(() => at)

export const mergeStores = { merges }

/** Asked of a case with an edit that made its version 2. */
export const mergeCalls = (
  id: CaseId,
  userId: UserId,
): Readonly<Record<keyof typeof mergeStores, Readonly<Record<string, Call>>>> => ({
  merges: {
    insertMerge: (db) =>
      merges.insertMerge(db, id, {
        merge_id: merge,
        collection: 'parties',
        keep: 'P1',
        absorb: 'P2',
        reason: 'One and the same',
        version: 2,
        made_by: userId,
        made_at: at,
      }),
    mergesOf: (db) => merges.mergesOf(db, id),
    mergeOf: (db) => merges.mergeOf(db, id, merge),
    markUndone: (db) => merges.markUndone(db, id, merge, { version: 3, by: userId, at }),
  },
})
