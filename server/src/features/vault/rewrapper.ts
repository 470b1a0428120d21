/** Wraps data keys anew behind everybody's back after a rotation, a few at a time, and destroys the former unit key at the end. */
import type { MasterKey } from '../../platform/crypto/index.ts'
import { mastersMissing, rewrapAll } from '../../platform/crypto/index.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Doors } from '../../platform/database/doors.ts'
import { describeError, type Log } from '../../platform/log/log.ts'

export type Rewrapper = {
  /** Says what cannot be opened, and takes up what a stop interrupted. @throws StartRefused when the master key could be read by others. */
  readonly start: (doors: Doors) => Promise<void>
  readonly stop: () => Promise<void>
  /** After a rotation. Does nothing before the start. */
  readonly kick: () => void
}

export function openRewrapper({
  master,
  clock,
  log,
}: {
  master: MasterKey
  clock: Clock
  log: Log
}): Rewrapper {
  let doors: Doors | undefined
  let running: Promise<void> = Promise.resolve()
  const kick = (): void => {
    running = running.then(async () => {
      if (doors === undefined) return
      await rewrapAll(doors, master, clock, () => doors !== undefined).catch((error: unknown) =>
        log.error(
          { error: describeError(error) },
          'keys were not all wrapped anew; the next start tries again',
        ),
      )
    })
  }
  return {
    start: async (opened) => {
      await master.current()
      for (const id of await mastersMissing(opened, master))
        log.error({ master: id }, 'what was sealed under this master key cannot be opened: it is not at hand')
      doors = opened
      kick()
    },
    stop: async () => {
      doors = undefined
      await running
    },
    kick,
  }
}
