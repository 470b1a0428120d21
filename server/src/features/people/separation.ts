/** Which roles one person never holds together: who makes accounts, who works on cases, who watches over both. */
import { caseRoles, type Role } from '@clew/contract'

type Duty = 'accounts' | 'cases' | 'oversight'

const dutyOf = (role: Role): Duty | undefined => {
  if (role === 'administrator') return 'accounts'
  if (role === 'auditor') return 'oversight'
  return (caseRoles as readonly Role[]).includes(role) ? 'cases' : undefined
}

/** Two roles of different duties, or nothing where one person may hold all of them. Analysts and trainers are kept from nothing. */
export function incompatible(roles: readonly Role[]): readonly [Role, Role] | undefined {
  const dutied = roles.filter((role) => dutyOf(role) !== undefined)
  const [first] = dutied
  const second = dutied.find((role) => first !== undefined && dutyOf(role) !== dutyOf(first))
  return first === undefined || second === undefined ? undefined : [first, second]
}
