/** The face of people: their addresses, and what other features ask about a person or an office. */
import './tables.ts'

export { openOffice, openAgency } from './agency-row.ts'
export { findPerson, type PersonRow } from './people.store.ts'
export { loadPerson, todayOf } from './person-row.ts'
export { peopleRoutes } from './people.routes.ts'
export type { AgencyId, OfficeId } from './tables.ts'
