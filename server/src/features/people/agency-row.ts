/** Agencies and offices as they leave the server, how they are found, and what refuses a change of them. */
import type { Agency, Office } from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { isUuid } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import * as store from './agencies.store.ts'
import type { AgencyId, OfficeId } from './tables.ts'

export const agencyOf = ({ agency_id, version, kind, name, closed_at, people }: store.AgencyRow): Agency => ({
  id: agency_id,
  version,
  kind,
  name,
  closed: closed_at !== null,
  people,
})

export const officeOf = (row: store.OfficeRow): Office => ({
  id: row.office_id,
  version: row.version,
  agency: row.agency_id,
  name: row.name,
  regions: row.regions,
  closed: row.closed_at !== null,
  people: row.people,
})

/** @throws Refusal `agency-not-found`. */
export async function agencyById(db: Entered['db'], idText: string): Promise<store.AgencyRow> {
  const row = isUuid(idText) ? (await store.agencyRows(db, idText as AgencyId))[0] : undefined
  if (row === undefined) throw new Refusal('agency-not-found')
  return row
}

/** @throws Refusal `office-not-found`. */
export async function officeById(db: Entered['db'], idText: string): Promise<store.OfficeRow> {
  const row = isUuid(idText) ? (await store.officeRows(db, idText as OfficeId))[0] : undefined
  if (row === undefined) throw new Refusal('office-not-found')
  return row
}

/** An agency that somebody may be put into. @throws Refusal `agency-not-found`, also for a closed one. */
export async function openAgency(db: Entered['db'], idText: string): Promise<store.AgencyRow> {
  const row = await agencyById(db, idText)
  if (row.closed_at !== null) throw new Refusal('agency-not-found')
  return row
}

/** An office that somebody or something may be put into. @throws Refusal `office-not-found`, also for a closed one. */
export async function openOffice(db: Entered['db'], idText: string): Promise<store.OfficeRow> {
  const row = await officeById(db, idText)
  if (row.closed_at !== null) throw new Refusal('office-not-found')
  return row
}

export function refuseStale(
  { version }: { version: number },
  body: { version: number },
  current: unknown,
): void {
  if (version !== body.version)
    throw new Refusal('record-changed', { seen: body.version, current: version }, { current })
}

export function refuseInUse(
  { people, closed_at }: { people: number; closed_at: Date | null },
  close: boolean,
): void {
  if (close && closed_at === null && people > 0) throw new Refusal('still-in-use', { count: people })
}

/** The moment of closing stays the first. */
export function closing(
  { closed_at }: { closed_at: Date | null },
  close: boolean,
  clock: Clock,
): Date | null {
  return close ? (closed_at ?? clock()) : null
}
