/** One call of each statement of people and agencies, for the text of SQL that is committed. */
import type { Entered } from '../../../platform/database/doors.ts'
import { timeOrderedId, type UnitId, type UserId } from '../../../platform/ids/ids.ts'
import * as agencies from '../agencies.store.ts'
import * as people from '../people.store.ts'
import type { AgencyId, OfficeId } from '../tables.ts'

type Call = (db: Entered['db']) => Promise<unknown>

const clock = () => new Date('2026-05-05T12:00:00Z')
const user: UserId = timeOrderedId<'user'>(clock)
const agency: AgencyId = timeOrderedId<'agency'>(clock)
const office: OfficeId = timeOrderedId<'office'>(clock)
const question: people.PeopleQuestion = {
  today: '2026-05-05',
  ids: [user],
  roles: ['prosecutor'],
  agencies: [agency],
  offices: [office],
  region: 'North',
  vetting: ['ending'],
  state: 'active',
  after: { name: 'A', id: user },
  limit: 50,
}

export const peopleStores = { people, agencies }
/** Who and what is there after the calls. */
export const made = { user, agency, office }

/** In an order in which each finds what it needs. */
export const peopleCalls = (
  unitId: UnitId,
  userId: UserId,
): Readonly<Record<keyof typeof peopleStores, Readonly<Record<string, Call>>>> => ({
  agencies: {
    insertAgency: (db) =>
      agencies.insertAgency(db, { agency_id: agency, unit_id: unitId, kind: 'police', name: 'P' }),
    insertOffice: (db) =>
      agencies.insertOffice(db, {
        office_id: office,
        agency_id: agency,
        unit_id: unitId,
        name: 'O',
        regions: ['North'],
      }),
    agencyRows: (db) => agencies.agencyRows(db, agency),
    officeRows: (db) => agencies.officeRows(db, office),
    lockAgency: (db) => agencies.lockAgency(db, agency),
    lockOffice: (db) => agencies.lockOffice(db, office),
    agencyNamed: (db) => agencies.agencyNamed(db, 'P', agency),
    officeNamed: (db) => agencies.officeNamed(db, agency, 'O', office),
    updateAgency: (db) =>
      agencies.updateAgency(db, agency, { version: 2, kind: 'police', name: 'P', closed_at: null }),
    updateOffice: (db) =>
      agencies.updateOffice(db, office, { version: 2, name: 'O', regions: [], closed_at: clock() }),
  },
  people: {
    lockUnit: (db) => people.lockUnit(db, unitId),
    holderOf: (db) => people.holderOf(db, 'a@office.example', user),
    insertPerson: (db) =>
      people.insertPerson(db, user, unitId, {
        display_name: 'A',
        email: 'a@office.example',
        agency_id: agency,
        office_id: office,
      }),
    addRoles: (db) => people.addRoles(db, user, unitId, ['analyst'], userId),
    removeRoles: (db) => people.removeRoles(db, user, ['analyst']),
    lockPerson: (db) => people.lockPerson(db, user),
    findPerson: (db) => people.findPerson(db, user, '2026-05-05'),
    otherAdministrators: (db) => people.otherAdministrators(db, user),
    updatePerson: (db) =>
      people.updatePerson(db, user, 2, { vetting_level: 'basic', vetted_until: '2027-05-05' }),
    names: (db) => people.names(db),
    peoplePage: (db) => people.peoplePage(db, question),
    countPeople: (db) => people.countPeople(db, question),
    vettingWarnings: (db) => people.vettingWarnings(db, '2026-05-05'),
  },
})
