/** The addresses of the first set-up. */
import * as contract from '@clew/contract'
import { attemptCookie } from '../../platform/authentication/attempts.ts'
import { sessionCookie } from '../../platform/authentication/cookie.ts'
import { cookieRules } from '../../platform/config/settings.ts'
import { openRoute, type Route } from '../../platform/http/route.ts'
import { setUp, type SetUpParts, startSetUp } from './set-up.ts'

const permission = { everybody: 'Nobody is there yet; the code that the console printed says who may.' }

export function setUpRoutes(parts: SetUpParts): Route[] {
  const rules = cookieRules(parts.config)
  return [
    openRoute(contract.startSetUp, { permission, journal: ['session.refused'] }, async (call) => {
      const { options, attempt } = await startSetUp(call, call.body, parts)
      return { status: 200, body: options, headers: { 'set-cookie': attemptCookie(attempt, rules) } }
    }),
    openRoute(
      contract.setUp,
      { permission, journal: ['session.refused', 'unit.set-up', 'passkey.add', 'session.begin'] },
      async (call) => {
        const token = await setUp(call, call.body, parts)
        const headers = token === undefined ? {} : { 'set-cookie': sessionCookie(token, rules) }
        return { status: 201, body: { signedIn: token !== undefined }, headers }
      },
    ),
  ]
}
