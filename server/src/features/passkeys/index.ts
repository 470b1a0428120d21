/** The face of passkeys: their addresses, and what set-up and recovery need of them. */
import './tables.ts'

export { askForNewPasskey, checkNewPasskey } from './authenticator.ts'
export { makeCode } from './enrol.ts'
export { keepPasskey } from './own-passkeys.ts'
export { endPasskeysOf, insertPasskey, waysInOf } from './passkeys.store.ts'
export { passkeyRoutes } from './passkeys.routes.ts'
export { relyingParty, relyingPartyHere } from './relying-party.ts'
export { throttled } from './throttled.ts'
export type { AttemptOnPasskey, WayIn } from './way-in.ts'
