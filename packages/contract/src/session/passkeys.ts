/** Passkeys: signing in by one, enrolling them, listing and removing one's own. */
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { InstantText, languageQuery, PathId } from '../scalars.ts'

const query = z.strictObject(languageQuery)
const bodyRefusals = ['body-malformed', 'body-too-large', 'media-type-unsupported'] as const
const bodyLimit = 64 * 1024

/** What the browser's own `navigator.credentials` takes, in the JSON form of Web Authentication Level 3, section 5.1. */
export const PasskeyOptions = z
  .record(z.string(), z.unknown())
  .describe('Options for navigator.credentials, Web Authentication Level 3 JSON')
/** What the authenticator said, in the same form; the server checks every part of it. */
export const PasskeyResponse = z
  .looseObject({ id: z.string().min(1).max(1400), type: z.literal('public-key') })
  .describe('Answer of navigator.credentials, Web Authentication Level 3 JSON')

/** As a person calls one of theirs. */
export const PasskeyName = z.string().trim().min(1).max(100)
/** Letters and figures in groups; spaces, dashes and case make no difference. */
export const OneTimeCode = z.string().min(10).max(60)

export const Passkey = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    synced: z.boolean().describe('Lives on several devices of the person, through an account of theirs'),
    created: InstantText,
    lastUsed: InstantText.optional(),
  })
  .meta({ id: 'Passkey' })
export type Passkey = z.infer<typeof Passkey>

export const startPasskeySignIn = endpoint({
  method: 'GET',
  path: '/sign-in/passkey/options',
  id: 'startPasskeySignIn',
  tag: 'session',
  summary: 'Begin to sign in by passkey',
  query,
  responses: { 200: PasskeyOptions },
  refusals: ['passkey-elsewhere', 'too-many-attempts'],
})

export const signInByPasskey = endpoint({
  method: 'POST',
  path: '/sign-in/passkey',
  id: 'signInByPasskey',
  tag: 'session',
  summary: 'Sign in by passkey; the answer sets the cookie of the session',
  query,
  body: z.strictObject({ response: PasskeyResponse }).meta({ id: 'PasskeySignInBody' }),
  bodyLimit,
  responses: { 204: z.undefined() },
  refusals: [...bodyRefusals, 'sign-in-failed', 'passkey-elsewhere', 'too-many-attempts'],
})

export const listPasskeys = endpoint({
  method: 'GET',
  path: '/passkeys',
  id: 'listPasskeys',
  tag: 'session',
  summary: 'One’s own passkeys',
  query,
  responses: { 200: z.strictObject({ items: z.array(Passkey) }) },
  refusals: [],
})

export const startPasskey = endpoint({
  method: 'POST',
  path: '/passkeys/options',
  id: 'startPasskey',
  tag: 'session',
  summary: 'Begin to add a passkey to one’s own',
  query,
  responses: { 200: PasskeyOptions },
  refusals: ['passkey-elsewhere', 'demo-unchanged'],
})

export const addPasskey = endpoint({
  method: 'POST',
  path: '/passkeys',
  id: 'addPasskey',
  tag: 'session',
  summary: 'Add a passkey to one’s own',
  query,
  body: z.strictObject({ name: PasskeyName, response: PasskeyResponse }).meta({ id: 'AddPasskeyBody' }),
  bodyLimit,
  responses: { 201: Passkey },
  refusals: [...bodyRefusals, 'passkey-refused', 'passkey-elsewhere', 'demo-unchanged'],
})

export const removePasskey = endpoint({
  method: 'DELETE',
  path: '/passkeys/:id',
  id: 'removePasskey',
  tag: 'session',
  summary: 'Remove one of one’s own passkeys, but not the last way in',
  params: z.strictObject({ id: PathId }),
  query,
  responses: { 204: z.undefined() },
  refusals: ['passkey-not-found', 'last-way-in'],
})

export const startEnrolment = endpoint({
  method: 'POST',
  path: '/enrolment/options',
  id: 'startEnrolment',
  tag: 'session',
  summary: 'Begin to enrol a passkey by a one-time code',
  query,
  body: z.strictObject({ code: OneTimeCode }).meta({ id: 'EnrolmentCodeBody' }),
  responses: { 200: z.strictObject({ name: z.string(), options: PasskeyOptions }) },
  refusals: [...bodyRefusals, 'code-refused', 'passkey-elsewhere', 'too-many-attempts'],
})

export const enrol = endpoint({
  method: 'POST',
  path: '/enrolment',
  id: 'enrol',
  tag: 'session',
  summary: 'Enrol a passkey by a one-time code and sign in; the code is used up',
  query,
  body: z
    .strictObject({ code: OneTimeCode, name: PasskeyName, response: PasskeyResponse })
    .meta({ id: 'EnrolBody' }),
  bodyLimit,
  responses: { 204: z.undefined() },
  refusals: [...bodyRefusals, 'code-refused', 'passkey-refused', 'passkey-elsewhere', 'too-many-attempts'],
})

export const Code = z
  .strictObject({ code: z.string(), expires: InstantText })
  .meta({ id: 'Code' })
  .describe('Shown once; only its digest is kept')
export type Code = z.infer<typeof Code>

export const invitePerson = endpoint({
  method: 'POST',
  path: '/people/:id/invitation',
  id: 'invitePerson',
  tag: 'people',
  summary: 'A one-time code by which somebody without a way in enrols their first passkey; an older one ends',
  params: z.strictObject({ id: PathId }),
  query,
  responses: { 201: Code },
  refusals: ['person-not-found', 'person-has-way-in'],
})
