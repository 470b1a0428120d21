/** One's own sessions: which there are, how they began, and ending them. */
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { InstantText, languageQuery, PathId } from '../scalars.ts'

const query = z.strictObject(languageQuery)

export const sessionOrigins = [
  'passkey',
  'oidc',
  'demo',
  'set-up',
  'invitation',
  'recovery',
  'program',
] as const

export const OwnSession = z
  .strictObject({
    id: z.string(),
    current: z.boolean(),
    origin: z.enum(sessionOrigins),
    label: z
      .string()
      .optional()
      .describe(
        'Browser and system as `Firefox · Linux`; of a session lent to a program, what the person called it',
      ),
    created: InstantText,
    lastUsed: InstantText,
    expires: InstantText.describe('At the latest'),
  })
  .meta({ id: 'OwnSession' })
export type OwnSession = z.infer<typeof OwnSession>

export const listSessions = endpoint({
  method: 'GET',
  path: '/sessions',
  id: 'listSessions',
  tag: 'session',
  summary: 'One’s own sessions that are not over, the newest first',
  query,
  responses: { 200: z.strictObject({ items: z.array(OwnSession) }) },
  refusals: [],
})

export const endSession = endpoint({
  method: 'DELETE',
  path: '/sessions/:id',
  id: 'endSession',
  tag: 'session',
  summary: 'End one of one’s own sessions',
  params: z.strictObject({ id: PathId }),
  query,
  responses: { 204: z.undefined() },
  refusals: ['session-not-found'],
})

export const lendSession = endpoint({
  method: 'POST',
  path: '/sessions',
  id: 'lendSession',
  tag: 'session',
  summary: 'Lend a session to a program, which may do what one may do oneself, for some hours',
  query,
  body: z.strictObject({ label: z.string().trim().min(1).max(100) }).meta({ id: 'LendSessionBody' }),
  responses: {
    201: z
      .strictObject({ token: z.string(), expires: InstantText })
      .meta({ id: 'LentSession' })
      .describe('Shown once; the program sends it as the cookie of a session'),
  },
  refusals: ['body-malformed', 'body-too-large', 'media-type-unsupported', 'too-many-sessions'],
})
