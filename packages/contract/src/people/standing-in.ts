/** Delegations for leave and clearances for compartments: who stands in for whom, and who may know of closed cases. */
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { Abilities, Day, InstantText, languageQuery, PathId } from '../scalars.ts'
import { notReady } from './assignments.ts'
import { bodyRefusals, CompartmentName, idParams, PersonName, plainQuery, Reason } from './shapes.ts'

export const Delegation = z
  .strictObject({
    id: z.string(),
    from: PersonName.describe('Who is away'),
    to: PersonName.describe('Who stands in'),
    starts: z.string(),
    ends: z.string().describe('Last day'),
    state: z.enum(['active', 'coming', 'ended']).describe('As of today'),
    reason: z.string(),
    by: PersonName,
    at: InstantText,
    abilities: Abilities,
  })
  .meta({ id: 'Delegation' })
export type Delegation = z.infer<typeof Delegation>

export const DelegationList = z
  .strictObject({ items: z.array(Delegation), abilities: Abilities })
  .meta({ id: 'DelegationList' })
export type DelegationList = z.infer<typeof DelegationList>

export const DelegateBody = z
  .strictObject({
    from: z
      .string()
      .optional()
      .describe('Who is away; the asker where absent. Others only by the head of the unit'),
    to: z.string(),
    starts: Day,
    ends: Day,
    reason: Reason,
  })
  .meta({ id: 'DelegateBody' })
export type DelegateBody = z.infer<typeof DelegateBody>

export const Clearance = z
  .strictObject({
    person: PersonName,
    compartment: CompartmentName,
    from: z.string(),
    until: z.string().optional().describe('Last day; open where absent'),
    state: z.enum(['active', 'coming', 'ended']),
    by: PersonName.optional(),
  })
  .meta({ id: 'Clearance' })
export type Clearance = z.infer<typeof Clearance>

export const ClearBody = z
  .strictObject({
    person: z.string(),
    compartment: CompartmentName,
    from: Day,
    until: Day.optional(),
    reason: Reason,
  })
  .meta({ id: 'ClearBody' })
export type ClearBody = z.infer<typeof ClearBody>

export const listDelegations = endpoint({
  method: 'GET',
  path: '/delegations',
  id: 'listDelegations',
  tag: 'people',
  summary: 'Leave of the asker and for whom they stand in; all of the unit for its head',
  query: plainQuery,
  responses: { 200: DelegationList },
  refusals: [],
})

export const delegate = endpoint({
  method: 'POST',
  path: '/delegations',
  id: 'delegate',
  tag: 'people',
  summary: 'Let somebody stand in for some days: in the cases of who is away, and in no more',
  query: plainQuery,
  body: DelegateBody,
  responses: { 201: Delegation },
  refusals: [
    ...bodyRefusals,
    ...notReady,
    'period-invalid',
    'already-delegated',
    'delegation-not-yours',
    'delegation-to-self',
  ],
})

export const endDelegation = endpoint({
  method: 'POST',
  path: '/delegations/:id/end',
  id: 'endDelegation',
  tag: 'people',
  summary: 'End a delegation now: by whoever is away or stands in, or the head of the unit',
  params: idParams,
  query: plainQuery,
  responses: { 200: Delegation },
  refusals: ['delegation-not-found', 'already-ended'],
})

export const listClearances = endpoint({
  method: 'GET',
  path: '/clearances',
  id: 'listClearances',
  tag: 'people',
  summary: 'Who is, was or will be cleared for which compartment',
  query: z.strictObject({ person: z.string().max(200).optional(), ...languageQuery }),
  responses: { 200: z.strictObject({ items: z.array(Clearance), abilities: Abilities }) },
  refusals: [],
})

export const grantClearance = endpoint({
  method: 'POST',
  path: '/clearances',
  id: 'grantClearance',
  tag: 'people',
  summary: 'Clear somebody else for a compartment, or give their clearance another period',
  query: plainQuery,
  body: ClearBody,
  responses: { 201: Clearance },
  refusals: [
    ...bodyRefusals,
    'person-not-found',
    'person-deactivated',
    'vetting-needed',
    'own-clearance',
    'period-invalid',
  ],
})

export const endClearance = endpoint({
  method: 'POST',
  path: '/clearances/:id/:compartment/end',
  id: 'endClearance',
  tag: 'people',
  summary: 'End a clearance now',
  params: z.strictObject({ id: PathId, compartment: PathId }),
  query: plainQuery,
  body: z.strictObject({ reason: Reason }).meta({ id: 'EndClearanceBody' }),
  responses: { 200: Clearance },
  refusals: [...bodyRefusals, 'clearance-not-found', 'already-ended'],
})
