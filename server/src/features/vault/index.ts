/** The face of the vault. */
export { openRewrapper, type Rewrapper } from './rewrapper.ts'
export { sealedPersons } from './sealed-persons.ts'
export { vaultRoutes, type VaultRouteParts } from './vault.routes.ts'
export { warnOfNames } from './warn-of-names.ts'
