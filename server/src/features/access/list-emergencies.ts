/** Tells somebody which cases they reach in an emergency alone, and until when, so that the screen can say so. */
import type { OpenEmergency } from '@clew/contract'
import type { Entered } from '../../platform/database/doors.ts'
import { openGlasses } from './access.store.ts'

export async function listEmergencies({ db, journal }: Entered): Promise<{ items: OpenEmergency[] }> {
  const rows = await openGlasses(db)
  journal({ action: 'case.list-emergencies', effect: 'read', detail: { count: rows.length } })
  return {
    items: rows.map(({ case_id, reference, reason, expires_at }) => ({
      case: case_id,
      reference,
      reason,
      until: expires_at.toISOString(),
    })),
  }
}
