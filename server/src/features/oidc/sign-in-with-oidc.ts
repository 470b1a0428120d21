/** Signs in whom the provider identifies and an administrator has entered; nobody comes into being by signing in. */
import type { Attempts } from '../../platform/authentication/attempts.ts'
import { beginSession } from '../../platform/authentication/begin-session.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import { type Config, cookieRules } from '../../platform/config/settings.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { callbackPath } from '../../platform/http/origin.ts'
import type { OpenCall } from '../../platform/http/route.ts'
import { Refusal } from '../../platform/refusal.ts'
import { relyingParty, throttled } from '../passkeys/index.ts'
import { findLink, insertLink, type Linked, unlinkedByEmail } from './oidc.store.ts'
import type { Identified, Provider, Secrets } from './provider.ts'

export type OidcAttempt = { readonly secrets: Secrets; readonly back: string }
export type OidcParts = {
  readonly config: Config
  readonly clock: Clock
  /** Absent where no provider was named. */
  readonly provider: Provider | undefined
  readonly attempts: Attempts<OidcAttempt>
}
type Knock = Pick<OpenCall, 'doors' | 'throttle' | 'visitor'>

/** @throws Refusal `oidc-unavailable`, `too-many-attempts`. */
export async function startOidc(
  { visitor, throttle }: Pick<Knock, 'visitor' | 'throttle'>,
  back: string | undefined,
  { config, provider, attempts }: OidcParts,
): Promise<{ readonly address: string; readonly attempt: string }> {
  if (provider === undefined) throw new Refusal('oidc-unavailable')
  const wait = await throttle.wait({ address: visitor.address })
  if (wait > 0) throw new Refusal('too-many-attempts', { seconds: wait })
  const { origin } = relyingParty(config, visitor)
  const { address, secrets } = await provider.start(`${origin}${callbackPath}`)
  const attempt = attempts.begin({ secrets, back: ownAddress(back) }, visitor.address)
  return { address: address.href, attempt }
}

/** An address of the application and of nobody else. */
function ownAddress(back: string | undefined): string {
  return back !== undefined && /^\/(?![/\\])[^\s\\]*$/.test(back) && !back.startsWith('/api') ? back : '/'
}

/**
 * @param query all that the provider sent along.
 * @returns the token of the new session, and where the person wanted to go.
 * @throws Refusal `sign-in-failed`, `oidc-unavailable`, `too-many-attempts`.
 */
export async function finishOidc(
  knock: Knock,
  query: Readonly<Record<string, unknown>>,
  { config, clock, provider, attempts }: OidcParts,
): Promise<{ readonly token: string; readonly back: string }> {
  const { doors, visitor } = knock
  if (provider === undefined) throw new Refusal('oidc-unavailable')
  return throttled(knock, undefined, async () => {
    const attempt = attempts.take(visitor.cookies, cookieRules(config))
    if (attempt === undefined) throw new Refusal('sign-in-failed')
    const answer = new URL(`${relyingParty(config, visitor).origin}${callbackPath}`)
    for (const [name, value] of Object.entries(query))
      if (typeof value === 'string') answer.searchParams.append(name, value)
    const who = await provider.finish(answer, attempt.secrets).catch(async (error: unknown) => {
      if (error instanceof Refusal && error.code === 'sign-in-failed')
        await doors.asSystem('refuse what a provider sent', async ({ journal }) =>
          journal({
            action: 'session.refused',
            effect: 'change',
            detail: { way: 'oidc', why: 'not-verified' },
          }),
        )
      throw error
    })
    const known = await doors.asSystem('find whom a provider means', (entered) => personOf(entered, who))
    if (known === undefined) throw new Refusal('sign-in-failed')
    const actor = { userId: known.user_id, unitId: known.unit_id }
    const token = await doors.asActor(actor, 'sign-in', (entered) => {
      entered.journal({ action: 'session.knock', effect: 'read', detail: { way: 'oidc', ...who.how } })
      return beginSession(entered, actor, {
        origin: 'oidc',
        agent: visitor.agent,
        limits: config.session,
        clock,
      })
    })
    return { token, back: attempt.back }
  })
}

/** By the link; else by a verified e-mail that exactly one person without a link was given, who is then linked for good. */
async function personOf({ db, journal }: Entered, who: Identified): Promise<Linked | undefined> {
  const refuse = (why: string, known?: Linked): undefined => {
    const subject = known === undefined ? {} : { subject: `user:${known.user_id}` }
    journal({ action: 'session.refused', effect: 'change', ...subject, detail: { way: 'oidc', why } })
    return undefined
  }
  const linked = await findLink(db, who.issuer, who.subject)
  if (linked !== undefined) {
    if (!linked.active) return refuse('deactivated', linked)
    journal({ action: 'session.knock', effect: 'read', detail: { way: 'oidc' } })
    return linked
  }
  const [person, second] = who.email === undefined ? [] : await unlinkedByEmail(db, who.issuer, who.email)
  if (person === undefined || second !== undefined) return refuse('unknown')
  if (!person.active) return refuse('deactivated', person)
  if (!(await insertLink(db, who.issuer, who.subject, person))) return refuse('linked-meanwhile', person)
  journal({
    action: 'session.link',
    subject: `user:${person.user_id}`,
    effect: 'change',
    detail: { issuer: who.issuer },
  })
  return person
}
