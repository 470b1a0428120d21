/** Takes out of what is kept for undoing what must not be kept; an undo then brings back the text without it. */
import type { Entered } from '../../platform/database/doors.ts'
import type { CaseId } from '../../platform/ids/ids.ts'
import { text } from './case-row.ts'
import { editsAfter, putEditTexts } from './edits.store.ts'

const page = 200

/** The caller journals it. @returns how many edits are other than before. */
export async function rewriteEdits(
  db: Entered['db'],
  id: CaseId,
  rewrite: (value: unknown) => unknown,
): Promise<number> {
  let rewritten = 0
  for (let seen = 0; ;) {
    const edits = await editsAfter(db, id, seen, page)
    for (const { version, changes, inverse } of edits) {
      seen = version
      const now = { version, changes: rewrite(changes), inverse: rewrite(inverse) }
      if (text([changes, inverse]) === text([now.changes, now.inverse])) continue
      await putEditTexts(db, id, now)
      rewritten += 1
    }
    if (edits.length < page) return rewritten
  }
}
