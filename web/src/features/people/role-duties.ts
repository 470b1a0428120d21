/** Which roles are kept apart, for saying it before anything is sent; the server decides. */
import { caseRoles, type Role } from '@clew/contract/people-words'

const dutyOf = (role: Role): string | undefined =>
  role === 'administrator' || role === 'auditor'
    ? role
    : (caseRoles as readonly Role[]).includes(role)
      ? 'cases'
      : undefined

/** Two roles that one person may not hold together; undefined where all go together. */
export function apart(roles: readonly Role[]): readonly [Role, Role] | undefined {
  const [first, ...rest] = roles.filter((role) => dutyOf(role) !== undefined)
  const second = rest.find((role) => first !== undefined && dutyOf(role) !== dutyOf(first))
  return first === undefined || second === undefined ? undefined : [first, second]
}
