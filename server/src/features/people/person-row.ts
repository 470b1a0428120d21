/** A person as they leave the server, and how one is found and held for a change. */
import type { Person } from '@clew/contract'
import { may } from '../../platform/authorization/principal.ts'
import type { SignedIn } from '../../platform/authentication/signed-in.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { isUuid, type UserId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { findPerson, lockPerson, lockUnit, type PersonRow } from './people.store.ts'

/** The day of the clock in UTC, `YYYY-MM-DD`: the day on which vettings and assignments are judged. */
export const todayOf = (clock: Clock): string => clock().toISOString().slice(0, 10)

export function personOf(row: PersonRow, asker: SignedIn): Person {
  const manage = may(asker, 'people.manage')
  return {
    id: row.user_id,
    version: row.version,
    name: row.display_name,
    ...(row.email === null ? {} : { email: row.email }),
    ...(row.agency === null ? {} : { agency: row.agency }),
    ...(row.office === null ? {} : { office: row.office }),
    roles: [...row.roles],
    vetting: {
      level: row.vetting_level,
      ...(row.vetted_until === null ? {} : { until: row.vetted_until }),
      state: row.vetting_state,
    },
    ...(row.deactivated_at === null ? {} : { deactivated: row.deactivated_at.toISOString() }),
    abilities: {
      change: manage,
      deactivate: manage && row.deactivated_at === null,
      reactivate: manage && row.deactivated_at !== null,
      vet: may(asker, 'people.vet') && row.user_id !== asker.userId,
    },
  }
}

/** @throws Refusal `person-not-found`. */
export async function loadPerson(db: Entered['db'], idText: string, today: string): Promise<PersonRow> {
  const row = isUuid(idText) ? await findPerson(db, idText as UserId, today) : undefined
  if (row === undefined) throw new Refusal('person-not-found')
  return row
}

/**
 * The person as they are now, and nobody else changes anybody of the unit until the transaction ends.
 * @throws Refusal `person-not-found`, `record-changed` with the person as they are now.
 */
export async function holdPerson(
  db: Entered['db'],
  asker: SignedIn,
  idText: string,
  version: number,
  today: string,
): Promise<PersonRow> {
  await lockUnit(db, asker.unitId)
  const { user_id } = await loadPerson(db, idText, today)
  await lockPerson(db, user_id)
  const row = await loadPerson(db, idText, today)
  if (row.version !== version) {
    const params = { seen: version, current: row.version }
    throw new Refusal('record-changed', params, { current: personOf(row, asker) })
  }
  return row
}

/** What the journal says of a person before and after a change. */
export const traceOf = (row: PersonRow) => ({
  name: row.display_name,
  email: row.email,
  agency: row.agency?.id ?? null,
  office: row.office?.id ?? null,
  roles: row.roles,
  vetting: { level: row.vetting_level, until: row.vetted_until },
  deactivated: row.deactivated_at !== null,
})
