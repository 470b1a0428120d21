/** The addresses of the custody log. */
import * as contract from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import { type Route, route } from '../../platform/http/route.ts'
import { confirmReceipt } from './confirm-receipt.ts'
import { readCustodyLog } from './read-custody-log.ts'
import { aloneRefused } from '../cases/index.ts'
import { caseWithItem, recordCustody } from './record-custody.ts'

export function custodyRoutes({ clock }: { readonly clock: Clock }): Route[] {
  return [
    route(
      contract.readCustodyLog,
      { permission: 'exhibit.read', journal: ['custody.read'] },
      async ({ actor, params, query, enter }) => ({
        status: 200,
        body: await enter((entered, access) =>
          readCustodyLog(entered, access, actor, params.id, query.evidence, clock),
        ),
      }),
    ),
    route(
      contract.recordCustody,
      { permission: 'custody.record', journal: ['custody.record'] },
      async ({ actor, params, body, enter }) => ({
        status: 201,
        body: await enter((entered) => recordCustody(entered, actor, params.id, body, clock)),
      }),
    ),
    route(
      contract.releaseExhibit,
      { permission: 'custody.record', journal: ['custody.record'] },
      async ({ params, body, language, enter }) =>
        enter(async ({ db }) => {
          await caseWithItem(db, params.id, body.evidence)
          throw aloneRefused('custody', body.evidence, 'exhibit-released', language)
        }),
    ),
    route(
      contract.confirmReceipt,
      { permission: 'custody.record', journal: ['custody.record'] },
      async ({ actor, params, body, enter }) => ({
        status: 201,
        body: await enter((entered) => confirmReceipt(entered, actor, params.id, params.event, body, clock)),
      }),
    ),
  ]
}
