/** Fills an empty installation with decided cases, by the same verb with which people import theirs, and gives them to the people of the demo. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Doors } from '../../platform/database/doors.ts'
import type { CaseId } from '../../platform/ids/ids.ts'
import type { Log } from '../../platform/log/log.ts'
import { Refusal } from '../../platform/refusal.ts'
import { importCase } from '../cases/index.ts'
import { demoLeads } from './demo-people.ts'
import { referencesAmong } from './demo-cases.store.ts'
import type { DemoRow } from './demo.store.ts'
import { makeDemoPeople } from './make-demo-people.ts'
import { staffCase } from './staff-case.ts'

type Parts = { readonly folder: string; readonly clock: Clock; readonly log: Log }

/**
 * Does nothing where somebody is already who is not of the demo, or where there is no folder. What an earlier start did not
 * get to is made up for. A file that is refused is named in the log and left out.
 * @returns how many cases were taken in.
 */
export async function loadDemoCases(doors: Doors, { folder, clock, log }: Parts): Promise<number> {
  const names = await caseFilesIn(folder)
  if (names.length === 0) return 0
  const people = await makeDemoPeople(doors, clock)
  const [first] = people
  if (first === undefined) return 0
  const files = await Promise.all(
    names.map(async (fileName) => ({ fileName, text: await readFile(join(folder, fileName), 'utf8') })),
  )
  const references = files.map(({ text }) => referenceIn(text))
  const there = await doors.asActor(actorOf(first), 'set-up', async ({ db, journal }) => {
    journal({ action: 'demo.check', effect: 'read' })
    return new Set(await referencesAmong(db, references))
  })
  let taken = 0
  for (const [turn, { text, fileName }] of files.entries()) {
    if (there.has(references[turn] ?? '')) continue
    const lead = people.find(({ display_name }) => display_name === demoLeads[turn % demoLeads.length])
    if (lead === undefined) continue
    try {
      const { id } = await doors.asActor(actorOf(lead), 'set-up', (entered) =>
        importCase(entered, lead.unit_id, { text, fileName }, {}, clock),
      )
      await staffCase(doors, people, { id: id as CaseId, turn, lead }, clock)
      taken += 1
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      log.warn({ fileName, code: error.code, params: error.params }, 'a demo case was refused')
    }
  }
  return taken
}

export const actorOf = ({ user_id, unit_id }: DemoRow) => ({ userId: user_id, unitId: unit_id })

const referenceIn = (text: string): string => /^reference: *(\S+)/m.exec(text)?.[1] ?? ''

/** Case files are numbered; other files beside them say something about them. Empty where there is no folder. */
export async function caseFilesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  return names.filter((name) => /^\d.*\.ya?ml$/.test(name)).toSorted()
}
