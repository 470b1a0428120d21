/** The face of integrity in the contract: conflicts of interest and steps that need a second person. */
import * as conflicts from './conflicts.ts'
import * as second from './second-person.ts'

export * from './words.ts'
export {
  type ConflictGround,
  type ConflictList,
  type ConflictOfInterest,
  type DecideConflictBody,
  type DeclareConflictBody,
  declareConflict,
  declareInterest,
  decideConflict,
  endInterest,
  type Interest,
  type InterestBody,
  listConflicts,
  type OwnInterests,
  readCaseConflicts,
  readOwnInterests,
  screenCase,
} from './conflicts.ts'
export * from './second-person.ts'

export const integrityEndpoints = [
  conflicts.readOwnInterests,
  conflicts.declareInterest,
  conflicts.endInterest,
  conflicts.declareConflict,
  conflicts.listConflicts,
  conflicts.readCaseConflicts,
  conflicts.screenCase,
  conflicts.decideConflict,
  second.proposeStep,
  second.listProposals,
  second.listWaitingSteps,
  second.decideStep,
  second.withdrawStep,
]
