/** One call of each statement of work on cases, for the text of SQL that is committed. */
import type { Entered } from '../../../platform/database/doors.ts'
import { type CaseId, timeOrderedId, type UnitId, type UserId } from '../../../platform/ids/ids.ts'
import type { AgencyId, OfficeId } from '../../people/index.ts'
import * as assignments from '../assignments.store.ts'
import * as coverage from '../coverage.store.ts'
import * as shares from '../shares.store.ts'
import * as standingIn from '../standing-in.store.ts'
import type { AssignmentId, DelegationId, ShareId } from '../tables.ts'

type Call = (db: Entered['db']) => Promise<unknown>
type Known = {
  readonly unitId: UnitId
  readonly userId: UserId
  readonly caseId: CaseId
  readonly otherUser: UserId
  readonly agencyId: AgencyId
  readonly officeId: OfficeId
}

const clock = () => new Date('2026-05-05T12:00:00Z')
const today = '2026-05-05'
const assignment: AssignmentId = timeOrderedId<'assignment'>(clock)
const delegation: DelegationId = timeOrderedId<'delegation'>(clock)
const share: ShareId = timeOrderedId<'share'>(clock)

export const assignmentStores = { assignments, coverage, shares, 'standing-in': standingIn }

/** In an order in which each finds what it needs; `caseId` and `agencyId` exist already. */
export const assignmentCalls = ({
  unitId,
  userId,
  caseId,
  otherUser,
  agencyId,
  officeId,
}: Known): Readonly<Record<keyof typeof assignmentStores, Readonly<Record<string, Call>>>> => ({
  assignments: {
    isCaseOpen: (db) => assignments.isCaseOpen(db, caseId),
    lockCaseWork: (db) => assignments.lockCaseWork(db, caseId),
    insertAssignment: (db) =>
      assignments.insertAssignment(db, {
        case_id: caseId,
        assignment_id: assignment,
        user_id: userId,
        unit_id: unitId,
        role: 'lead',
        starts_on: today,
        ends_on: null,
        assigned_by: userId,
        reason: 'R',
      }),
    isAssigned: (db) => assignments.isAssigned(db, { caseId, userId, role: 'lead' }, today, null),
    assignmentRows: (db) => assignments.assignmentRows(db, { caseId, userId, only: assignment }, today),
    setLastDay: (db) => assignments.setLastDay(db, caseId, assignment, today, 2),
    unclearedOn: (db) => assignments.unclearedOn(db, caseId, 'officials', today),
    compartmentsOf: (db) => assignments.compartmentsOf(db, caseId),
    removeCompartment: (db) => assignments.removeCompartment(db, caseId, 'officials'),
    placeCase: (db) => assignments.placeCase(db, caseId, officeId),
    insertCompartment: (db) =>
      assignments.insertCompartment(db, {
        case_id: caseId,
        compartment: 'officials',
        unit_id: unitId,
        set_by: userId,
        reason: 'R',
      }),
  },
  shares: {
    sharableAgencies: (db) => shares.sharableAgencies(db),
    isShared: (db) => shares.isShared(db, caseId, agencyId, today, null),
    insertShare: (db) =>
      shares.insertShare(db, {
        case_id: caseId,
        share_id: share,
        agency_id: agencyId,
        unit_id: unitId,
        fields: ['title'],
        purpose: 'P',
        starts_on: today,
        ends_on: null,
        shared_by: userId,
      }),
    shareRows: (db) => shares.shareRows(db, caseId, today, share),
    stopShare: (db) => shares.stopShare(db, caseId, share, clock()),
  },
  'standing-in': {
    unclearedFor: (db) => standingIn.unclearedFor(db, userId, ['officials'], today),
    workIn: (db) => standingIn.workIn(db, userId, today, today),
    isDelegated: (db) => standingIn.isDelegated(db, userId, otherUser, today, today),
    insertDelegation: (db) =>
      standingIn.insertDelegation(db, {
        delegation_id: delegation,
        unit_id: unitId,
        from_user: userId,
        to_user: otherUser,
        starts_on: today,
        ends_on: today,
        reason: 'R',
        made_by: userId,
      }),
    delegationRows: (db) => standingIn.delegationRows(db, { of: userId, only: delegation }),
    stopDelegation: (db) => standingIn.stopDelegation(db, delegation, clock()),
    putClearance: (db) =>
      standingIn.putClearance(
        db,
        {
          user_id: otherUser,
          compartment: 'officials',
          unit_id: unitId,
          starts_on: today,
          ends_on: null,
          granted_by: userId,
        },
        clock(),
      ),
    clearanceRows: (db) => standingIn.clearanceRows(db, otherUser),
    stopClearance: (db) => standingIn.stopClearance(db, otherUser, 'officials', today),
  },
  coverage: {
    peopleByRegion: (db) => coverage.peopleByRegion(db),
    peopleByRole: (db) => coverage.peopleByRole(db),
    openOffices: (db) => coverage.openOffices(db),
    casesByRegion: (db) => coverage.casesByRegion(db, today),
    coveredCases: (db) =>
      coverage.coveredCases(
        db,
        {
          where: { region: 'North' },
          lacking: 'prosecutor',
          after: { reference: 'R', id: caseId },
          limit: 50,
        },
        today,
      ),
  },
})
