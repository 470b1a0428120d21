/** The ways in, and the way out. */
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { agencyKinds, roles } from '../people/words.ts'
import { languageQuery } from '../scalars.ts'

export const WaysIn = z
  .strictObject({
    passkey: z.boolean(),
    passkeyAt: z.string().describe('The one address at which passkeys work here'),
    oidc: z.boolean().describe('The sign-in of the ministry or agency; GET /sign-in/oidc leads there'),
    demo: z.boolean().describe('One of the people of the demo can be chosen, on this machine only'),
    setUp: z.boolean().describe('Nobody is there yet; the code that Clew printed begins the set-up'),
  })
  .meta({ id: 'WaysIn' })
export type WaysIn = z.infer<typeof WaysIn>

export const DemoPerson = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    roles: z.array(z.enum(roles)),
    agency: z.strictObject({ name: z.string(), kind: z.enum(agencyKinds) }),
    office: z.string().optional(),
  })
  .meta({ id: 'DemoPerson' })
export type DemoPerson = z.infer<typeof DemoPerson>

export const ChooseBody = z.strictObject({ person: z.string().max(100) }).meta({ id: 'ChooseBody' })

const query = z.strictObject(languageQuery)

export const readWaysIn = endpoint({
  method: 'GET',
  path: '/sign-in',
  id: 'readWaysIn',
  tag: 'session',
  summary: 'How one can sign in here',
  query,
  responses: { 200: WaysIn },
  refusals: [],
})

export const listDemoPeople = endpoint({
  method: 'GET',
  path: '/sign-in/demo',
  id: 'listDemoPeople',
  tag: 'session',
  summary: 'The people of the demo',
  query,
  responses: { 200: z.strictObject({ items: z.array(DemoPerson) }) },
  refusals: ['demo-closed'],
})

export const chooseDemoPerson = endpoint({
  method: 'POST',
  path: '/sign-in/demo',
  id: 'chooseDemoPerson',
  tag: 'session',
  summary: 'Sign in as one of the people of the demo; the answer sets the cookie of the session',
  query,
  body: ChooseBody,
  responses: { 204: z.undefined() },
  refusals: ['demo-closed', 'body-malformed', 'body-too-large', 'media-type-unsupported'],
})

export const signOut = endpoint({
  method: 'POST',
  path: '/sign-out',
  id: 'signOut',
  tag: 'session',
  summary: 'End this session',
  query,
  responses: { 204: z.undefined() },
  refusals: [],
})
