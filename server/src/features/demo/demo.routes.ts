/** The addresses at which somebody of the demo is chosen. */
import * as contract from '@clew/contract'
import { sessionCookie } from '../../platform/authentication/cookie.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import { type Config, cookieRules } from '../../platform/config/settings.ts'
import { openRoute, type Route } from '../../platform/http/route.ts'
import { chooseDemoPerson, listDemoPeople } from './choose-demo-person.ts'

const permission = { everybody: 'Whoever chooses is not anybody yet; on this machine and in the demo only.' }

export function demoRoutes(parts: { readonly config: Config; readonly clock: Clock }): Route[] {
  return [
    openRoute(
      contract.listDemoPeople,
      { permission, journal: ['session.offer'] },
      async ({ doors, visitor }) => ({
        status: 200,
        body: { items: await listDemoPeople(doors, visitor, parts) },
      }),
    ),
    openRoute(
      contract.chooseDemoPerson,
      { permission, journal: ['session.offer', 'session.refused', 'session.begin'] },
      async ({ doors, visitor, body }) => {
        const token = await chooseDemoPerson(doors, visitor, body.person, parts)
        return { status: 204, headers: { 'set-cookie': sessionCookie(token, cookieRules(parts.config)) } }
      },
    ),
  ]
}
