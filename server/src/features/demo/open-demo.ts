/** The demo as the server knows it: whether it was loaded, and who may choose from it. */
import type { Clock } from '../../platform/clock/clock.ts'
import type { Config } from '../../platform/config/settings.ts'
import type { Doors } from '../../platform/database/doors.ts'
import type { Route, Visitor } from '../../platform/http/route.ts'
import type { Log } from '../../platform/log/log.ts'
import { mayChoose } from './choose-demo-person.ts'
import { demoRoutes } from './demo.routes.ts'
import { demoRows } from './demo.store.ts'
import { loadDemoCases } from './load-demo-cases.ts'
import { loadDemoFigures } from './load-demo-figures.ts'
import { loadDemoTraining } from './load-demo-training.ts'
import type { IndicatorSource } from '../monitoring/index.ts'
import type { LessonsSource } from '../training/index.ts'

export type Demo = {
  readonly routes: readonly Route[]
  /** Loads the demo where the settings say so, and finds out whether there is one. */
  readonly load: (doors: Doors) => Promise<void>
  readonly offered: (visitor: Visitor) => boolean
}

type Parts = {
  readonly clock: Clock
  readonly log: Log
  readonly config: Config
  /** The case files of the demo. */
  readonly folder: string
  /** The figures of the demo. */
  readonly figures: string
  readonly indicators: IndicatorSource
  readonly lessons: LessonsSource
}

export function openDemo({ clock, log, config, folder, figures, indicators, lessons }: Parts): Demo {
  let loaded = false
  return {
    routes: demoRoutes({ config, clock }),
    load: async (doors) => {
      const taken = config.demo ? await loadDemoCases(doors, { folder, clock, log }) : 0
      if (taken > 0) log.info({ cases: taken }, 'demo cases were taken in')
      const people = await doors.asSystem('see whether this is a demo', async ({ db, journal }) => {
        journal({ action: 'demo.check', effect: 'read' })
        return demoRows(db)
      })
      loaded = people.length > 0
      if (!config.demo || !loaded) return
      const report = await loadDemoFigures(doors, people, { file: figures, source: indicators, clock, log })
      if (report !== undefined) {
        const { count, created, refused } = report
        log.info({ count, created, refused }, 'figures of the demo were taken in')
      }
      const sessions = await loadDemoTraining(doors, people, { lessons, clock, log })
      if (sessions > 0) log.info({ sessions }, 'training of the demo was made')
    },
    offered: (visitor) => loaded && mayChoose(config, visitor),
  }
}
