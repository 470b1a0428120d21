/** Brings the decisions that come with Clew into the database at the start; what is there already and equal is left alone. */
import { readDecisionFiles } from '@clew/library'
import type { KnownLinks } from '@clew/library/decision'
import { readDecisionTexts } from '@clew/library/node'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Doors } from '../../platform/database/doors.ts'
import type { Log } from '../../platform/log/log.ts'
import { decisionsThere, lockDecisionsOf } from './import.store.ts'
import { countsOf, keepCounts, keepDecisions, type Kept } from './keep-decisions.ts'
import { removeShipped } from './shipped.store.ts'
import { storedOf } from './stored.ts'
import { shippedOwner } from './tables.ts'

type Parts = {
  /** The folder that holds `decisions/`. */
  readonly folder: string
  readonly known: KnownLinks
  readonly clock: Clock
  readonly log: Log
}

/** Files with a mistake are named in the log, and then nothing is changed: half a library would pass for the whole. */
export async function loadShippedDecisions(
  doors: Doors,
  { folder, known, clock, log }: Parts,
): Promise<Kept & { removed: number }> {
  const none = { created: 0, updated: 0, unchanged: 0, removed: 0 }
  const read = readDecisionFiles(await readDecisionTexts(folder), known)
  if (!read.ok) {
    for (const { file, line, code } of read.problems) log.warn({ file, line, code }, 'a decision was refused')
    return none
  }
  const stored = read.decisions.map((decision) => storedOf(decision, true))
  return doors.asSystem('load the decisions that come with Clew', async ({ db, journal }) => {
    await lockDecisionsOf(db, shippedOwner)
    const kept = await keepDecisions(db, shippedOwner, stored, clock())
    const wanted = new Set(stored.map(({ id }) => id))
    const gone = (await decisionsThere(db, shippedOwner)).filter(({ id }) => !wanted.has(id))
    if (gone.length > 0) {
      await removeShipped(
        db,
        gone.map(({ id }) => id),
      )
      await keepCounts(db, shippedOwner, countsOf([], gone))
    }
    const did = { ...kept, removed: gone.length }
    const changed = did.created + did.updated + did.removed > 0
    journal({ action: 'decision.load', effect: changed ? 'change' : 'read', detail: did })
    return did
  })
}
