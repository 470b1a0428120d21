/** Fills an empty installation with decided cases, by the same verb with which people import theirs. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../../platform/clock/clock.ts'
import { localUser } from '../../platform/authentication/local-user.ts'
import type { Doors } from '../../platform/database/doors.ts'
import type { Log } from '../../platform/log/log.ts'
import { Refusal } from '../../platform/refusal.ts'
import { hasCases, importCase } from '../cases/index.ts'

type Parts = { readonly folder: string; readonly clock: Clock; readonly log: Log }

/**
 * Does nothing where there is a case already, or no folder. A file that is refused is named in the log and left out.
 * @returns how many cases were taken in.
 */
export async function loadDemoCases(doors: Doors, { folder, clock, log }: Parts): Promise<number> {
  const names = await caseFilesIn(folder)
  const empty = await doors.asActor(localUser, 'set-up', async ({ db, journal }) => {
    journal({ action: 'demo.check', effect: 'read' })
    return !(await hasCases(db))
  })
  if (!empty) return 0
  let taken = 0
  for (const fileName of names) {
    const text = await readFile(join(folder, fileName), 'utf8')
    try {
      await doors.asActor(localUser, 'set-up', (entered) =>
        importCase(entered, localUser.unitId, { text, fileName }, {}, clock),
      )
      taken += 1
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      log.warn({ fileName, code: error.code, params: error.params }, 'a demo case was refused')
    }
  }
  return taken
}

/** Case files are numbered; other files beside them say something about them. Empty where there is no folder. */
export async function caseFilesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.filter((name) => /^\d.*\.ya?ml$/.test(name)).toSorted()
}
