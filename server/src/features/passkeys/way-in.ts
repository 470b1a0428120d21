/** What every way in is made from, and what an attempt on it remembers between its two requests. */
import type { Attempts } from '../../platform/authentication/attempts.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Config } from '../../platform/config/settings.ts'
import type { UserId } from '../../platform/ids/ids.ts'

/** `show`: a passkey is to be shown; `make`: one is to be made, for whom and on what ground. */
export type AttemptOnPasskey =
  | { readonly kind: 'show'; readonly challenge: string }
  | {
      readonly kind: 'make'
      readonly ground: 'own' | 'code' | 'set-up'
      readonly userId: UserId
      readonly challenge: string
    }

export type WayIn = {
  readonly config: Config
  readonly clock: Clock
  readonly attempts: Attempts<AttemptOnPasskey>
}
