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
  'journal.read',
  'session.end',
  'people.read',
  'people.manage',
  'people.vet',
  'people.recover',
  'assignment.manage',
  'compartment.manage',
  'clearance.manage',
  'delegation.make',
  'case.share',
  'case.break-glass',
  'case.merge',
  'conflict.declare',
  'conflict.decide',
  'second.propose',
  'second.decide',
  'vault.read',
  'vault.write',
  'vault.reveal',
  'vault.decide',
  'vault.erase',
  'vault.rotate',
  'exhibit.read',
  'exhibit.add',
  'exhibit.view',
  'custody.record',
  'library.read',
  'library.edit',
  'library.review',
  'library.subscribe',
  'decision.read',
  'decision.import',
  'conformity.read',
  'conformity.answer',
  'training.read',
  'training.manage',
  'training.learn',
  'monitoring.read',
  'monitoring.import',
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
