/** What the verbs of the vault are made from. */
import type { Clock } from '../../platform/clock/clock.ts'
import type { Keys } from '../../platform/crypto/index.ts'

export type VaultParts = { readonly clock: Clock; readonly keys: Keys }
