/** Adds an agency to the task force. */
import type { AddAgencyBody, Agency } from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { timeOrderedId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import * as store from './agencies.store.ts'
import { agencyById, agencyOf } from './agency-row.ts'
import type { AgencyId } from './tables.ts'

/** @throws Refusal `agency-name-taken`. */
export async function addAgency(
  { db, journal }: Entered,
  { unitId }: Actor,
  { kind, name }: AddAgencyBody,
  clock: Clock,
): Promise<Agency> {
  const id: AgencyId = timeOrderedId<'agency'>(clock)
  if (!(await store.insertAgency(db, { agency_id: id, unit_id: unitId, kind, name })))
    throw new Refusal('agency-name-taken', { name })
  journal({
    action: 'agency.add',
    effect: 'change',
    subject: `agency:${id}`,
    detail: { after: { kind, name } },
  })
  return agencyOf(await agencyById(db, id))
}
