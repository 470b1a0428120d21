/** Clears away, when Clew starts, what nobody goes on sending: files that waited too long, and those that a crash left without a row. */
import type { Clock } from '../../platform/clock/clock.ts'
import type { Doors } from '../../platform/database/doors.ts'
import type { FileStore } from '../../platform/files/index.ts'
import { knownAmong, takeExpired } from './leftovers.store.ts'

/**
 * Only unfinished files are ever removed. A finished file without a row is left alone: whoever started Clew on the wrong database must not lose
 * every exhibit by it.
 * @returns how many were removed.
 */
export async function clearLeftovers(doors: Doors, store: FileStore, clock: Clock): Promise<number> {
  const unfinished = await store.listUnfinished()
  const leftovers = await doors.asSystem('clear leftover uploads', async ({ db, journal }) => {
    const expired = await takeExpired(db, clock())
    const known = await knownAmong(db, unfinished)
    const strays = unfinished.filter((id) => !known.has(id))
    journal({
      action: 'exhibit.clear-leftovers',
      effect: 'change',
      detail: { expired: expired.length, strays: strays.length },
    })
    return new Set<string>([...expired, ...strays])
  })
  for (const id of leftovers) await store.remove(id)
  return leftovers.size
}
