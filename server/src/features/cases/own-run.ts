/** Goes back over what one person has done to a case by themself today, for their own slip is theirs to take back. */
import { applyChange, type CaseFile, type Change } from '@clew/casefile'
import type { Entered } from '../../platform/database/doors.ts'
import type { CaseId, UserId } from '../../platform/ids/ids.ts'
import { lastEdits } from './edits.store.ts'

const day = 24 * 60 * 60_000
/** Further back nobody takes back a slip; and each step costs a check of the whole file. */
const furthest = 40

/**
 * The file as it stood before whoever acts began on it: back over their edits of the last day, up to the last edit of somebody else.
 * @returns undefined where the last edit is not theirs.
 */
export async function beforeOwnRun(
  db: Entered['db'],
  id: CaseId,
  now: CaseFile,
  { userId, at }: { readonly userId: UserId; readonly at: Date },
): Promise<CaseFile | undefined> {
  let here: CaseFile | undefined
  for (const edit of await lastEdits(db, id, furthest)) {
    if (edit.userId !== userId || edit.at.getTime() <= at.getTime() - day) break
    // What is kept for undoing was checked when it was made.
    const back = applyChange(here ?? now, edit.inverse as Change)
    if (!back.ok) break
    here = back.caseFile
  }
  return here
}
