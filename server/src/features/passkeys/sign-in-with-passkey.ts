/** Signs in whoever holds a passkey: the authenticator says who, so nobody types a name that could be tried. */
import type { Doors } from '../../platform/database/doors.ts'
import { beginSession } from '../../platform/authentication/begin-session.ts'
import type { OpenCall } from '../../platform/http/route.ts'
import { Refusal } from '../../platform/refusal.ts'
import { cookieRules } from '../../platform/config/settings.ts'
import { askForPasskey, type Asked, checkPasskey, Copied } from './authenticator.ts'
import { endPasskey, findPasskey, type KnownPasskey, notePasskeyUse } from './passkeys.store.ts'
import { relyingPartyHere } from './relying-party.ts'
import type { WayIn } from './way-in.ts'
import { throttled } from './throttled.ts'

type Knock = Pick<OpenCall, 'doors' | 'throttle' | 'visitor'>

/** @returns what the browser is asked, and the value of the cookie that binds it. */
export async function startPasskeySignIn(
  { visitor, throttle }: Pick<Knock, 'visitor' | 'throttle'>,
  { config, attempts }: WayIn,
): Promise<Asked & { readonly attempt: string }> {
  const wait = await throttle.wait({ address: visitor.address })
  if (wait > 0) throw new Refusal('too-many-attempts', { seconds: wait })
  const party = relyingPartyHere(config, visitor)
  const asked = await askForPasskey(party)
  return { ...asked, attempt: attempts.begin({ kind: 'show', challenge: asked.challenge }, visitor.address) }
}

/**
 * @returns the token of the new session.
 * @throws Refusal `sign-in-failed` without saying why; the journal knows.
 */
export async function signInWithPasskey(
  knock: Knock,
  response: { readonly id: string },
  wayIn: WayIn,
): Promise<string> {
  const { doors, visitor } = knock
  const { config, attempts, clock } = wayIn
  const party = relyingPartyHere(config, visitor)
  const account = response.id
  return throttled(knock, account, async () => {
    const attempt = attempts.take(visitor.cookies, cookieRules(config))
    const known = await knownPasskey(doors, account)
    if (known === undefined) throw new Refusal('sign-in-failed')
    if (attempt?.kind !== 'show') return refuse(doors, known, 'no-attempt')
    const shown = await checkPasskey(party, attempt.challenge, response, {
      ...known,
      credentialId: account,
    }).catch((error: unknown) => {
      if (error instanceof Copied) return refuse(doors, known, 'copied')
      if (error instanceof Refusal) return refuse(doors, known, 'not-verified')
      throw error
    })
    const actor = { userId: known.user_id, unitId: known.unit_id }
    return doors.asActor(actor, 'sign-in', async (entered) => {
      const use = { seen: known.counter, counter: shown.counter, backedUp: shown.backedUp }
      if (!(await notePasskeyUse(entered.db, known.passkey_id, use))) throw new Refusal('sign-in-failed')
      return beginSession(entered, actor, {
        origin: 'passkey',
        agent: visitor.agent,
        limits: config.session,
        clock,
      })
    })
  })
}

function knownPasskey(doors: Doors, credentialId: string): Promise<KnownPasskey | undefined> {
  return doors.asSystem('find whose passkey this is', async ({ db, journal }) => {
    const known = await findPasskey(db, credentialId)
    journal(
      known === undefined
        ? { action: 'session.refused', effect: 'change', detail: { way: 'passkey', why: 'unknown' } }
        : { action: 'session.knock', effect: 'read', detail: { way: 'passkey' } },
    )
    return known
  })
}

/** A refused attempt stands in the journal of the unit of whoever it was for. */
async function refuse(
  doors: Doors,
  known: KnownPasskey,
  why: 'no-attempt' | 'not-verified' | 'copied',
): Promise<never> {
  await doors.asSystem(
    'refuse a passkey',
    async ({ db, journal }) => {
      if (why === 'copied') await endPasskey(db, known.passkey_id, 'copied')
      journal({
        action: 'session.refused',
        subject: `user:${known.user_id}`,
        effect: 'change',
        detail: { way: 'passkey', why },
      })
    },
    known.unit_id,
  )
  throw new Refusal('sign-in-failed')
}
