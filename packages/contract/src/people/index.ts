/** The part of the contract about people: agencies, accounts, assignments, shares, leave and coverage. */
import type { Endpoint } from '../endpoint.ts'
import * as agencies from './agencies.ts'
import * as assignments from './assignments.ts'
import * as coverage from './coverage.ts'
import * as people from './people.ts'
import * as sharedCases from './shared-cases.ts'
import * as shares from './shares.ts'
import * as standingIn from './standing-in.ts'

export * from './agencies.ts'
export * from './assignments.ts'
export * from './coverage.ts'
export * from './people.ts'
export { PersonName, Vetting } from './shapes.ts'
export * from './shared-cases.ts'
export * from './shared-part.ts'
export * from './shares.ts'
export * from './standing-in.ts'
export * from './words.ts'

export const peopleEndpoints: readonly Endpoint[] = [
  agencies.listAgencies,
  agencies.addAgency,
  agencies.changeAgency,
  agencies.addOffice,
  agencies.changeOffice,
  people.listPeople,
  people.listColleagues,
  people.addPerson,
  people.readPerson,
  people.changePerson,
  people.vetPerson,
  people.deactivatePerson,
  people.reactivatePerson,
  assignments.listPersonAssignments,
  assignments.listAssignments,
  assignments.assignPerson,
  assignments.endAssignment,
  assignments.prolongAssignment,
  assignments.listCompartments,
  assignments.setCompartment,
  assignments.liftCompartment,
  shares.listShares,
  shares.previewShare,
  shares.shareCase,
  shares.endShare,
  sharedCases.listSharedCases,
  sharedCases.readSharedCase,
  standingIn.listDelegations,
  standingIn.delegate,
  standingIn.endDelegation,
  standingIn.listClearances,
  standingIn.grantClearance,
  standingIn.endClearance,
  coverage.readCoverage,
  coverage.listCoverageCases,
  coverage.placeCase,
]
