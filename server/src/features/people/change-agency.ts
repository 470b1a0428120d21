/** Changes an agency or closes it; nothing of it is ever deleted. */
import type { Agency, ChangeAgencyBody } from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { Refusal } from '../../platform/refusal.ts'
import * as store from './agencies.store.ts'
import { agencyById, agencyOf, closing, refuseInUse, refuseStale } from './agency-row.ts'

/** @throws Refusal `agency-not-found`, `record-changed`, `agency-name-taken`, `still-in-use`. */
export async function changeAgency(
  { db, journal }: Entered,
  idText: string,
  body: ChangeAgencyBody,
  clock: Clock,
): Promise<Agency> {
  const id = (await agencyById(db, idText)).agency_id
  await store.lockAgency(db, id)
  const before = await agencyById(db, id)
  refuseStale(before, body, agencyOf(before))
  if (await store.agencyNamed(db, body.name, id)) throw new Refusal('agency-name-taken', { name: body.name })
  refuseInUse(before, body.closed)
  await store.updateAgency(db, id, {
    version: before.version + 1,
    kind: body.kind,
    name: body.name,
    closed_at: closing(before, body.closed, clock),
  })
  const after = agencyOf(await agencyById(db, id))
  journal({
    action: 'agency.change',
    effect: 'change',
    subject: `agency:${id}`,
    detail: { before: agencyOf(before), after },
  })
  return after
}
