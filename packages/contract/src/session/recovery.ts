/** Getting back in when every way in is lost: two administrators say that it is the person, and one code comes of it. */
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { InstantText, languageQuery, PathId } from '../scalars.ts'
import { Code } from './passkeys.ts'

const query = z.strictObject(languageQuery)
const params = z.strictObject({ id: PathId })

export const Recovery = z
  .strictObject({
    id: z.string(),
    person: z.strictObject({ id: z.string(), name: z.string() }),
    asked: InstantText,
    byPerson: z.boolean().describe('The person asked; else an administrator opened it'),
    confirmedBy: z.string().optional().describe('Name of the first administrator'),
    mayConfirm: z.boolean(),
  })
  .meta({ id: 'Recovery' })
export type Recovery = z.infer<typeof Recovery>

export const askRecovery = endpoint({
  method: 'POST',
  path: '/sign-in/recovery',
  id: 'askRecovery',
  tag: 'session',
  summary:
    'Ask the administrators for a new way in; the answer is the same whether or not the address is known',
  query,
  body: z.strictObject({ email: z.string().min(3).max(320) }).meta({ id: 'AskRecoveryBody' }),
  responses: { 202: z.strictObject({}) },
  refusals: ['body-malformed', 'body-too-large', 'media-type-unsupported', 'too-many-attempts'],
})

export const listRecoveries = endpoint({
  method: 'GET',
  path: '/recoveries',
  id: 'listRecoveries',
  tag: 'people',
  summary: 'Recoveries that wait for administrators',
  query,
  responses: { 200: z.strictObject({ items: z.array(Recovery) }) },
  refusals: [],
})

export const openRecovery = endpoint({
  method: 'POST',
  path: '/people/:id/recovery',
  id: 'openRecovery',
  tag: 'people',
  summary: 'Open a recovery for somebody; it waits for two administrators',
  params,
  query,
  responses: { 201: Recovery },
  refusals: ['person-not-found', 'own-recovery'],
})

export const confirmRecovery = endpoint({
  method: 'POST',
  path: '/recoveries/:id/confirmation',
  id: 'confirmRecovery',
  tag: 'people',
  summary:
    'Say that it is the person; the second of two administrators is shown the code, and older passkeys and sessions end',
  params,
  query,
  responses: { 200: z.strictObject({ recovery: Recovery }), 201: Code },
  refusals: ['recovery-not-found', 'own-recovery', 'recovery-confirmed-by-you'],
})

export const endRecovery = endpoint({
  method: 'DELETE',
  path: '/recoveries/:id',
  id: 'endRecovery',
  tag: 'people',
  summary: 'Refuse a recovery',
  params,
  query,
  responses: { 204: z.undefined() },
  refusals: ['recovery-not-found'],
})
