/** The addresses of figures about States. */
import * as contract from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import { type Route, route } from '../../platform/http/route.ts'
import { exportFigures } from './export-figures.ts'
import { importFigures } from './import-figures.ts'
import type { IndicatorSource } from './indicator-source.ts'
import { listIndicators } from './list-indicators.ts'
import { readFigureHistory, readFigures } from './read-figures.ts'
import { writeFigureNote } from './write-figure-note.ts'

export type MonitoringParts = { readonly clock: Clock; readonly source: IndicatorSource }

export function monitoringRoutes({ clock, source }: MonitoringParts): Route[] {
  return [
    route(
      contract.listIndicators,
      { permission: 'monitoring.read', journal: ['monitoring.read'] },
      async ({ enter }) => ({
        status: 200,
        body: await enter((entered, access) => listIndicators(entered, access, source)),
      }),
    ),
    route(
      contract.readFigures,
      { permission: 'monitoring.read', journal: ['monitoring.read'] },
      async ({ query, enter }) => ({
        status: 200,
        body: await enter((entered, access) => readFigures(entered, access, query, source)),
      }),
    ),
    route(
      contract.readFigureHistory,
      { permission: 'monitoring.read', journal: ['monitoring.read'] },
      async ({ query, enter }) => ({
        status: 200,
        body: await enter((entered) => readFigureHistory(entered, query)),
      }),
    ),
    route(
      contract.importFigures,
      { permission: 'monitoring.import', journal: ['monitoring.import'] },
      async ({ actor, query, body, language, enter }) => {
        const parts = { actor, source, clock, language, check: query.check === '1' }
        return { status: 200, body: await enter((entered) => importFigures(entered, body.text, parts)) }
      },
    ),
    route(
      contract.exportFigures,
      { permission: 'monitoring.read', journal: ['monitoring.export'] },
      async ({ query, enter }) => ({
        status: 200,
        body: await enter((entered) => exportFigures(entered, query.indicator, source)),
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': 'attachment; filename="figures.csv"',
        },
      }),
    ),
    route(
      contract.writeFigureNote,
      { permission: 'monitoring.import', journal: ['monitoring.note'] },
      async ({ actor, body, enter }) => ({
        status: 201,
        body: await enter((entered) => writeFigureNote(entered, actor, body, source, clock)),
      }),
    ),
  ]
}
