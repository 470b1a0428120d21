/** The journal's proof: checkpoints, proofs that something is in the sealed tree, exports without names, and what witnesses say. */
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { InstantText, languageQuery, PathId } from '../scalars.ts'

const plainQuery = z.strictObject(languageQuery)
const caseParams = z.strictObject({ id: PathId })
const Size = z.int().positive().describe('Leaves of the sealed tree')
const sizeText = z.string().regex(/^[1-9]\d{0,14}$/)

export const CheckpointRead = z
  .strictObject({
    size: Size,
    sealed: InstantText,
    checkpoint: z.string().describe('Signed note (C2SP tlog-checkpoint), with the lines of witnesses'),
    key: z.string().describe('Verifier key of this installation. Keep it somewhere else'),
  })
  .meta({ id: 'CheckpointRead' })
export type CheckpointRead = z.infer<typeof CheckpointRead>

export const ConsistencyRead = z
  .strictObject({
    from: Size,
    to: Size,
    proof: z.array(z.string()).describe('Base64 hashes as RFC 9162, 2.1.4 orders them'),
  })
  .meta({ id: 'ConsistencyRead' })
export type ConsistencyRead = z.infer<typeof ConsistencyRead>

export const CosignatureBody = z
  .strictObject({
    checkpoint: z
      .string()
      .max(64 * 1024)
      .describe('The checkpoint with the line that the witness added'),
    key: z.string().max(400).describe('Verifier key of the witness, type 4 (C2SP tlog-cosignature)'),
  })
  .meta({ id: 'CosignatureBody' })
export type CosignatureBody = z.infer<typeof CosignatureBody>

export const CosignatureTaken = z
  .strictObject({ size: Size, witness: z.string(), time: InstantText })
  .meta({ id: 'CosignatureTaken' })
export type CosignatureTaken = z.infer<typeof CosignatureTaken>

export const readCheckpoint = endpoint({
  method: 'GET',
  path: '/journal/checkpoint',
  id: 'readCheckpoint',
  tag: 'journal',
  summary: 'The newest signed checkpoint of the journal',
  query: plainQuery,
  responses: { 200: CheckpointRead },
  refusals: ['checkpoint-not-found'],
})

export const proveConsistency = endpoint({
  method: 'GET',
  path: '/journal/consistency',
  id: 'proveConsistency',
  tag: 'journal',
  summary: 'Proof that the sealed tree only grew between two sizes',
  query: z.strictObject({ from: sizeText, to: sizeText, ...languageQuery }),
  responses: { 200: ConsistencyRead },
  refusals: ['checkpoint-not-found'],
})

export const proveCase = endpoint({
  method: 'GET',
  path: '/cases/:id/journal/proof',
  id: 'proveCase',
  tag: 'journal',
  summary: 'Proof that the newest sealed head of a case’s journal is in the tree (C2SP tlog-proof)',
  params: caseParams,
  query: plainQuery,
  responses: { 200: z.string() },
  produces: ['text/plain'],
  refusals: ['case-not-found', 'checkpoint-not-found'],
})

export const exportCaseJournal = endpoint({
  method: 'GET',
  path: '/cases/:id/journal/export',
  id: 'exportCaseJournal',
  tag: 'journal',
  summary: 'The journal of a case without any name, for "clew verify"',
  params: caseParams,
  query: plainQuery,
  responses: { 200: z.string() },
  produces: ['application/x-ndjson'],
  refusals: ['case-not-found', 'checkpoint-not-found'],
})

export const exportJournal = endpoint({
  method: 'GET',
  path: '/journal/export',
  id: 'exportJournal',
  tag: 'journal',
  summary: 'The journal of every case that one may see and of the unit, without any name, for "clew verify"',
  query: plainQuery,
  responses: { 200: z.string() },
  produces: ['application/x-ndjson'],
  refusals: ['checkpoint-not-found'],
})

export const takeCosignature = endpoint({
  method: 'POST',
  path: '/journal/cosignatures',
  id: 'takeCosignature',
  tag: 'journal',
  summary: 'Keep what a witness says of a checkpoint',
  description:
    'The line is kept when it holds under the key that comes with it. Whom to believe is decided by whoever verifies.',
  query: plainQuery,
  body: CosignatureBody,
  responses: { 201: CosignatureTaken },
  refusals: [
    'body-malformed',
    'body-too-large',
    'media-type-unsupported',
    'checkpoint-not-found',
    'cosignature-refused',
  ],
})
