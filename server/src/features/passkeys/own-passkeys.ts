/** One's own passkeys: which there are, one more, one less, and never none. */
import type { Passkey } from '@clew/contract'
import type { SignedIn } from '../../platform/authentication/signed-in.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { cookieRules } from '../../platform/config/settings.ts'
import type { Call } from '../../platform/http/route.ts'
import { timeOrderedId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { askForNewPasskey, type Asked, checkNewPasskey, type MadePasskey } from './authenticator.ts'
import { endPasskey, insertPasskey, type OwnPasskey, passkeysOf, waysInOf } from './passkeys.store.ts'
import { relyingPartyHere } from './relying-party.ts'
import type { PasskeyId } from './tables.ts'
import type { WayIn } from './way-in.ts'

type Asking = Pick<Call, 'actor' | 'visitor' | 'enter'>

export async function listPasskeys({ db, journal }: Entered, { userId }: SignedIn): Promise<Passkey[]> {
  journal({ action: 'passkey.list', effect: 'read' })
  return (await passkeysOf(db, userId)).map(passkeyOf)
}

const passkeyOf = (row: Omit<OwnPasskey, 'credential_id'>): Passkey => ({
  id: row.passkey_id,
  name: row.name,
  synced: row.device === 'multiDevice',
  created: row.created_at.toISOString(),
  ...(row.last_used_at === null ? {} : { lastUsed: row.last_used_at.toISOString() }),
})

/**
 * A token that was lent to a program lies in a file somewhere: whoever finds it must not be able to stay when it ends.
 * @throws Refusal `demo-unchanged`, `not-allowed`.
 */
function ownHand({ kind, origin }: SignedIn): void {
  if (kind === 'demo') throw new Refusal('demo-unchanged')
  if (origin === 'program') throw new Refusal('not-allowed')
}

/** @throws Refusal `demo-unchanged`, `not-allowed` for a program, `passkey-elsewhere`. */
export async function startPasskey(
  { actor, visitor, enter }: Asking,
  { config, attempts }: WayIn,
): Promise<Asked & { readonly attempt: string }> {
  ownHand(actor)
  const party = relyingPartyHere(config, visitor)
  const enrolled = await enter(({ db, journal }) => {
    journal({ action: 'passkey.list', effect: 'read' })
    return passkeysOf(db, actor.userId)
  })
  const ids = enrolled.map(({ credential_id }) => credential_id)
  const asked = await askForNewPasskey(party, actor, ids)
  const what = { kind: 'make', ground: 'own', userId: actor.userId, challenge: asked.challenge } as const
  return { ...asked, attempt: attempts.begin(what, visitor.address) }
}

/** @throws Refusal `passkey-refused`. */
export async function addPasskey(
  { actor, visitor, enter }: Asking,
  { name, response }: { readonly name: string; readonly response: unknown },
  { config, attempts, clock }: WayIn,
): Promise<Passkey> {
  ownHand(actor)
  const party = relyingPartyHere(config, visitor)
  const attempt = attempts.take(visitor.cookies, cookieRules(config))
  if (attempt?.kind !== 'make' || attempt.ground !== 'own' || attempt.userId !== actor.userId)
    throw new Refusal('passkey-refused')
  const made = await checkNewPasskey(party, attempt.challenge, response)
  return enter((entered) => keepPasskey(entered, actor, { ...made, name }, timeOrderedId<'passkey'>(clock)))
}

/** @throws Refusal `passkey-refused` when the authenticator is enrolled already, for whomever. */
export async function keepPasskey(
  { db, journal }: Entered,
  { userId, unitId }: Pick<SignedIn, 'userId' | 'unitId'>,
  made: MadePasskey & { readonly name: string },
  id: PasskeyId,
): Promise<Passkey> {
  const created_at = await insertPasskey(db, { ...made, id, userId, unitId })
  if (created_at === undefined) throw new Refusal('passkey-refused')
  journal({
    action: 'passkey.add',
    subject: `passkey:${id}`,
    effect: 'change',
    detail: { device: made.device },
  })
  return passkeyOf({
    passkey_id: id,
    name: made.name,
    device: made.device,
    created_at,
    last_used_at: null,
  })
}

/** @throws Refusal `not-allowed` for a program, `passkey-not-found`, `last-way-in`. */
export async function removePasskey({ db, journal }: Entered, actor: SignedIn, id: string): Promise<void> {
  if (actor.origin === 'program') throw new Refusal('not-allowed')
  const { userId } = actor
  const own = (await passkeysOf(db, userId)).find(({ passkey_id }) => passkey_id === id)
  if (own === undefined) throw new Refusal('passkey-not-found')
  if ((await waysInOf(db, userId)) < 2) throw new Refusal('last-way-in')
  await endPasskey(db, own.passkey_id, 'removed')
  journal({ action: 'passkey.remove', subject: `passkey:${own.passkey_id}`, effect: 'change' })
}
