/** Who is asking, and whether the server can work. */
import * as contract from '@clew/contract'
import { abilitiesInUnit } from '../../platform/authorization/principal.ts'
import { endedCookie } from '../../platform/authentication/cookie.ts'
import { forgetSessionsOf } from '../../platform/authentication/gate.ts'
import type { SignedIn } from '../../platform/authentication/signed-in.ts'
import { type Config, cookieRules } from '../../platform/config/settings.ts'
import { openRoute, type Route, route, type Visitor } from '../../platform/http/route.ts'
import type { LawSource } from '../law/index.ts'
import { endSession, ownUnit } from './session.store.ts'

type Parts = {
  readonly law: LawSource
  readonly config: Config
  readonly version: string
  /** Whether somebody of the demo may be chosen by this visitor. */
  readonly demo: (visitor: Visitor) => boolean
}

export function sessionRoutes({ law, config, demo, version }: Parts): Route[] {
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
      async ({ visitor }) => ({
        status: 200,
        body: { passkey: false, oidc: false, demo: demo(visitor), setUp: false },
      }),
    ),
    route(
      contract.signOut,
      { permission: 'session.end', journal: ['session.end'], purpose: 'sign-in' },
      async ({ actor, enter }) => {
        await enter(async ({ db, journal }) => {
          await endSession(db, actor.sessionId)
          journal({ action: 'session.end', subject: `session:${actor.sessionId}`, effect: 'change' })
        })
        forgetSessionsOf(actor.userId)
        return { status: 204, headers: { 'set-cookie': endedCookie(cookieRules(config)) } }
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
