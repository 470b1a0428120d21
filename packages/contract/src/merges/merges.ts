/** Making one person of two within a case file, and undoing it. */
import { likenessReasons, personLists } from '@clew/casefile'
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { Abilities, InstantText, languageQuery, PathId, Version } from '../scalars.ts'

const LocalId = z.string().min(1).max(64)

export const MergeProposal = z
  .strictObject({
    collection: z.enum(personLists),
    one: LocalId,
    other: LocalId,
    reasons: z
      .array(z.enum(likenessReasons))
      .describe('Why the two may be one person; never more than a question'),
  })
  .meta({ id: 'MergeProposal' })
export type MergeProposal = z.infer<typeof MergeProposal>

export const PersonMerge = z
  .strictObject({
    id: z.string(),
    collection: z.enum(personLists),
    keep: LocalId,
    absorb: LocalId,
    reason: z.string(),
    by: z.strictObject({ id: z.string(), name: z.string() }),
    at: InstantText,
    version: Version.describe('The version of the case file that the merge made'),
    undone: z
      .strictObject({
        by: z.strictObject({ id: z.string(), name: z.string() }),
        at: InstantText,
        version: Version,
      })
      .optional(),
  })
  .meta({ id: 'PersonMerge' })
export type PersonMerge = z.infer<typeof PersonMerge>

export const MergeList = z
  .strictObject({
    proposals: z.array(MergeProposal),
    merges: z.array(PersonMerge),
    abilities: Abilities,
  })
  .meta({ id: 'MergeList' })
export type MergeList = z.infer<typeof MergeList>

export const MergeBody = z
  .strictObject({
    version: Version,
    collection: z.enum(personLists),
    keep: LocalId,
    absorb: LocalId,
    choices: z
      .record(z.string().max(40), z.enum(['keep', 'absorb']))
      .default({})
      .describe('For each field that both fill differently, whose value stays'),
    reason: z.string().trim().min(3).max(1000).describe('Why the two are one person'),
  })
  .meta({ id: 'MergeBody' })
export type MergeBody = z.infer<typeof MergeBody>

export const Merged = z.strictObject({ id: z.string(), version: Version }).meta({ id: 'Merged' })
export type Merged = z.infer<typeof Merged>

const caseParams = z.strictObject({ id: PathId })
const query = z.strictObject(languageQuery)

export const listMerges = endpoint({
  method: 'GET',
  path: '/cases/:id/merges',
  id: 'listMerges',
  tag: 'cases',
  summary: 'Persons of a case file that may be one, each with why, and the merges that were made',
  params: caseParams,
  query,
  responses: { 200: MergeList },
  refusals: ['case-not-found'],
})

export const mergePeople = endpoint({
  method: 'POST',
  path: '/cases/:id/merges',
  id: 'mergePeople',
  tag: 'cases',
  summary: 'Make one person of two; all that named the second names the first from then on',
  params: caseParams,
  query,
  body: MergeBody,
  responses: { 201: Merged },
  refusals: [
    'body-malformed',
    'body-too-large',
    'media-type-unsupported',
    'case-not-found',
    'version-conflict',
    'change-refused',
    'needs-second-person',
    'evidence-in-custody',
    'merge-undecided',
    'merge-person-missing',
    'merge-same-person',
    'merge-sealed-identity',
  ],
})

export const undoMerge = endpoint({
  method: 'POST',
  path: '/cases/:id/merges/:merge/undo',
  id: 'undoMerge',
  tag: 'cases',
  summary: 'Undo a merge exactly, as long as nothing that it touched was changed since',
  params: z.strictObject({ id: PathId, merge: PathId }),
  query,
  body: z.strictObject({ version: Version }),
  responses: { 200: Merged },
  refusals: [
    'body-malformed',
    'body-too-large',
    'media-type-unsupported',
    'case-not-found',
    'version-conflict',
    'change-refused',
    'needs-second-person',
    'evidence-in-custody',
    'reference-taken',
    'merge-not-found',
    'merge-undone-already',
    'undo-overtaken',
  ],
})

export const mergeEndpoints = [listMerges, mergePeople, undoMerge]
