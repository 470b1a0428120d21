/** The two addresses of the way to the provider and back. */
import * as contract from '@clew/contract'
import { attemptCookie } from '../../platform/authentication/attempts.ts'
import { sessionCookie } from '../../platform/authentication/cookie.ts'
import { cookieRules } from '../../platform/config/settings.ts'
import { openRoute, type Route } from '../../platform/http/route.ts'
import { Refusal } from '../../platform/refusal.ts'
import { finishOidc, type OidcParts, startOidc } from './sign-in-with-oidc.ts'

const permission = { everybody: 'Whoever wants to sign in is not signed in; the provider says who it is.' }

export function oidcRoutes(parts: OidcParts): Route[] {
  const rules = cookieRules(parts.config)
  const lead = (location: string, cookie?: string) => ({
    status: 302,
    body: '',
    headers: { location, ...(cookie === undefined ? {} : { 'set-cookie': cookie }) },
  })
  return [
    openRoute(
      contract.startOidc,
      { permission, journal: { nothing: 'It leads away, and reaches no record of anybody.' } },
      async (call) => {
        const { address, attempt } = await startOidc(call, call.query.back, parts)
        return lead(address, attemptCookie(attempt, rules))
      },
    ),
    openRoute(
      contract.finishOidc,
      { permission, journal: ['session.knock', 'session.refused', 'session.link', 'session.begin'] },
      async (call) => {
        try {
          const { token, back } = await finishOidc(call, call.query, parts)
          return lead(back, sessionCookie(token, rules))
        } catch (error) {
          // A person and not a program stands at this address: the page of the sign-in tells them.
          if (error instanceof Refusal) return lead(`/sign-in?problem=${error.code}`)
          throw error
        }
      },
    ),
  ]
}
