/** The saved views of the person who asks. */
import type { SavedView } from '@clew/contract'
import type { Entered } from '../../platform/database/doors.ts'
import type { UserId } from '../../platform/ids/ids.ts'
import { viewsOf } from './views.store.ts'

export async function listViews({ db, journal }: Entered, userId: UserId): Promise<{ items: SavedView[] }> {
  const rows = await viewsOf(db, userId)
  journal({ action: 'view.list', effect: 'read', detail: { count: rows.length } })
  return {
    items: rows.map(({ view_id, name, query, created_at }) => ({
      id: view_id,
      name,
      query,
      created: created_at.toISOString(),
    })),
  }
}
