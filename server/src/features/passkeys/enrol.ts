/** Makes somebody's passkey by a one-time code, and signs them in with it; and makes such codes. */
import type { Code } from '@clew/contract'
import { beginSession } from '../../platform/authentication/begin-session.ts'
import { codeDigest, newCode } from '../../platform/authentication/code.ts'
import type { SignedIn } from '../../platform/authentication/signed-in.ts'
import { cookieRules } from '../../platform/config/settings.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Doors, Entered } from '../../platform/database/doors.ts'
import type { OpenCall } from '../../platform/http/route.ts'
import { isUuid, timeOrderedId, type UserId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { askForNewPasskey, type Asked, checkNewPasskey } from './authenticator.ts'
import { keepPasskey } from './own-passkeys.ts'
import {
  activePerson,
  findEnrolment,
  type KnownEnrolment,
  replaceEnrolment,
  useEnrolment,
  waysInOf,
} from './passkeys.store.ts'
import { relyingPartyHere } from './relying-party.ts'
import { throttled } from './throttled.ts'
import type { WayIn } from './way-in.ts'

type Knock = Pick<OpenCall, 'doors' | 'throttle' | 'visitor'>

/** Hours for which a code holds: an invitation travels by hand, a recovery is read out at once. */
const hours = { invitation: 72, recovery: 1 } as const

/** @throws Refusal `code-refused`, `passkey-elsewhere`, `too-many-attempts`. */
export async function startEnrolment(
  knock: Knock,
  code: string,
  { config, attempts }: WayIn,
): Promise<Asked & { readonly name: string; readonly attempt: string }> {
  const party = relyingPartyHere(config, knock.visitor)
  const { user_id, display_name } = await throttled(knock, undefined, () => knownCode(knock.doors, code))
  const asked = await askForNewPasskey(party, { userId: user_id, name: display_name })
  const what = { kind: 'make', ground: 'code', userId: user_id, challenge: asked.challenge } as const
  return { ...asked, name: display_name, attempt: attempts.begin(what, knock.visitor.address) }
}

/**
 * @returns the token of the new session.
 * @throws Refusal `code-refused`, `passkey-refused`; then the code still holds.
 */
export async function enrol(
  knock: Knock,
  { code, name, response }: { readonly code: string; readonly name: string; readonly response: unknown },
  { config, attempts, clock }: WayIn,
): Promise<string> {
  const { doors, visitor } = knock
  const party = relyingPartyHere(config, visitor)
  const attempt = attempts.take(visitor.cookies, cookieRules(config))
  const known = await throttled(knock, undefined, () => knownCode(doors, code))
  if (attempt?.kind !== 'make' || attempt.ground !== 'code' || attempt.userId !== known.user_id)
    throw new Refusal('passkey-refused')
  const made = await checkNewPasskey(party, attempt.challenge, response)
  const actor = { userId: known.user_id, unitId: known.unit_id }
  return doors.asActor(actor, 'sign-in', async (entered) => {
    if (!(await useEnrolment(entered.db, known.enrolment_id))) throw new Refusal('code-refused')
    entered.journal({
      action: 'enrolment.use',
      subject: `enrolment:${known.enrolment_id}`,
      effect: 'change',
      detail: { kind: known.kind },
    })
    await keepPasskey(entered, actor, { ...made, name }, timeOrderedId<'passkey'>(clock))
    return beginSession(entered, actor, {
      origin: known.kind,
      agent: visitor.agent,
      limits: config.session,
      clock,
    })
  })
}

/** The code itself is written nowhere, a wrong one neither: somebody may have mistyped a right one. */
async function knownCode(doors: Doors, code: string): Promise<KnownEnrolment> {
  const known = await doors.asSystem('find whose code this is', async ({ db, journal }) => {
    const found = await findEnrolment(db, codeDigest(code))
    journal(
      found === undefined
        ? { action: 'session.refused', effect: 'change', detail: { way: 'code', why: 'unknown' } }
        : { action: 'session.knock', effect: 'read', detail: { way: 'code' } },
    )
    return found
  })
  if (known === undefined) throw new Refusal('code-refused')
  return known
}

/** @throws Refusal `person-not-found`, `person-has-way-in`. */
export async function invitePerson(entered: Entered, by: SignedIn, id: string, clock: Clock): Promise<Code> {
  const person = isUuid(id) ? await activePerson(entered.db, id) : undefined
  if (person === undefined) throw new Refusal('person-not-found')
  if ((await waysInOf(entered.db, person.user_id)) > 0) throw new Refusal('person-has-way-in')
  entered.journal({ action: 'person.invite', subject: `user:${person.user_id}`, effect: 'change' })
  return makeCode(entered, by, person.user_id, 'invitation', clock)
}

/** The code leaves here once and is kept nowhere. Older ones of the person end. */
export async function makeCode(
  { db }: Entered,
  { userId: by, unitId }: SignedIn,
  userId: UserId,
  kind: 'invitation' | 'recovery',
  clock: Clock,
): Promise<Code> {
  const code = newCode()
  const id = timeOrderedId<'enrolment'>(clock)
  const made = { id, userId, unitId, kind, codeHash: codeDigest(code), by, hours: hours[kind] }
  const expires = await replaceEnrolment(db, made)
  return { code, expires: expires.toISOString() }
}
