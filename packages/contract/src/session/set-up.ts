/** The first quarter of an hour: an empty Clew becomes a unit with one administrator, by a code that it printed on its console. */
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { agencyKinds } from '../people/words.ts'
import { languageQuery } from '../scalars.ts'
import { OneTimeCode, PasskeyName, PasskeyOptions, PasskeyResponse } from './passkeys.ts'

const query = z.strictObject(languageQuery)
const Name = z.string().trim().min(1).max(200)
const refusals = [
  'body-malformed',
  'body-too-large',
  'media-type-unsupported',
  'code-refused',
  'set-up-over',
  'passkey-elsewhere',
  'too-many-attempts',
] as const

export const SetUpBody = z
  .strictObject({
    code: OneTimeCode,
    unit: Name,
    agency: z.strictObject({ kind: z.enum(agencyKinds), name: Name }),
    office: z.strictObject({ name: Name, regions: z.array(z.string().trim().min(1).max(80)).max(100) }),
    person: z.strictObject({ name: Name, email: z.email().max(320).optional() }),
    passkey: z
      .strictObject({ name: PasskeyName, response: PasskeyResponse })
      .optional()
      .describe('Left away where the administrator will sign in through their agency, by the e-mail'),
  })
  .meta({ id: 'SetUpBody' })
export type SetUpBody = z.infer<typeof SetUpBody>

export const startSetUp = endpoint({
  method: 'POST',
  path: '/set-up/options',
  id: 'startSetUp',
  tag: 'session',
  summary: 'Show the code, and begin to make the passkey of the first administrator',
  query,
  body: z.strictObject({ code: OneTimeCode, name: Name }).meta({ id: 'StartSetUpBody' }),
  responses: { 200: PasskeyOptions },
  refusals,
})

export const setUp = endpoint({
  method: 'POST',
  path: '/set-up',
  id: 'setUp',
  tag: 'session',
  summary: 'Make the unit, its first agency and office and its first administrator; the code is used up',
  query,
  body: SetUpBody,
  bodyLimit: 64 * 1024,
  responses: { 201: z.strictObject({ signedIn: z.boolean() }) },
  refusals: [...refusals, 'passkey-refused', 'no-way-in'],
})
