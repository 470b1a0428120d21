/** The addresses of cases, each with who may use it and what it leaves in the journal. */
import * as contract from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import { type Route, route } from '../../platform/http/route.ts'
import { changeCase } from './change-case.ts'
import { exportCase } from './export-case.ts'
import { checkImport, importCase } from './import-case.ts'
import { type Digests, listCases } from './list-cases.ts'
import { openCase } from './open-case.ts'
import { readCase } from './read-case.ts'

export type CaseParts = {
  readonly clock: Clock
  readonly digests: Digests
  /** Ids of the taxonomy, for checking facts; undefined while the law packs cannot be used. */
  readonly concepts: () => Promise<ReadonlySet<string> | undefined>
}

export function caseRoutes({ clock, digests, concepts }: CaseParts): Route[] {
  return [
    route(
      contract.listCases,
      { permission: 'case.list', journal: ['case.list'] },
      async ({ query, enter }) => ({
        status: 200,
        body: await enter((entered) => listCases(entered, query, digests)),
      }),
    ),
    route(
      contract.openCase,
      { permission: 'case.open', journal: ['case.open'] },
      async ({ body, actor, enter }) => ({
        status: 201,
        body: await enter((entered) => openCase(entered, actor.unitId, body, clock)),
      }),
    ),
    route(
      contract.importCase,
      { permission: 'case.import', journal: ['case.import'] },
      async ({ query, body, actor, language, enter }) => {
        const known = { concepts: await concepts() }
        // A dry run reaches no record, so it needs no door and leaves no entry.
        if (query.check === '1') return { status: 200, body: checkImport(body, known, language) }
        return {
          status: 201,
          body: await enter((entered) => importCase(entered, actor.unitId, body, known, clock, language)),
        }
      },
    ),
    route(
      contract.readCase,
      { permission: 'case.read', journal: ['case.read'] },
      async ({ params, enter }) => ({
        status: 200,
        body: await enter((entered) => readCase(entered, params.id)),
      }),
    ),
    route(
      contract.exportCase,
      { permission: 'case.export', journal: ['case.export'] },
      async ({ params, query, enter }) => enter((entered) => exportCase(entered, params.id, query.as)),
    ),
    route(
      contract.changeCase,
      { permission: 'case.change', journal: ['case.change'] },
      async ({ params, body, actor, language, enter }) => {
        const known = { concepts: await concepts() }
        return {
          status: 200,
          body: await enter((entered) => changeCase(entered, actor, params.id, body, known, clock, language)),
        }
      },
    ),
  ]
}
