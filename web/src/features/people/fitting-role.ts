/** As what somebody would work on a case, by the roles that they hold. */
import {
  type AssignmentRole,
  assignmentRoleNames,
  assignmentRoles,
  type Role,
} from '@clew/contract/people-words'

/** What each role does on a case as a rule; a prosecutor helps before they lead, a head supervises. */
const asARule = [
  'prosecutor',
  'investigator',
  'financial-investigator',
  'victim-officer',
  'central-authority',
  'supervisor',
  'lead',
] as const satisfies readonly AssignmentRole[]

/** Everybody who can work on a case as anything. */
export const assignable: readonly Role[] = [
  ...new Set(assignmentRoleNames.flatMap((each) => assignmentRoles[each])),
]

const fits = (role: AssignmentRole, held: readonly Role[]): boolean =>
  (assignmentRoles[role] as readonly Role[]).some((each) => held.includes(each))

/** What was chosen stays where it fits; nothing fits somebody who holds none of the roles. */
export function fittingRole(held: readonly Role[], chosen?: AssignmentRole): AssignmentRole | undefined {
  if (chosen !== undefined && fits(chosen, held)) return chosen
  return asARule.find((role) => fits(role, held))
}
