/** Who is asking, and whether the server can work. */
import * as contract from '@clew/contract'
import type { WaysIn } from '@clew/contract'
import { abilitiesInUnit } from '../../platform/authorization/principal.ts'
import { endedCookie } from '../../platform/authentication/cookie.ts'
import { forgetSessionsOf } from '../../platform/authentication/gate.ts'
import type { SignedIn } from '../../platform/authentication/signed-in.ts'
import { type Config, cookieRules } from '../../platform/config/settings.ts'
import { openRoute, type Route, route, type Visitor } from '../../platform/http/route.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { LawSource } from '../law/index.ts'
import { endOwnSession, lendSession, listSessions } from './own-sessions.ts'
import { vettingOn } from './vetting.ts'
import { endSession, ownUnit } from './session.store.ts'

type Parts = {
  readonly law: LawSource
  readonly config: Config
  readonly version: string
  readonly clock: Clock
  /** How this visitor may sign in. */
  readonly ways: (visitor: Visitor) => WaysIn
}

export function sessionRoutes({ law, config, clock, ways, version }: Parts): Route[] {
  return [
    route(
      contract.readSession,
      { permission: 'session.read', journal: ['session.read'] },
      async ({ actor, enter }) => {
        const unit = await enter(async ({ db, journal }) => {
          journal({ action: 'session.read', effect: 'read' })
          return ownUnit(db)
        })
        const abilities = abilitiesInUnit(actor)
        return {
          status: 200,
          body: {
            user: userIn(actor),
            unit,
            idleMinutes: config.session.idle,
            vetting: vettingOn(actor.vettedUntil, clock().toISOString().slice(0, 10)),
            abilities,
            demo: actor.kind === 'demo',
          },
        }
      },
    ),
    openRoute(
      contract.readWaysIn,
      {
        permission: { everybody: 'Whoever wants to sign in is not signed in.' },
        journal: { nothing: 'It reaches no record of anybody.' },
      },
      async ({ visitor }) => ({ status: 200, body: ways(visitor) }),
    ),
    route(
      contract.signOut,
      { permission: 'session.end', journal: ['session.end'], purpose: 'sign-in' },
      async ({ actor, enter }) => {
        await enter(async ({ db, journal }) => {
          await endSession(db, actor.userId, actor.sessionId)
          journal({ action: 'session.end', subject: `session:${actor.sessionId}`, effect: 'change' })
        })
        forgetSessionsOf(actor.userId)
        return { status: 204, headers: { 'set-cookie': endedCookie(cookieRules(config)) } }
      },
    ),
    route(
      contract.listSessions,
      { permission: 'session.read', journal: ['session.list'], purpose: 'sign-in' },
      async ({ actor, enter }) => ({
        status: 200,
        body: { items: await enter((entered) => listSessions(entered, actor)) },
      }),
    ),
    route(
      contract.endSession,
      { permission: 'session.end', journal: ['session.end'], purpose: 'sign-in' },
      async (call) => {
        await endOwnSession(call, call.params.id)
        return { status: 204 }
      },
    ),
    route(
      contract.lendSession,
      { permission: 'session.keep', journal: ['session.lend'], purpose: 'sign-in' },
      async ({ actor, enter, body }) => {
        const terms = { hours: config.session.hours, clock }
        return {
          status: 201,
          body: await enter((entered) => lendSession(entered, actor, body.label, terms)),
        }
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

function userIn({ userId, name, roles, agencyId, agencyKind, vettedUntil }: SignedIn) {
  return {
    id: userId,
    name,
    roles: [...roles],
    ...(agencyId === undefined ? {} : { agency: agencyId }),
    ...(agencyKind === undefined ? {} : { agencyKind }),
    ...(vettedUntil === undefined ? {} : { vettedUntil }),
  }
}
