/** The face of integrity: conflicts of interest, and steps with a case that need a second person. */
import './tables.ts'

export { integrityRoutes } from './integrity.routes.ts'
export { screenCase, type Screening } from './screen-case.ts'
