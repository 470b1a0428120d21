/** The face of the vault. */
export { checkErasure, eraseIdentity } from './erase-identity.ts'
export { openRewrapper, type Rewrapper } from './rewrapper.ts'
export { sealedPersons } from './sealed-persons.ts'
export { vaultRoutes, type VaultRouteParts } from './vault.routes.ts'
export { warnOfNames } from './warn-of-names.ts'
