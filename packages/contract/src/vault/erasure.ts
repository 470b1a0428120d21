/** Erasing an identity by destroying its key, and the certificate that says so. */
import * as casefile from '@clew/casefile'
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { InstantText, languageQuery, PathId } from '../scalars.ts'
import { bodyRefusals, SealedVersion } from './sealed.ts'

const plainQuery = z.strictObject(languageQuery)

export const erasureReasons = [
  'asked-by-the-person',
  'retention-ended',
  'court-order',
  'safety',
  'entered-in-error',
] as const

export const EraseBody = z
  .strictObject({
    version: SealedVersion,
    reason: z.enum(erasureReasons),
    words: z.string().trim().min(10).max(1000).describe('Stands on the certificate for ever: no name in it'),
  })
  .meta({ id: 'EraseBody' })
export type EraseBody = z.infer<typeof EraseBody>

/** The entry of the journal that the certificate stands on, as it can be looked up and computed again. */
export const CertificateEntry = z.strictObject({
  chain: z.string(),
  seq: z.int().positive(),
  at: InstantText,
  hash: z.string(),
  /** With these two, SHA-256 over salt and text is the digest that the hash covers; absent once the details were erased. */
  salt: z.string().optional(),
  text: z.string().optional(),
  holds: z.boolean().describe('The entry, as it is stored now, has this hash and names this certificate'),
})

export const ErasureCertificate = z
  .strictObject({
    case: z.string(),
    person: casefile.LocalId,
    record: z.string(),
    erasedBy: z.strictObject({ id: z.string(), name: z.string() }),
    erasedAt: InstantText,
    reason: z.enum(erasureReasons),
    words: z.string(),
    keyDigest: z.string().describe('SHA-256 of the wrapped key that was destroyed'),
    contentDigest: z.string().describe('SHA-256 of the sealed bytes that were taken away'),
    entry: CertificateEntry,
    text: z
      .string()
      .describe('The certificate to print; its first part is what the entry names by its SHA-256'),
  })
  .meta({ id: 'ErasureCertificate' })
export type ErasureCertificate = z.infer<typeof ErasureCertificate>

export const eraseIdentity = endpoint({
  method: 'POST',
  path: '/cases/:id/vault/persons/:person/erase',
  id: 'eraseIdentity',
  tag: 'vault',
  summary: 'Destroy the key of an identity; nobody can undo it',
  params: z.strictObject({ id: PathId, person: PathId }),
  query: plainQuery,
  body: EraseBody,
  responses: { 200: ErasureCertificate },
  refusals: [...bodyRefusals, 'case-not-found', 'needs-second-person'],
})

export const readErasure = endpoint({
  method: 'GET',
  path: '/cases/:id/vault/erasures/:record',
  id: 'readErasure',
  tag: 'vault',
  summary: 'The certificate of an erasure',
  params: z.strictObject({ id: PathId, record: PathId }),
  query: plainQuery,
  responses: { 200: ErasureCertificate },
  refusals: ['case-not-found', 'erasure-not-found'],
})
