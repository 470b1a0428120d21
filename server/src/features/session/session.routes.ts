/** Who is asking, and whether the server can work. */
import * as contract from '@clew/contract'
import { may, permissions } from '../../platform/authorization/permissions.ts'
import { openRoute, type Route, route } from '../../platform/http/route.ts'
import type { LawSource } from '../law/index.ts'
import { userAndUnit } from './session.store.ts'

type Parts = { readonly law: LawSource; readonly demo: boolean; readonly version: string }

export function sessionRoutes({ law, demo, version }: Parts): Route[] {
  return [
    route(
      contract.readSession,
      { permission: 'session.read', journal: ['session.read'] },
      async ({ actor, enter }) => {
        const { user, unit } = await enter(async ({ db, journal }) => {
          journal({ action: 'session.read', effect: 'read' })
          return userAndUnit(db, actor)
        })
        const abilities = Object.fromEntries(permissions.map((each) => [each, may(actor.kind, each)]))
        return { status: 200, body: { user, unit, abilities, demo } }
      },
    ),
    openRoute(
      contract.readHealth,
      {
        permission: { everybody: 'Whoever watches over the server need not be a user of it.' },
        journal: { nothing: 'It reaches no record of anybody.' },
      },
      async () => {
        const usable = await law.current().then(
          () => true,
          () => false,
        )
        const status = usable ? 200 : 503
        return { status, body: { status: usable ? 'ok' : 'degraded', version, law: usable } }
      },
    ),
  ]
}
