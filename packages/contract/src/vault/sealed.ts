/** The vault of a case: whose identity is sealed, sealing it, and who has a say before it is shown. */
import * as casefile from '@clew/casefile'
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { Abilities, InstantText, languageQuery, largestCount, PathId } from '../scalars.ts'
import { IdentityChange, identityFields, NewPhotograph, photographBodyLimit } from './identity.ts'

const plainQuery = z.strictObject(languageQuery)
export const bodyRefusals = ['body-malformed', 'body-too-large', 'media-type-unsupported'] as const
/** What the keys may have to say, wherever something sealed is opened or closed. */
export const keyRefusals = ['keys-unavailable', 'sealed-record-altered'] as const

/** Version of a sealed record; 0 where nothing is sealed yet. */
export const SealedVersion = z.int().nonnegative().max(largestCount)

/** A colleague, by name, so that a screen need not be allowed to list people. */
export const Colleague = z.strictObject({ id: z.string(), name: z.string() })

/** That something is sealed, and what; never what it says. */
export const SealedPerson = z
  .strictObject({
    person: casefile.LocalId.describe('Id of the victim or witness in the case file'),
    collection: z.enum(['victims', 'witnesses']).optional().describe('Absent: no longer in the case file'),
    record: z.string().optional().describe('Id of the sealed record; absent where nothing is sealed'),
    version: SealedVersion,
    fields: z.array(z.enum(identityFields)),
    photographs: z.array(z.string()).describe('Ids of photographs'),
    sealedAt: InstantText.optional(),
    sealedBy: Colleague.optional(),
  })
  .meta({ id: 'SealedPerson' })
export type SealedPerson = z.infer<typeof SealedPerson>

export const CustodyNeeded = z
  .strictObject({
    needed: z.int().min(0).max(2).describe('How many custodians have to agree before an identity is shown'),
    custodians: z.array(Colleague),
  })
  .meta({ id: 'CustodyNeeded' })
export type CustodyNeeded = z.infer<typeof CustodyNeeded>

export const ErasedPerson = z.strictObject({ person: z.string(), record: z.string(), at: InstantText })

export const CaseVault = z
  .strictObject({
    items: z.array(SealedPerson),
    erased: z.array(ErasedPerson),
    custody: CustodyNeeded.extend({
      office: z
        .string()
        .optional()
        .describe('Name of the office whose rule it is; absent: the unit’s own, or none'),
    }),
    abilities: Abilities,
  })
  .meta({ id: 'CaseVault' })
export type CaseVault = z.infer<typeof CaseVault>

export const caseParams = z.strictObject({ id: PathId })
const personParams = z.strictObject({ id: PathId, person: PathId })

export const readVault = endpoint({
  method: 'GET',
  path: '/cases/:id/vault',
  id: 'readVault',
  tag: 'vault',
  summary: 'Whose identity is sealed in a case, and which fields; no values',
  params: caseParams,
  query: plainQuery,
  responses: { 200: CaseVault },
  refusals: ['case-not-found'],
})

export const SealBody = z
  .strictObject({ version: SealedVersion, fields: IdentityChange })
  .meta({ id: 'SealBody' })
export type SealBody = z.infer<typeof SealBody>

export const sealIdentity = endpoint({
  method: 'PUT',
  path: '/cases/:id/vault/persons/:person',
  id: 'sealIdentity',
  tag: 'vault',
  summary: 'Seal fields of an identity, or replace them; the answer holds no values',
  params: personParams,
  query: plainQuery,
  body: SealBody,
  responses: { 200: SealedPerson },
  refusals: [
    ...bodyRefusals,
    ...keyRefusals,
    'case-not-found',
    'person-not-in-case',
    'sealed-version-conflict',
  ],
})

export const addPhotograph = endpoint({
  method: 'POST',
  path: '/cases/:id/vault/persons/:person/photographs',
  id: 'addPhotograph',
  tag: 'vault',
  summary: 'Seal a photograph',
  params: personParams,
  query: plainQuery,
  body: NewPhotograph,
  bodyLimit: photographBodyLimit,
  responses: { 200: SealedPerson },
  refusals: [
    ...bodyRefusals,
    ...keyRefusals,
    'case-not-found',
    'person-not-in-case',
    'sealed-version-conflict',
    'photograph-refused',
  ],
})

export const removePhotograph = endpoint({
  method: 'DELETE',
  path: '/cases/:id/vault/persons/:person/photographs/:photograph',
  id: 'removePhotograph',
  tag: 'vault',
  summary: 'Take a sealed photograph away',
  params: z.strictObject({ id: PathId, person: PathId, photograph: PathId }),
  query: z.strictObject({
    version: z
      .string()
      .regex(/^\d{1,9}$/)
      .describe('Version of the sealed record that was seen'),
    ...languageQuery,
  }),
  responses: { 200: SealedPerson },
  refusals: ['case-not-found', 'person-not-in-case', 'sealed-version-conflict', 'photograph-not-found'],
})

/** Who of an office, or where it decides nothing of the whole unit, has to agree. */
export const CustodyRule = z
  .strictObject({
    office: z.string().nullable().describe('Null for every office that has no rule of its own'),
    version: z.int().positive(),
    ...CustodyNeeded.shape,
    setAt: InstantText,
    setBy: Colleague,
  })
  .meta({ id: 'CustodyRule' })
export type CustodyRule = z.infer<typeof CustodyRule>

export const CustodyBody = z
  .strictObject({
    office: z.string().max(100).nullable(),
    version: z.int().nonnegative().max(largestCount).describe('0 where there is no rule yet'),
    needed: z.int().min(0).max(2),
    custodians: z.array(z.string().max(100)).max(20),
  })
  .meta({ id: 'CustodyBody' })
export type CustodyBody = z.infer<typeof CustodyBody>

export const readCustody = endpoint({
  method: 'GET',
  path: '/vault/custody',
  id: 'readCustody',
  tag: 'vault',
  summary: 'How many custodians each office asks for, and who they are',
  query: plainQuery,
  responses: { 200: z.strictObject({ items: z.array(CustodyRule) }) },
  refusals: [],
})

export const setCustody = endpoint({
  method: 'PUT',
  path: '/vault/custody',
  id: 'setCustody',
  tag: 'vault',
  summary: 'Decide how many custodians an office asks for, and who they are',
  query: plainQuery,
  body: CustodyBody,
  responses: { 200: CustodyRule },
  refusals: [
    ...bodyRefusals,
    'sealed-version-conflict',
    'custodians-too-few',
    'custodian-unknown',
    'custodian-without-say',
  ],
})

export const removeCustody = endpoint({
  method: 'DELETE',
  path: '/vault/custody/:office',
  id: 'removeCustody',
  tag: 'vault',
  summary: 'Let an office follow the rule of the unit again',
  params: z.strictObject({ office: PathId }),
  query: z.strictObject({
    version: z.coerce.number().int().positive().max(largestCount).describe('The version that was seen'),
    ...languageQuery,
  }),
  responses: { 204: z.undefined() },
  refusals: ['sealed-version-conflict'],
})
