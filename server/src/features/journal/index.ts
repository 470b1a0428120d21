/** The face of the journal's proof. */
export { journalRoutes } from './journal.routes.ts'
export { openSealer, type Sealer } from './sealer.ts'
