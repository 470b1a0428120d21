/** The face of recoveries. */
import './tables.ts'

export { recoveryRoutes } from './recovery.routes.ts'
