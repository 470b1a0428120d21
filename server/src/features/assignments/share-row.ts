/** A share as it leaves the server. */
import type { Share } from '@clew/contract'
import { stateOf } from './period.ts'
import type { ShareRow } from './shares.store.ts'

export function shareOf(row: ShareRow, today: string): Share {
  const state = stateOf(row.starts_on, row.ends_on, today, row.ended_at !== null)
  return {
    id: row.share_id,
    agency: { id: row.agency_id, name: row.agency },
    fields: row.fields,
    purpose: row.purpose,
    from: row.starts_on,
    ...(row.ends_on === null ? {} : { until: row.ends_on }),
    state,
    by: { id: row.shared_by, name: row.by_name },
    at: row.shared_at.toISOString(),
    readers: state === 'active' ? row.readers : 0,
  }
}
