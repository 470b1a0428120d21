/** What a feature gives to the whole: its routes, and what it does once when the server starts. */
import type { Config } from './config/settings.ts'
import type { Clock } from './clock/clock.ts'
import type { Doors } from './database/doors.ts'
import type { Route } from './http/route.ts'
import type { Log } from './log/log.ts'

/** What a feature is made from. There is no handle to the database here: routes are given a door for each request. */
export type FeatureParts = {
  readonly clock: Clock
  readonly log: Log
  readonly config: Config
  readonly version: string
}

export type Feature = {
  readonly name: string
  readonly routes: readonly Route[]
  /** Runs before the first request, after the migrations. */
  readonly onStart?: (doors: Doors) => Promise<void>
  /** What whoever runs the machine must be told on the console, once Clew answers at the address. */
  readonly notices?: (address: string) => readonly string[]
  /** Runs after the last request. What fails here is logged and holds nothing up. */
  readonly onStop?: () => Promise<void>
}
