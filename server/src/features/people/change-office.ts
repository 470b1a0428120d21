/** Changes an office and its regions, or closes it; nothing of it is ever deleted. */
import type { ChangeOfficeBody, Office } from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { Refusal } from '../../platform/refusal.ts'
import * as store from './agencies.store.ts'
import { closing, officeById, officeOf, refuseInUse, refuseStale } from './agency-row.ts'

/** @throws Refusal `office-not-found`, `record-changed`, `office-name-taken`, `still-in-use`. */
export async function changeOffice(
  { db, journal }: Entered,
  idText: string,
  body: ChangeOfficeBody,
  clock: Clock,
): Promise<Office> {
  const { office_id: id, agency_id } = await officeById(db, idText)
  await store.lockOffice(db, id)
  const before = await officeById(db, id)
  refuseStale(before, body, officeOf(before))
  if (await store.officeNamed(db, agency_id, body.name, id))
    throw new Refusal('office-name-taken', { name: body.name })
  refuseInUse(before, body.closed)
  await store.updateOffice(db, id, {
    version: before.version + 1,
    name: body.name,
    regions: body.regions,
    closed_at: closing(before, body.closed, clock),
  })
  const after = officeOf(await officeById(db, id))
  journal({
    action: 'office.change',
    effect: 'change',
    subject: `office:${id}`,
    detail: { before: officeOf(before), after },
  })
  return after
}
