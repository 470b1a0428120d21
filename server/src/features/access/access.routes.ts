/** The addresses of emergencies. Breaking a glass asks the policies about the very case, like any address below one. */
import * as contract from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import { type Route, route } from '../../platform/http/route.ts'
import { caseCalled } from './access.store.ts'
import { listAlarms, seeAlarm } from './alarms.ts'
import { breakGlass } from './break-glass.ts'
import { listEmergencies } from './list-emergencies.ts'

export function accessRoutes({ clock }: { readonly clock: Clock }): Route[] {
  return [
    route(
      contract.breakGlass,
      {
        permission: 'case.break-glass',
        journal: ['case.break-glass'],
        caseOf: ({ db }, { body }) => caseCalled(db, body.case),
      },
      async ({ actor, body, enter }) => ({
        status: 201,
        body: await enter((entered, access) => breakGlass(entered, access, actor, body, clock)),
      }),
    ),
    route(
      contract.listEmergencies,
      { permission: 'case.break-glass', journal: ['case.list-emergencies'] },
      async ({ enter }) => ({ status: 200, body: await enter(listEmergencies) }),
    ),
    route(
      contract.listAlarms,
      { permission: 'alarm.read', purpose: 'supervision', journal: ['alarm.list'] },
      async ({ query, enter }) => ({
        status: 200,
        body: await enter((entered) => listAlarms(entered, query)),
      }),
    ),
    route(
      contract.seeAlarm,
      { permission: 'alarm.read', purpose: 'supervision', journal: ['alarm.see'] },
      async ({ params, enter }) => ({
        status: 200,
        body: await enter((entered) => seeAlarm(entered, params.id, clock)),
      }),
    ),
  ]
}
