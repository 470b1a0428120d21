/** The law packs as they are read on a screen: packs, offences, concepts, guidance. */
import { ConceptId, forms } from '@clew/casefile'
import {
  Citation,
  EvidenceLaw,
  Guidance,
  Instrument,
  Offence,
  Pack,
  Review,
  Validity,
  Words,
} from '@clew/law'
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { languageQuery, PathId } from '../scalars.ts'

const plainQuery = z.strictObject(languageQuery)

export const PackSummary = z
  .strictObject({
    pack: z.string(),
    title: Words,
    kind: Pack.shape.kind,
    state: z.string().optional(),
    states: z.array(z.string()),
    version: z.string(),
    asAt: z.string(),
    review: Review,
    counts: z.strictObject({ offences: z.int(), texts: z.int(), modes: z.int(), instruments: z.int() }),
    readings: z
      .strictObject({ read: z.int(), secondary: z.int(), unverified: z.int() })
      .describe('Offences by how well their text was checked'),
    limits: z.array(z.string()),
  })
  .meta({ id: 'PackSummary' })
export type PackSummary = z.infer<typeof PackSummary>

export const OffenceSummary = z
  .strictObject({
    ref: z.string(),
    pack: z.string(),
    id: z.string(),
    title: Words,
    kind: Offence.shape.kind,
    forms: z.array(z.enum(forms)),
    reading: Offence.shape.reading,
    cited: z.string(),
    texts: z.array(Validity),
    auxiliary: z.boolean(),
  })
  .meta({ id: 'OffenceSummary' })
export type OffenceSummary = z.infer<typeof OffenceSummary>

/** A node as loaded: the pack's own keys, with id, title and citation resolved. */
export const LoadedElement = z.record(z.string(), z.unknown()).meta({ id: 'LoadedElement' })

/** One text of an offence; the same keys as in the pack, citations resolved. */
export const OffenceText = z
  .object({ valid: Validity, source: Citation, cited: z.string(), elements: LoadedElement })
  .catchall(z.unknown())
  .meta({ id: 'OffenceText' })

export const PackRead = z
  .strictObject({
    ...PackSummary.shape,
    instruments: z.array(Instrument),
    offences: z.array(OffenceSummary),
    evidenceLaw: EvidenceLaw,
    jurisdiction: z.array(z.record(z.string(), z.unknown())),
    modes: z.array(z.record(z.string(), z.unknown())),
    limitation: z.array(z.record(z.string(), z.unknown())),
    restitution: z.array(z.record(z.string(), z.unknown())),
  })
  .meta({ id: 'PackRead' })
export type PackRead = z.infer<typeof PackRead>

export const OffenceRead = z
  .strictObject({
    ...OffenceSummary.shape,
    packTitle: Words,
    review: Review,
    instruments: z.array(Instrument),
    versions: z.array(OffenceText).describe('Oldest first'),
  })
  .meta({ id: 'OffenceRead' })
export type OffenceRead = z.infer<typeof OffenceRead>

export const ConceptRead = z
  .strictObject({
    id: ConceptId,
    title: z.record(z.string(), z.string()),
    definition: z.string(),
    broader: ConceptId.optional(),
    narrower: z.array(ConceptId),
    ilo: z.array(z.string()),
    htcds: z.array(z.string()),
    ftm: z.array(z.string()),
    askedBy: z.array(z.string()).describe('Offences of which some text asks for the concept by name'),
  })
  .meta({ id: 'ConceptRead' })
export type ConceptRead = z.infer<typeof ConceptRead>

export const listPacks = endpoint({
  method: 'GET',
  path: '/law/packs',
  id: 'listPacks',
  tag: 'law',
  summary: 'All law packs, with who reviewed them',
  query: plainQuery,
  responses: { 200: z.strictObject({ items: z.array(PackSummary), key: z.string() }) },
  refusals: ['law-unusable'],
})

export const readPack = endpoint({
  method: 'GET',
  path: '/law/packs/:pack',
  id: 'readPack',
  tag: 'law',
  summary: 'One law pack: its general rules and its offences in short',
  params: z.strictObject({ pack: PathId }),
  query: plainQuery,
  responses: { 200: PackRead },
  refusals: ['pack-not-found', 'law-unusable'],
})

export const readOffence = endpoint({
  method: 'GET',
  path: '/law/offences/:pack/:offence',
  id: 'readOffence',
  tag: 'law',
  summary: 'One offence with its element tree, in every text from the oldest on',
  params: z.strictObject({ pack: PathId, offence: PathId }),
  query: plainQuery,
  responses: { 200: OffenceRead },
  refusals: ['offence-not-found', 'law-unusable'],
})

export const listConcepts = endpoint({
  method: 'GET',
  path: '/law/concepts',
  id: 'listConcepts',
  tag: 'law',
  summary: 'The taxonomy of concepts, with the offences that ask for each',
  query: plainQuery,
  responses: { 200: z.strictObject({ items: z.array(ConceptRead) }) },
  refusals: ['law-unusable'],
})

export const listGuidance = endpoint({
  method: 'GET',
  path: '/law/guidance',
  id: 'listGuidance',
  tag: 'law',
  summary: 'Working guidance: which evidence usually shows a concept, who holds it, how fast it perishes',
  query: plainQuery,
  responses: { 200: z.strictObject({ items: z.array(Guidance) }) },
  refusals: ['law-unusable'],
})
