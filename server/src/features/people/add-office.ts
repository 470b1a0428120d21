/** Adds an office to an agency, with the regions that it covers. */
import type { AddOfficeBody, Office } from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { timeOrderedId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import * as store from './agencies.store.ts'
import { officeById, officeOf, openAgency } from './agency-row.ts'
import type { OfficeId } from './tables.ts'

/** @throws Refusal `agency-not-found`, `office-name-taken`. */
export async function addOffice(
  { db, journal }: Entered,
  { unitId }: Actor,
  { agency, name, regions }: AddOfficeBody,
  clock: Clock,
): Promise<Office> {
  const { agency_id } = await openAgency(db, agency)
  const id: OfficeId = timeOrderedId<'office'>(clock)
  if (!(await store.insertOffice(db, { office_id: id, agency_id, unit_id: unitId, name, regions })))
    throw new Refusal('office-name-taken', { name })
  journal({
    action: 'office.add',
    effect: 'change',
    subject: `office:${id}`,
    detail: { after: { agency, name, regions } },
  })
  return officeOf(await officeById(db, id))
}
