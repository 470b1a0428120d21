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
  readonly folder: string
}

export function openDemo({ clock, log, config, folder }: Parts): Demo {
  let loaded = false
  return {
    routes: demoRoutes({ config, clock }),
    load: async (doors) => {
      const taken = config.demo ? await loadDemoCases(doors, { folder, clock, log }) : 0
      if (taken > 0) log.info({ cases: taken }, 'demo cases were taken in')
      loaded = await doors.asSystem('see whether this is a demo', async ({ db, journal }) => {
        journal({ action: 'demo.check', effect: 'read' })
        return (await demoRows(db)).length > 0
      })
    },
    offered: (visitor) => loaded && mayChoose(config, visitor),
  }
}
