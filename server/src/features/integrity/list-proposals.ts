/** Steps that wait for a second person: of one case for those who work on it, of the unit for those who could decide. */
import type { ProposalList } from '@clew/contract'
import type { Entered } from '../../platform/database/doors.ts'
import { caseIdOf, versionOf } from '../cases/index.ts'
import { proposalRead } from './proposal-read.ts'
import { proposalRows } from './proposals.store.ts'

/** @throws Refusal `case-not-found`. */
export async function listProposals({ db, journal }: Entered, caseText: string): Promise<ProposalList> {
  const caseId = caseIdOf(caseText)
  await versionOf(db, caseId)
  const rows = await proposalRows(db, { caseId })
  journal({ action: 'second.list', caseId, effect: 'read', detail: { count: rows.length } })
  return { items: rows.map(proposalRead) }
}

/** What somebody from outside is shown of a case stands in the history of that case. */
export async function listWaitingSteps({ db, journal }: Entered): Promise<ProposalList> {
  const rows = await proposalRows(db, { toDecide: true })
  journal({ action: 'second.list', effect: 'read', detail: { count: rows.length } })
  for (const caseId of new Set(rows.map((row) => row.caseId)))
    journal({ action: 'second.show', caseId, effect: 'read' })
  return { items: rows.map(proposalRead) }
}
