/** The person whom migration 0002 made before anybody could sign in. Holds no role and no key; tests give it both. */
import type { Actor } from '../database/doors.ts'
import type { UnitId, UserId } from '../ids/ids.ts'

/** The same identifiers as in migration 0002. */
export const localUser: Actor = {
  unitId: '0193e2d0-0000-7000-8000-000000000001' as UnitId,
  userId: '0193e2d0-0000-7000-8000-000000000002' as UserId,
}
