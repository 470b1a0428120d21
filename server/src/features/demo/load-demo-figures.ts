/** Gives the demo the figures about States that come with Clew, by the same verb with which people import theirs. */
import { readFile } from 'node:fs/promises'
import type { FigureImportReport } from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Doors } from '../../platform/database/doors.ts'
import type { Log } from '../../platform/log/log.ts'
import { Refusal } from '../../platform/refusal.ts'
import { anyFigure, importFigures, type IndicatorSource } from '../monitoring/index.ts'
import type { DemoRow } from './demo.store.ts'
import { actorOf } from './load-demo-cases.ts'

type Parts = {
  /** A table as docs/monitoring.md describes it. */
  readonly file: string
  readonly source: IndicatorSource
  readonly clock: Clock
  readonly log: Log
}

/**
 * Once only: what the unit has corrected since stays corrected. The counts of the report stay in the journal.
 * @returns the report; absent where figures are there already, where nobody of the demo may import, or where the table is refused.
 */
export async function loadDemoFigures(
  doors: Doors,
  people: readonly DemoRow[],
  { file, source, clock, log }: Parts,
): Promise<FigureImportReport | undefined> {
  const analyst = people.find(({ roles }) => roles.includes('analyst'))
  if (analyst === undefined) return undefined
  const actor = actorOf(analyst)
  try {
    const text = await readFile(file, 'utf8')
    return await doors.asActor(actor, 'set-up', async (entered) => {
      entered.journal({ action: 'demo.check', effect: 'read' })
      if (await anyFigure(entered.db)) return undefined
      return importFigures(entered, text, { actor, source, clock, language: 'en', check: false })
    })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    log.warn({ code: error.code, params: error.params }, 'the figures of the demo were refused')
    return undefined
  }
}
