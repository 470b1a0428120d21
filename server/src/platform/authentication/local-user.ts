/** The one user of a Clew that listens to its own machine only: whoever sits there is let in without a password. */
import type { Actor } from '../database/doors.ts'
import type { UnitId, UserId } from '../ids/ids.ts'
import type { UserKind } from '../authorization/permissions.ts'

export type SignedIn = Actor & { readonly kind: UserKind }

/** The same identifiers as in migration 0002. */
export const localUser: SignedIn = {
  unitId: '0193e2d0-0000-7000-8000-000000000001' as UnitId,
  userId: '0193e2d0-0000-7000-8000-000000000002' as UserId,
  kind: 'local',
}
