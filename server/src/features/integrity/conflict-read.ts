/** A conflict of interest as the person and whoever decides are shown it. */
import type { ConflictOfInterest } from '@clew/contract'
import type { ConflictRow } from './conflicts.store.ts'

export function conflictRead(row: ConflictRow): ConflictOfInterest {
  const { party, partyName, against, likeness } = row.grounds ?? {}
  return {
    id: row.id,
    case: { id: row.caseId, reference: row.reference },
    person: { id: row.userId, name: row.person },
    origin: row.origin,
    kind: row.kind,
    ...(row.party === null ? {} : { party: row.party }),
    ...(row.words === null ? {} : { words: row.words }),
    ...(party === undefined || partyName === undefined || against === undefined || likeness === undefined
      ? {}
      : {
          grounds: {
            party,
            partyName,
            against,
            likeness,
            ...(row.interest === null ? {} : { interest: row.interest }),
          },
        }),
    state: row.state,
    blocks: row.state === 'blocking' || (row.state === 'undecided' && row.origin === 'declared'),
    made: row.made.toISOString(),
    ...(row.decider === null || row.decided === null
      ? {}
      : {
          decided: {
            by: { id: row.decider, name: row.deciderName ?? row.decider },
            at: row.decided.toISOString(),
            reason: row.decision ?? '',
          },
        }),
  }
}
