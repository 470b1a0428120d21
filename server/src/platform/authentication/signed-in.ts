/** Who is signed in, as every later step needs to know them: policies, rows, journal, screen. */
import type { AgencyKind, Role } from '@clew/contract'
import type { Actor } from '../database/doors.ts'
import type { Id } from '../ids/ids.ts'

export type { AgencyKind, Role } from '@clew/contract'

export type SessionId = Id<'session'>
export type AgencyId = Id<'agency'>
export type OfficeId = Id<'office'>

export const origins = ['passkey', 'oidc', 'demo', 'set-up', 'invitation', 'recovery', 'program'] as const
/** How a session began. `program`: a person lent it to a program. */
export type Origin = (typeof origins)[number]

export type SignedIn = Actor & {
  readonly name: string
  /** In the order of the alphabet. */
  readonly roles: readonly Role[]
  readonly agencyId?: AgencyId
  readonly officeId?: OfficeId
  readonly agencyKind?: AgencyKind
  /** The last day on which the vetting holds, as `2026-05-05`; without one no case is reached. */
  readonly vettedUntil?: string
  readonly sessionId: SessionId
  readonly origin: Origin
  /** `demo`: came with the demo cases, and can be chosen without a password on this machine. */
  readonly kind: 'person' | 'demo'
}
