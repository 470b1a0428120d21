/** What is asked of an authenticator and how its answer is checked: user verification always, and keys that it can find by itself. */
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import type { UserId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { KnownPasskey, NewPasskey } from './passkeys.store.ts'
import type { RelyingParty } from './relying-party.ts'

/** Edwards curve, P-256 and RSA: what authenticators in use can do (RFC 9053, RFC 8812). */
const algorithms = [-8, -7, -257]

/** JSON of Web Authentication for the browser, and the challenge that the answer must repeat. */
export type Asked = { readonly options: Record<string, unknown>; readonly challenge: string }

export async function askForPasskey({ id }: RelyingParty): Promise<Asked> {
  const options = await generateAuthenticationOptions({ rpID: id, userVerification: 'required' })
  return { options: { ...options }, challenge: options.challenge }
}

export type NewHolder = { readonly userId: UserId; readonly name: string }

/** @param enrolled credential ids that the person has already; their authenticators refuse to make a second one. */
export async function askForNewPasskey(
  { id }: RelyingParty,
  { userId, name }: NewHolder,
  enrolled: readonly string[] = [],
): Promise<Asked> {
  const options = await generateRegistrationOptions({
    rpName: 'Clew',
    rpID: id,
    userName: name,
    userDisplayName: name,
    userID: new Uint8Array(Buffer.from(userId.replaceAll('-', ''), 'hex')),
    attestationType: 'none',
    excludeCredentials: enrolled.map((credential) => ({ id: credential })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: algorithms,
  })
  return { options: { ...options }, challenge: options.challenge }
}

export type MadePasskey = Pick<
  NewPasskey,
  'credentialId' | 'publicKey' | 'counter' | 'transports' | 'device' | 'backedUp'
>

/** @throws Refusal `passkey-refused`, whatever is wrong with the answer. */
export async function checkNewPasskey(
  { id, origin }: RelyingParty,
  challenge: string,
  response: unknown,
): Promise<MadePasskey> {
  const checked = await verifyRegistrationResponse({
    // The library checks every part of what was sent and throws at what does not fit.
    response: response as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).catch((error: unknown) => refusedBy(error, 'passkey-refused'))
  if (!checked.verified) throw new Refusal('passkey-refused')
  const { credential, credentialDeviceType, credentialBackedUp } = checked.registrationInfo
  return {
    credentialId: credential.id,
    publicKey: credential.publicKey,
    counter: credential.counter,
    transports: (credential.transports ?? []).slice(0, 10),
    device: credentialDeviceType,
    backedUp: credentialBackedUp,
  }
}

export type Shown = { readonly counter: number; readonly backedUp: boolean }

/** The counter ran back: two devices claim to be the one (Web Authentication Level 3, 6.1.1). */
export class Copied extends Error {}

/** @throws Refusal `sign-in-failed`; Copied. */
export async function checkPasskey(
  { id, origin }: RelyingParty,
  challenge: string,
  response: unknown,
  known: KnownPasskey & { readonly credentialId: string },
): Promise<Shown> {
  const counter = Number(known.counter)
  const checked = await verifyAuthenticationResponse({
    response: response as AuthenticationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
    // The library would call a counter that ran back an error like any other; it is looked at here, where the key can be ended.
    credential: { id: known.credentialId, publicKey: new Uint8Array(known.public_key), counter: 0 },
  }).catch((error: unknown) => refusedBy(error, 'sign-in-failed'))
  if (!checked.verified) throw new Refusal('sign-in-failed')
  const { newCounter, credentialBackedUp } = checked.authenticationInfo
  if ((newCounter > 0 || counter > 0) && newCounter <= counter) throw new Copied()
  return { counter: newCounter, backedUp: credentialBackedUp }
}

/** The library throws plain errors for every answer that does not fit; what it says is not told to whoever tries. */
function refusedBy(error: unknown, code: 'passkey-refused' | 'sign-in-failed'): never {
  if (error instanceof Error) throw new Refusal(code)
  throw error
}
