/** What a person may do. Until policies are data, the one local user may do everything that is listed, and nothing else. */

/** Every permission that a route can ask for. */
export const permissions = [
  'session.read',
  'case.list',
  'case.read',
  'case.open',
  'case.import',
  'case.export',
  'case.change',
  'assessment.read',
  'law.read',
  'view.keep',
  'journal.verify',
  'journal.export',
  'journal.cosign',
] as const
export type Permission = (typeof permissions)[number]

const held: Readonly<Record<UserKind, ReadonlySet<Permission>>> = {
  local: new Set(permissions),
  // Nobody can sign in as a person yet; whoever adds that says here what a person may do.
  person: new Set(),
}

export type UserKind = 'local' | 'person'

export function may(kind: UserKind, permission: Permission): boolean {
  return held[kind].has(permission)
}
