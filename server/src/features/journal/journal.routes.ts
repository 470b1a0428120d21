/** The addresses of the journal's proof. Reading them is auditing, and is journalled itself. */
import * as contract from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import { type Call, type Route, route } from '../../platform/http/route.ts'
import type { CaseId } from '../../platform/ids/ids.ts'
import { caseIdOf } from '../cases/index.ts'
import { exportJournal } from './export-journal.ts'
import { findUnusualAccess } from './find-unusual-access.ts'
import { proveCase, proveConsistency, readCheckpoint } from './read-checkpoint.ts'
import type { Sealer } from './sealer.ts'
import { searchJournal } from './search-journal.ts'
import { takeCosignature } from './take-cosignature.ts'

/** Ten thousand entries are some four megabytes. */
const rowsOnePage = 10_000

export type JournalParts = { readonly clock: Clock; readonly sealer: Sealer; readonly page?: number }

export function journalRoutes({ clock, sealer, page = rowsOnePage }: JournalParts): Route[] {
  const purpose = 'audit'
  const exported = async ({ enter }: Pick<Call, 'enter'>, caseId: CaseId | null) => {
    await sealer.sealAll()
    return exportJournal({ enter, clock, key: await sealer.key(), page }, caseId)
  }
  return [
    route(
      contract.searchJournal,
      { permission: 'journal.read', journal: ['journal.read'], purpose },
      async ({ query, enter }) => ({
        status: 200,
        body: await enter((entered) => searchJournal(entered, query)),
      }),
    ),
    route(
      contract.findUnusualAccess,
      { permission: 'journal.read', journal: ['journal.unusual'], purpose },
      async ({ query, enter }) => ({
        status: 200,
        body: await enter((entered) => findUnusualAccess(entered, query)),
      }),
    ),
    route(
      contract.readCheckpoint,
      { permission: 'journal.verify', journal: ['journal.checkpoint'], purpose },
      async ({ enter }) => {
        const key = await sealer.key()
        return { status: 200, body: await enter((entered) => readCheckpoint(entered, key)) }
      },
    ),
    route(
      contract.proveConsistency,
      { permission: 'journal.verify', journal: ['journal.consistency'], purpose },
      async ({ query, enter }) => ({
        status: 200,
        body: await enter((entered) => proveConsistency(entered, query)),
      }),
    ),
    route(
      contract.proveCase,
      { permission: 'journal.verify', journal: ['journal.prove'], purpose },
      async ({ params, enter }) => {
        await sealer.sealAll()
        return {
          status: 200,
          body: await enter((entered) => proveCase(entered, params.id)),
          headers: { 'content-type': 'text/plain; charset=utf-8' },
        }
      },
    ),
    route(
      contract.exportCaseJournal,
      { permission: 'journal.export', journal: ['journal.export'], purpose },
      ({ params, enter }) => exported({ enter }, caseIdOf(params.id)),
    ),
    route(
      contract.exportJournal,
      { permission: 'journal.export', journal: ['journal.export'], purpose },
      ({ enter }) => exported({ enter }, null),
    ),
    route(
      contract.takeCosignature,
      { permission: 'journal.cosign', journal: ['journal.cosign'], purpose },
      async ({ body, enter }) => ({
        status: 201,
        body: await enter((entered) => takeCosignature(entered, body, clock)),
      }),
    ),
  ]
}
