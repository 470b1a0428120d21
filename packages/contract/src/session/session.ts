/** Who is asking, and whether the server is well. */
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { agencyKinds, roles, vettingStates } from '../people/words.ts'
import { Abilities, Day, languageQuery } from '../scalars.ts'

export const Session = z
  .strictObject({
    user: z.strictObject({
      id: z.string(),
      name: z.string(),
      roles: z.array(z.enum(roles)),
      agency: z.string().optional().describe('Id of the agency'),
      agencyKind: z.enum(agencyKinds).optional(),
      vettedUntil: Day.optional().describe('Last day of the vetting; without one no case is reached'),
    }),
    idleMinutes: z.int().describe('Minutes without a request after which the session is over'),
    unit: z.strictObject({ id: z.string(), name: z.string() }),
    vetting: z
      .strictObject({
        state: z.enum(vettingStates),
        until: Day.optional().describe('Last day of the vetting'),
      })
      .describe('Whether the vetting holds; warned of before it ends'),
    abilities: Abilities,
    demo: z.boolean().describe('This is one of the people of the demo'),
  })
  .meta({ id: 'Session' })
export type Session = z.infer<typeof Session>

export const Health = z
  .strictObject({
    status: z.enum(['ok', 'degraded']),
    version: z.string(),
    law: z.boolean().describe('The law packs can be used'),
  })
  .meta({ id: 'Health' })
export type Health = z.infer<typeof Health>

export const readSession = endpoint({
  method: 'GET',
  path: '/session',
  id: 'readSession',
  tag: 'session',
  summary: 'Who is signed in, and what they may do',
  query: z.strictObject(languageQuery),
  responses: { 200: Session },
  refusals: [],
})

export const readHealth = endpoint({
  method: 'GET',
  path: '/health',
  id: 'readHealth',
  tag: 'session',
  summary: 'Whether the server can work',
  query: z.strictObject({}),
  responses: { 200: Health, 503: Health },
  refusals: [],
})
