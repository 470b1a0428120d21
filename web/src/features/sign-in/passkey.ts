/** Speaks to the authenticator of the browser; what a person cancels is no fault. */
import { request } from '../../api/request.ts'

type Options = Readonly<Record<string, unknown>>

/** The person closed the window of the authenticator, or it waited in vain. */
export class PasskeyCancelled extends Error {}

/** Loaded when somebody uses a passkey: the first page need not wait for it. */
const library = () => import('@simplewebauthn/browser')

export const passkeysWork = (): boolean => 'PublicKeyCredential' in window

/** @throws PasskeyCancelled. */
export async function makePasskey(options: Options): Promise<unknown> {
  const { startRegistration } = await library()
  return startRegistration({ optionsJSON: options as never }).catch(cancelled)
}

/** @throws PasskeyCancelled. */
export async function showPasskey(options: Options): Promise<unknown> {
  const { startAuthentication } = await library()
  return startAuthentication({ optionsJSON: options as never }).catch(cancelled)
}

function cancelled(error: unknown): never {
  throw error instanceof Error && /Abort|NotAllowed|InvalidState/.test(error.name)
    ? new PasskeyCancelled(error.name)
    : error
}

export async function signInByPasskey(): Promise<void> {
  const options = await request<Options>('/sign-in/passkey/options')
  const response = await showPasskey(options)
  await request('/sign-in/passkey', { method: 'POST', body: { response } })
}

export async function addPasskey(name: string): Promise<void> {
  const options = await request<Options>('/passkeys/options', { method: 'POST' })
  const response = await makePasskey(options)
  await request('/passkeys', { method: 'POST', body: { name, response } })
}

export const startEnrolment = (code: string) =>
  request<{ name: string; options: Options }>('/enrolment/options', { method: 'POST', body: { code } })

/** The code is asked for again, because an attempt serves once. */
export async function enrol(code: string, name: string): Promise<void> {
  const { options } = await startEnrolment(code)
  const response = await makePasskey(options)
  await request('/enrolment', { method: 'POST', body: { code, name, response } })
}
