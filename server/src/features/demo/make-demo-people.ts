/** Makes the agencies and people of the demo where nobody is yet, and finds them again. */
import type { Clock } from '../../platform/clock/clock.ts'
import { localUser } from '../../platform/authentication/local-user.ts'
import type { Doors } from '../../platform/database/doors.ts'
import type { AgencyId, OfficeId } from '../../platform/authentication/signed-in.ts'
import { timeOrderedId } from '../../platform/ids/ids.ts'
import { demoAgencies, demoPeople } from './demo-people.ts'
import { anybody, type DemoRow, demoRows, insertAgency, insertOffice, insertPerson } from './demo.store.ts'

/** @returns the people of the demo; none where others are there already. */
export async function makeDemoPeople(doors: Doors, clock: Clock): Promise<DemoRow[]> {
  const { unitId } = localUser
  return doors.asSystem('make the people of the demo', async ({ db, journal }) => {
    const found = await demoRows(db)
    const occupied = found.length > 0 || (await anybody(db))
    journal({ action: 'demo.check', effect: 'read', detail: { people: found.length } })
    if (occupied) return found
    const offices = new Map<string, { agencyId: AgencyId; officeId: OfficeId }>()
    for (const agency of demoAgencies) {
      const agencyId = timeOrderedId<'agency'>(clock)
      await insertAgency(db, agencyId, unitId, agency)
      for (const office of agency.offices) {
        const officeId = timeOrderedId<'office'>(clock)
        await insertOffice(db, { officeId, agencyId, unitId }, office)
        offices.set(`${agency.name}/${office.name}`, { agencyId, officeId })
      }
    }
    for (const [turn, person] of demoPeople.entries()) {
      const place = offices.get(`${person.agency}/${person.office}`)
      if (place === undefined) throw new Error(`The demo has no office ${person.agency}/${person.office}`)
      // Ids begin with the time of making; a millisecond apart keeps the order of the list.
      const userId = timeOrderedId<'user'>(() => new Date(clock().getTime() + turn))
      await insertPerson(db, { userId, unitId, ...place }, person)
    }
    journal({ action: 'demo.people', effect: 'change', detail: { people: demoPeople.length } })
    return demoRows(db)
  })
}
