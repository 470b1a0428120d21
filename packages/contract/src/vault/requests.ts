/** Asking to see an identity: for what, which fields, who agreed, what was shown when; refusals are kept too. */
import * as casefile from '@clew/casefile'
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { InstantText, languageQuery, PathId } from '../scalars.ts'
import { Identity, identityFields, Photograph } from './identity.ts'
import { bodyRefusals, caseParams, Colleague, keyRefusals } from './sealed.ts'

const plainQuery = z.strictObject(languageQuery)

/** What somebody may want an identity for. */
export const revealPurposes = [
  'contact',
  'interview',
  'protection',
  'assistance',
  'identification',
  'family-tracing',
  'testimony',
  'court-filing',
  'compensation',
  'legal-assistance',
  'correction',
] as const
export type RevealPurpose = (typeof revealPurposes)[number]

/** How long what was shown stays on the screen, and may be shown again without asking anew. */
export const revealMinutes = 15
/** How long a request may wait for its custodians, and after them for its asker. */
export const requestHours = 72

/** People may write why; it is sealed like the identity, because names slip in. */
const Words = z.string().trim().min(10).max(1000)

/**
 * `waiting` for custodians; `granted` and not shown yet; `shown` now; `refused` by a custodian; `over`: shown, or never
 * used in time; `withdrawn` by whoever asked; `erased` together with the identity.
 */
export const requestStates = [
  'waiting',
  'granted',
  'shown',
  'refused',
  'over',
  'withdrawn',
  'erased',
] as const

export const VaultDecision = z.strictObject({
  by: Colleague,
  at: InstantText,
  decision: z.enum(['yes', 'no']),
  words: z.string().optional().describe('Absent once the identity is erased'),
})

export const VaultRequest = z
  .strictObject({
    id: z.string(),
    case: z.string(),
    person: casefile.LocalId,
    record: z.string(),
    state: z.enum(requestStates),
    fields: z.array(z.enum(identityFields)),
    purpose: z.enum(revealPurposes),
    words: z.string().optional().describe('Absent once the identity is erased'),
    askedBy: Colleague,
    askedAt: InstantText,
    needed: z.int().min(0).max(2),
    decisions: z.array(VaultDecision),
    expires: InstantText.describe('When the request, or what it shows, is over'),
    shown: z.array(InstantText).describe('Each time that it was shown'),
    withdrawn: InstantText.optional().describe('When whoever asked took it back'),
    mine: z
      .strictObject({ reveal: z.boolean(), decide: z.boolean(), withdraw: z.boolean() })
      .describe('What the asker may do now'),
  })
  .meta({ id: 'VaultRequest' })
export type VaultRequest = z.infer<typeof VaultRequest>

export const AskBody = z
  .strictObject({
    purpose: z.enum(revealPurposes),
    words: Words,
    fields: z.array(z.enum(identityFields)).min(1).max(identityFields.length),
  })
  .meta({ id: 'AskBody' })
export type AskBody = z.infer<typeof AskBody>

export const askIdentity = endpoint({
  method: 'POST',
  path: '/cases/:id/vault/persons/:person/requests',
  id: 'askIdentity',
  tag: 'vault',
  summary: 'Ask to see fields of an identity, for a stated purpose',
  params: z.strictObject({ id: PathId, person: PathId }),
  query: plainQuery,
  body: AskBody,
  responses: { 201: VaultRequest },
  refusals: [
    ...bodyRefusals,
    ...keyRefusals,
    'case-not-found',
    'person-not-in-case',
    'record-erased',
    'field-not-sealed',
  ],
})

export const listVaultRequests = endpoint({
  method: 'GET',
  path: '/cases/:id/vault/requests',
  id: 'listVaultRequests',
  tag: 'vault',
  summary: 'Every request of a case, newest first, with decisions, refusals and what was shown when',
  params: caseParams,
  query: z.strictObject({ after: z.string().max(300).optional(), ...languageQuery }),
  responses: { 200: z.strictObject({ items: z.array(VaultRequest), next: z.string().optional() }) },
  refusals: [...keyRefusals, 'case-not-found', 'cursor-invalid'],
})

export const listWaitingRequests = endpoint({
  method: 'GET',
  path: '/vault/requests',
  id: 'listWaitingRequests',
  tag: 'vault',
  summary: 'Requests that wait for the decision of whoever asks, oldest first',
  query: plainQuery,
  responses: { 200: z.strictObject({ items: z.array(VaultRequest) }) },
  refusals: [...keyRefusals],
})

export const DecideBody = z
  .strictObject({ decision: z.enum(['yes', 'no']), words: Words })
  .meta({ id: 'DecideBody' })
export type DecideBody = z.infer<typeof DecideBody>

const requestParams = z.strictObject({ id: PathId, request: PathId })

export const decideRequest = endpoint({
  method: 'POST',
  path: '/cases/:id/vault/requests/:request/decisions',
  id: 'decideRequest',
  tag: 'vault',
  summary: 'As a custodian, agree that an identity is shown, or refuse with a reason',
  params: requestParams,
  query: plainQuery,
  body: DecideBody,
  responses: { 200: VaultRequest },
  refusals: [
    ...bodyRefusals,
    ...keyRefusals,
    'case-not-found',
    'request-not-found',
    'request-closed',
    'not-custodian',
    'record-erased',
  ],
})

export const withdrawRequest = endpoint({
  method: 'POST',
  path: '/cases/:id/vault/requests/:request/withdrawal',
  id: 'withdrawRequest',
  tag: 'vault',
  summary: 'Take a request of one’s own back before anything was shown; it stays in the history',
  params: requestParams,
  query: plainQuery,
  responses: { 200: VaultRequest },
  refusals: [...keyRefusals, 'case-not-found', 'request-not-found', 'request-closed'],
})

export const Revealed = z
  .strictObject({
    request: VaultRequest,
    identity: Identity,
    photographs: z.array(Photograph),
    until: InstantText.describe('Take it off the screen then'),
  })
  .meta({ id: 'Revealed' })
export type Revealed = z.infer<typeof Revealed>

export const revealIdentity = endpoint({
  method: 'POST',
  path: '/cases/:id/vault/requests/:request/reveal',
  id: 'revealIdentity',
  tag: 'vault',
  summary:
    'Show what was asked for, to the asker alone; each time is an entry in the journal before the answer leaves',
  params: requestParams,
  query: plainQuery,
  responses: { 200: Revealed },
  refusals: [
    ...keyRefusals,
    'case-not-found',
    'request-not-found',
    'request-closed',
    'request-waiting',
    'record-erased',
  ],
})
