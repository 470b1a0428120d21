/** Makes what partners are shown say what the case file says now. Owed after every change of a case file and every new share. */
import type { CaseFile } from '@clew/casefile'
import { sharedPart, type SharedCaseFile } from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import type { CaseId } from '../../platform/ids/ids.ts'
import { loadCase } from './read-case.ts'
import { livingShares, showShare } from './shared-case.store.ts'
import { wordsOf } from './words.ts'

export async function refreshShares(
  db: Entered['db'],
  caseId: CaseId,
  caseFile: CaseFile,
  at: Date,
): Promise<void> {
  for (const { share_id: shareId, fields } of await livingShares(db, caseId)) {
    const body = sharedPart(caseFile, fields)
    await showShare(db, { caseId, shareId, body, words: wordsOf(searchable(body)), at })
  }
}

/** For whoever has shared a case and has not read it. */
export async function showShares(db: Entered['db'], caseId: CaseId, clock: Clock): Promise<void> {
  const { caseFile } = await loadCase(db, caseId)
  await refreshShares(db, caseId, caseFile, clock())
}

/** The same places that the list of cases searches, as far as they are shared. */
function searchable({ reference, title, summary, facts = [] }: SharedCaseFile): string {
  return [reference, title, summary, ...facts.map(({ says }) => says)]
    .filter((text) => text !== undefined)
    .join('\n')
}
