/** Says which persons of a case file may be one, and which were made one. */
import { personsAlike } from '@clew/casefile'
import type { MergeList, PersonMerge } from '@clew/contract'
import type { Access } from '../../platform/authorization/access.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { caseIdOf, loadCase } from '../cases/index.ts'
import { type MergeRow, mergesOf } from './merges.store.ts'

/** @throws Refusal `case-not-found`. */
export async function listMerges(
  { db, journal }: Entered,
  { may }: Access,
  idText: string,
): Promise<MergeList> {
  const { id, caseFile } = await loadCase(db, caseIdOf(idText))
  const merges = await mergesOf(db, id)
  const proposals = personsAlike(caseFile).map(({ reasons, ...pair }) => ({ ...pair, reasons: [...reasons] }))
  journal({
    action: 'merge.list',
    caseId: id,
    effect: 'read',
    detail: { proposals: proposals.length, merges: merges.length },
  })
  return { proposals, merges: merges.map(shown), abilities: { merge: may('case.merge') } }
}

function shown(row: MergeRow): PersonMerge {
  const { collection, keep, absorb, reason, version } = row
  const { undone_version: undoneIn, undone_by: undoer, undone_at: undoneAt } = row
  return {
    id: row.merge_id,
    collection,
    keep,
    absorb,
    reason,
    by: { id: row.made_by, name: row.maker },
    at: row.made_at.toISOString(),
    version,
    ...(undoneIn === null || undoer === null || undoneAt === null
      ? {}
      : {
          undone: {
            by: { id: undoer, name: row.undoer ?? '' },
            at: undoneAt.toISOString(),
            version: undoneIn,
          },
        }),
  }
}
