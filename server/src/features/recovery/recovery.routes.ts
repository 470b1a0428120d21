/** The addresses of recoveries. */
import * as contract from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import { openRoute, type Route, route } from '../../platform/http/route.ts'
import { askRecovery, confirmRecovery, endRecovery, listRecoveries, openRecovery } from './recover.ts'

const rules = { permission: 'people.recover', purpose: 'set-up' } as const

export function recoveryRoutes({ clock }: { readonly clock: Clock }): Route[] {
  return [
    openRoute(
      contract.askRecovery,
      {
        permission: { everybody: 'Whoever has lost every way in cannot sign in to say so.' },
        journal: ['session.refused', 'session.knock', 'recovery.ask'],
      },
      async (call) => {
        await askRecovery(call, call.body.email, clock)
        return { status: 202, body: {} }
      },
    ),
    route(contract.listRecoveries, { ...rules, journal: ['recovery.list'] }, async ({ actor, enter }) => ({
      status: 200,
      body: { items: await enter((entered) => listRecoveries(entered, actor)) },
    })),
    route(
      contract.openRecovery,
      { ...rules, journal: ['recovery.open'] },
      async ({ actor, enter, params }) => ({
        status: 201,
        body: await enter((entered) => openRecovery(entered, actor, params.id, clock)),
      }),
    ),
    route(contract.confirmRecovery, { ...rules, journal: ['recovery.confirm'] }, async (call) => {
      const body = await confirmRecovery(call, call.params.id, clock)
      return { status: 'code' in body ? 201 : 200, body }
    }),
    route(contract.endRecovery, { ...rules, journal: ['recovery.end'] }, async ({ actor, enter, params }) => {
      await enter((entered) => endRecovery(entered, actor, params.id))
      return { status: 204 }
    }),
  ]
}
