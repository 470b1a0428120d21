/** Signing in through the provider of one's ministry or agency, by OpenID Connect. */
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { languageQuery } from '../scalars.ts'

export const startOidc = endpoint({
  method: 'GET',
  path: '/sign-in/oidc',
  id: 'startOidc',
  tag: 'session',
  summary: 'Leads the browser to the provider',
  query: z.strictObject({ ...languageQuery, back: z.string().max(2000).optional() }),
  responses: { 302: z.string() },
  produces: ['text/plain'],
  refusals: ['oidc-unavailable', 'too-many-attempts'],
})

export const finishOidc = endpoint({
  method: 'GET',
  path: '/sign-in/oidc/callback',
  id: 'finishOidc',
  tag: 'session',
  summary:
    'Where the provider leads the browser back to; goes on to the application, signed in or with a problem',
  query: z.looseObject({}),
  responses: { 302: z.string() },
  produces: ['text/plain'],
  refusals: [],
})
