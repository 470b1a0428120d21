/** The only two doors to the data: a person acting for a purpose, or the system acting for a reason. */
import { sql, type Transaction } from 'kysely'
import type { UnitId, UserId } from '../ids/ids.ts'
import type { JournalEntry } from '../journal/entry.ts'
import { writeJournal } from '../journal/write.ts'
import type { Pool } from './pool.ts'
import type { Tables } from './tables.ts'

/** Who acts. `requestId` ties the journal to the log. */
export type Actor = { readonly userId: UserId; readonly unitId: UnitId; readonly requestId?: string }

/** Why somebody looks: part of every entry of the journal. */
export const purposes = [
  'case-work',
  'supervision',
  'cooperation',
  'audit',
  'integrity',
  'knowledge',
  'set-up',
  'sign-in',
] as const
export type Purpose = (typeof purposes)[number]

/** What a feature is given: rows through row-level security, and the journal. Valid until the work ends. */
export type Entered = {
  readonly db: Transaction<Tables>
  /** Notes what was done. At least one entry is owed each time a door is used. */
  readonly journal: (entry: JournalEntry) => void
}

export type Work<T> = (entered: Entered) => Promise<T>

export type Doors = {
  /**
   * One transaction in the name of a person. Rows outside their reach do not exist. Work that PostgreSQL gave up for a deadlock is
   * done a second time, so it must leave nothing behind but rows.
   * @throws Unjournalled, and keeps nothing, when the work wrote no entry.
   */
  readonly asActor: <T>(actor: Actor, purpose: Purpose, work: Work<T>) => Promise<T>
  /**
   * One transaction in the name of the system, with the few rights of `clew_system`. Each use is listed in a test.
   * @param unit whose journal is written where the work is about one; else that of no unit.
   */
  readonly asSystem: <T>(reason: string, work: Work<T>, unit?: UnitId) => Promise<T>
}

/** A mistake of ours: somebody used a door and left no trace. */
export class Unjournalled extends Error {
  constructor() {
    super('A door to the data was used without an entry in the journal')
    this.name = 'Unjournalled'
  }
}

export function openDoors(pool: Pool): Doors {
  return {
    asActor: (actor, purpose, work) =>
      enter(pool, work, (tx) =>
        sql`select set_config('clew.actor', ${actor.userId}, true), set_config('clew.unit', ${actor.unitId}, true),
          set_config('clew.purpose', ${purpose}, true), set_config('clew.request', ${actor.requestId ?? ''}, true)`.execute(
          tx,
        ),
      ),
    asSystem: (reason, work, unit) =>
      enter(pool, work, (tx) =>
        sql`select set_config('role', 'clew_system', true), set_config('clew.system', ${reason}, true),
          set_config('clew.unit', ${unit ?? ''}, true)`.execute(tx),
      ),
  }
}

async function enter<T>(
  pool: Pool,
  work: Work<T>,
  identify: (tx: Transaction<Tables>) => Promise<unknown>,
): Promise<T> {
  const once = (): Promise<T> =>
    pool.transaction().execute(async (db) => {
      await identify(db)
      const entries: JournalEntry[] = []
      const result = await work({ db, journal: (entry) => void entries.push(entry) })
      if (entries.length === 0) throw new Unjournalled()
      await writeJournal(db, entries)
      return result
    })
  try {
    return await once()
  } catch (error) {
    // Of two that waited for each other PostgreSQL gave this one up whole: nothing is kept, and the other is soon done.
    if (!isDeadlock(error)) throw error
    return once()
  }
}

const isDeadlock = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '40P01'
