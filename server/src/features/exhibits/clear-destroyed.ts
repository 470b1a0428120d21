/** Removes the bytes of files that were destroyed with their item: at once, and at the next start where a crash came between. */
import type { Clock } from '../../platform/clock/clock.ts'
import type { Doors } from '../../platform/database/doors.ts'
import type { FileStore } from '../../platform/files/index.ts'
import { describeError, type Log } from '../../platform/log/log.ts'
import { noteCleared, toClear } from './leftovers.store.ts'

export type Clearer = {
  readonly start: (doors: Doors) => Promise<void>
  readonly stop: () => Promise<void>
  /** Something may have been destroyed; returns at once. */
  readonly poke: () => void
}

/**
 * Rows before files: the key is gone already, and a file that is removed twice does no harm, while one that is forgotten would lie there.
 * @returns how many were removed.
 */
export async function clearDestroyed(doors: Doors, store: FileStore, clock: Clock): Promise<number> {
  const waiting = await doors.asSystem('remove destroyed files', async ({ db, journal }) => {
    const found = await toClear(db)
    journal({ action: 'exhibit.to-clear', effect: 'read', detail: { count: found.length } })
    return found
  })
  if (waiting.length === 0) return 0
  for (const id of waiting) await store.remove(id)
  await doors.asSystem('remove destroyed files', async ({ db, journal }) => {
    await noteCleared(db, waiting, clock())
    journal({ action: 'exhibit.cleared', effect: 'change', detail: { count: waiting.length } })
  })
  return waiting.length
}

export function openClearer(parts: {
  readonly store: FileStore
  readonly clock: Clock
  readonly log: Log
}): Clearer {
  const { store, clock, log } = parts
  let opened: Doors | undefined
  let running: Promise<unknown> = Promise.resolve()
  const clear = async (): Promise<void> => {
    if (opened !== undefined) await clearDestroyed(opened, store, clock)
  }
  const poke = (): void => {
    // The next start tries again.
    running = running
      .then(clear)
      .catch((error: unknown) =>
        log.error({ error: describeError(error) }, 'files that were destroyed were not removed'),
      )
  }
  return {
    poke,
    start: async (doors) => {
      opened = doors
      const removed = await clearDestroyed(doors, store, clock)
      if (removed > 0) log.info({ removed }, 'files that were destroyed with their item were removed')
    },
    stop: async () => {
      await running
      opened = undefined
    },
  }
}
