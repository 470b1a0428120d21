/** The addresses of passkeys, before somebody is signed in and after. */
import * as contract from '@clew/contract'
import { attemptCookie } from '../../platform/authentication/attempts.ts'
import { sessionCookie } from '../../platform/authentication/cookie.ts'
import { cookieRules } from '../../platform/config/settings.ts'
import { openRoute, type Route, route } from '../../platform/http/route.ts'
import { enrol, invitePerson, startEnrolment } from './enrol.ts'
import { addPasskey, listPasskeys, removePasskey, startPasskey } from './own-passkeys.ts'
import { signInWithPasskey, startPasskeySignIn } from './sign-in-with-passkey.ts'
import type { WayIn } from './way-in.ts'

const permission = { everybody: 'Whoever wants to sign in is not signed in; passkey or code say who it is.' }
const bound = { nothing: 'A challenge reaches no record of anybody.' }

export function passkeyRoutes(wayIn: WayIn): Route[] {
  return [...routesIn(wayIn), ...ownRoutes(wayIn)]
}

function routesIn(wayIn: WayIn): Route[] {
  const rules = cookieRules(wayIn.config)
  return [
    openRoute(contract.startPasskeySignIn, { permission, journal: bound }, async (call) => {
      const { options, attempt } = await startPasskeySignIn(call, wayIn)
      return { status: 200, body: options, headers: { 'set-cookie': attemptCookie(attempt, rules) } }
    }),
    openRoute(
      contract.signInByPasskey,
      { permission, journal: ['session.knock', 'session.refused', 'session.begin'] },
      async (call) => {
        const token = await signInWithPasskey(call, call.body.response, wayIn)
        return { status: 204, headers: { 'set-cookie': sessionCookie(token, rules) } }
      },
    ),
    openRoute(
      contract.startEnrolment,
      { permission, journal: ['session.knock', 'session.refused'] },
      async (call) => {
        const { options, name, attempt } = await startEnrolment(call, call.body.code, wayIn)
        return {
          status: 200,
          body: { name, options },
          headers: { 'set-cookie': attemptCookie(attempt, rules) },
        }
      },
    ),
    openRoute(
      contract.enrol,
      {
        permission,
        journal: ['session.knock', 'session.refused', 'enrolment.use', 'passkey.add', 'session.begin'],
      },
      async (call) => {
        const token = await enrol(call, call.body, wayIn)
        return { status: 204, headers: { 'set-cookie': sessionCookie(token, rules) } }
      },
    ),
  ]
}

function ownRoutes(wayIn: WayIn): Route[] {
  const rules = cookieRules(wayIn.config)
  return [
    route(
      contract.listPasskeys,
      { permission: 'session.read', journal: ['passkey.list'], purpose: 'sign-in' },
      async ({ actor, enter }) => ({
        status: 200,
        body: { items: await enter((entered) => listPasskeys(entered, actor)) },
      }),
    ),
    route(
      contract.startPasskey,
      { permission: 'session.keep', journal: ['passkey.list'], purpose: 'sign-in' },
      async (call) => {
        const { options, attempt } = await startPasskey(call, wayIn)
        return { status: 200, body: options, headers: { 'set-cookie': attemptCookie(attempt, rules) } }
      },
    ),
    route(
      contract.addPasskey,
      { permission: 'session.keep', journal: ['passkey.add'], purpose: 'sign-in' },
      async (call) => ({ status: 201, body: await addPasskey(call, call.body, wayIn) }),
    ),
    route(
      contract.removePasskey,
      { permission: 'session.keep', journal: ['passkey.remove'], purpose: 'sign-in' },
      async ({ actor, enter, params }) => {
        await enter((entered) => removePasskey(entered, actor, params.id))
        return { status: 204 }
      },
    ),
    route(
      contract.invitePerson,
      { permission: 'people.manage', journal: ['person.invite'], purpose: 'set-up' },
      async ({ actor, enter, params }) => ({
        status: 201,
        body: await enter((entered) => invitePerson(entered, actor, params.id, wayIn.clock)),
      }),
    ),
  ]
}
