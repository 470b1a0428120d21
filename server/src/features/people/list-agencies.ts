/** Lists the agencies of the task force with their offices. */
import type { Agency, Office } from '@clew/contract'
import type { Entered } from '../../platform/database/doors.ts'
import { agencyOf, officeOf } from './agency-row.ts'
import * as store from './agencies.store.ts'

export async function listAgencies({
  db,
  journal,
}: Entered): Promise<{ items: Agency[]; offices: Office[] }> {
  const items = (await store.agencyRows(db)).map(agencyOf)
  const offices = (await store.officeRows(db)).map(officeOf)
  journal({
    action: 'agency.list',
    effect: 'read',
    detail: { agencies: items.length, offices: offices.length },
  })
  return { items, offices }
}
