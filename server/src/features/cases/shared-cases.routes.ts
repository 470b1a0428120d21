/** The addresses of partners. They use no other address of cases. */
import * as contract from '@clew/contract'
import { type Route, route } from '../../platform/http/route.ts'
import { caseBehind, listSharedCases, readSharedCase } from './shared-cases.ts'

export function sharedCaseRoutes(): Route[] {
  return [
    route(
      contract.listSharedCases,
      { permission: 'share.list', purpose: 'cooperation', journal: ['share.list'] },
      async ({ query, enter }) => ({
        status: 200,
        body: await enter((entered) => listSharedCases(entered, query)),
      }),
    ),
    route(
      contract.readSharedCase,
      {
        permission: 'share.read',
        purpose: 'cooperation',
        journal: ['share.read'],
        caseOf: (entered, { params }) => caseBehind(entered, params.id),
      },
      async ({ params, enter }) => ({
        status: 200,
        body: await enter((entered) => readSharedCase(entered, params.id)),
      }),
    ),
  ]
}
