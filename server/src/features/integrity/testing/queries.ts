/** One call of each statement of integrity, for the text of SQL that is committed. */
import type { Entered } from '../../../platform/database/doors.ts'
import { type CaseId, timeOrderedId, type UnitId, type UserId } from '../../../platform/ids/ids.ts'
import * as conflicts from '../conflicts.store.ts'
import * as interests from '../interests.store.ts'
import * as proposals from '../proposals.store.ts'

type Call = (db: Entered['db']) => Promise<unknown>
type Known = {
  readonly unitId: UnitId
  readonly userId: UserId
  readonly caseId: CaseId
  readonly otherUser: UserId
}

const at = new Date('2026-05-05T12:00:00Z')
const clock = () => at
const interest = timeOrderedId<'interest'>(clock)
const asked = timeOrderedId<'conflict'>(clock)
const declared = timeOrderedId<'conflict'>(clock)
const proposal = timeOrderedId<'proposal'>(clock)

export const integrityStores = { conflicts, interests, proposals }

/** Declared last and by somebody else: whoever declares no longer sees the case. */
export const integrityCalls = ({
  unitId,
  userId,
  caseId,
  otherUser,
}: Known): Readonly<Record<keyof typeof integrityStores, Readonly<Record<string, Call>>>> => ({
  interests: {
    insertInterest: (db) =>
      interests.insertInterest(db, {
        user_id: userId,
        unit_id: unitId,
        interest_id: interest,
        kind: 'company',
        name: 'Company',
        words: null,
        declared_at: at,
      }),
    interestsOf: (db) => interests.interestsOf(db, userId),
    endInterest: (db) => interests.endInterest(db, userId, interest, at),
  },
  proposals: {
    insertProposal: (db) =>
      proposals.insertProposal(db, {
        caseId,
        id: proposal,
        reference: 'R',
        step: 'change-case',
        request: {},
        basis: {},
        shown: [],
        reason: 'For a reason',
        days: 14,
      }),
    proposalRows: (db) => proposals.proposalRows(db, { caseId, id: proposal }),
    lockProposal: (db) => proposals.lockProposal(db, caseId, proposal),
    secondsFor: (db) => proposals.secondsFor(db, userId, caseId),
    lineOfProposal: (db) => proposals.lineOfProposal(db, caseId, proposal),
    closeProposal: (db) => proposals.closeProposal(db, { caseId, id: proposal }, 'withdrawn', 'By mistake'),
    lastCustodyEvent: (db) => proposals.lastCustodyEvent(db, caseId, 'E1'),
    compartmentSetAt: (db) => proposals.compartmentSetAt(db, caseId, 'officials'),
    sealedVersion: (db) => proposals.sealedVersion(db, caseId, 'V1'),
    evidenceTitle: (db) => proposals.evidenceTitle(db, caseId, 'E1'),
  },
  conflicts: {
    referenceOf: (db) => conflicts.referenceOf(db, caseId),
    peopleToScreen: (db) => conflicts.peopleToScreen(db, caseId, 'working'),
    insertAsked: (db) =>
      conflicts.insertAsked(db, {
        caseId,
        id: asked,
        userId: otherUser,
        reference: 'R',
        kind: 'same-name',
        party: 'P1',
        words: null,
        at,
        grounds: { party: 'P1', partyName: 'N', against: 'own-name', likeness: 'same' },
      }),
    conflictRows: (db) => conflicts.conflictRows(db, { caseId, whose: 'all' }),
    countUndecided: (db) => conflicts.countUndecided(db),
    decideRow: (db) =>
      conflicts.decideRow(
        db,
        { caseId, id: asked },
        { state: 'no-conflict', reason: 'Another person', now: at },
      ),
    insertDeclared: async (db) => {
      await conflicts.insertDeclared(db, {
        caseId,
        id: declared,
        userId,
        reference: 'R',
        kind: 'family',
        party: null,
        words: 'A cousin',
        at,
      })
    },
  },
})
