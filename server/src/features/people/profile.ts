/** What an administrator writes about a person, checked against the rest of the unit. */
import type { AddPersonBody, ChangePersonBody } from '@clew/contract'
import type { Entered } from '../../platform/database/doors.ts'
import type { UserId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { openAgency, openOffice } from './agency-row.ts'
import { holderOf, otherAdministrators, type PersonRow, type Profile } from './people.store.ts'
import { incompatible } from './separation.ts'

type Written = AddPersonBody | Omit<ChangePersonBody, 'version'>

/** @throws Refusal `roles-incompatible`, `email-taken`, `agency-not-found`, `office-not-found`, `office-elsewhere`. */
export async function checkedProfile(
  db: Entered['db'],
  userId: UserId,
  body: Written,
  before?: PersonRow,
): Promise<Profile> {
  const apart = incompatible(body.roles)
  if (apart !== undefined) throw new Refusal('roles-incompatible', { first: apart[0], second: apart[1] })
  if (body.email !== undefined && (await holderOf(db, body.email, userId)) !== undefined)
    throw new Refusal('email-taken')
  // Whoever belongs to something that was closed meanwhile stays there until somebody moves them.
  const agencyId =
    body.agency === undefined
      ? (before?.agency?.id ?? null)
      : body.agency === before?.agency?.id
        ? before.agency.id
        : (await openAgency(db, body.agency)).agency_id
  if (body.office === undefined || (body.office === before?.office?.id && agencyId === before.agency?.id))
    return profileOf(body, agencyId, body.office === undefined ? null : (before?.office?.id ?? null))
  const office = await openOffice(db, body.office)
  if (office.agency_id !== agencyId) throw new Refusal('office-elsewhere')
  return profileOf(body, agencyId, office.office_id)
}

const profileOf = (
  { name, email }: Written,
  agency_id: Profile['agency_id'],
  office_id: Profile['office_id'],
): Profile => ({ display_name: name, email: email ?? null, agency_id, office_id })

/** @throws Refusal `last-administrator`. */
export async function refuseLastAdministrator(db: Entered['db'], before: PersonRow): Promise<void> {
  const counts = before.roles.includes('administrator') && before.deactivated_at === null
  if (counts && (await otherAdministrators(db, before.user_id)) === 0) throw new Refusal('last-administrator')
}
