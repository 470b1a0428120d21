/** A proposal as people are shown it. */
import type { ProposalState, ShownChange, StepProposal } from '@clew/contract'
import type { ProposalRow } from './proposals.store.ts'

const stateOf = ({ state, expired }: ProposalRow): ProposalState =>
  state === 'waiting' && expired ? 'expired' : state

export function proposalRead(row: ProposalRow): StepProposal {
  const state = stateOf(row)
  return {
    id: row.id,
    case: { id: row.caseId, reference: row.reference },
    step: row.step,
    // Written by this feature from values that were checked on the way in.
    shown: row.shown as ShownChange[],
    reason: row.reason,
    by: { id: row.proposer, name: row.proposerName },
    at: row.at.toISOString(),
    expires: row.expires.toISOString(),
    state,
    ...(row.decider === null || row.decided === null
      ? {}
      : {
          decided: {
            by: { id: row.decider, name: row.deciderName ?? row.decider },
            at: row.decided.toISOString(),
            reason: row.decision ?? '',
          },
        }),
    abilities: { decide: state === 'waiting' && row.second, withdraw: state === 'waiting' && row.own },
  }
}
