/** Opening, reading, importing, exporting and changing a case file. */
import { CaseFile, CountryCode, forms, Prose, stages } from '@clew/casefile'
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { ProblemPart } from '../problem/index.ts'
import { Abilities, InstantText, languageQuery, PathId, Version } from '../scalars.ts'

/** Four MiB: twenty times the largest of the real cases. */
export const caseFileLimit = 4 * 1024 * 1024

/** The case file of `schema/casefile.schema.json`, under its name in the interface description. */
export const CaseFileBody = CaseFile.meta({ id: 'CaseFile' })

const caseParams = z.strictObject({ id: PathId })
const plainQuery = z.strictObject(languageQuery)

export const OpenCaseBody = z
  .strictObject({
    reference: z.string().trim().min(1).max(64),
    title: Prose,
    forum: CountryCode,
    forms: z.array(z.enum(forms)).min(1),
    stage: z.enum(stages).default('investigation'),
  })
  .meta({ id: 'OpenCaseBody' })
export type OpenCaseBody = z.infer<typeof OpenCaseBody>

export const CaseOpened = z.strictObject({ id: z.string(), version: Version }).meta({ id: 'CaseOpened' })
export type CaseOpened = z.infer<typeof CaseOpened>

export const ImportBody = z
  .strictObject({
    text: z.string().max(caseFileLimit).describe('The file as it is, YAML or JSON'),
    fileName: z.string().min(1).max(255).describe('Ends in .yaml, .yml or .json'),
  })
  .meta({ id: 'ImportBody' })
export type ImportBody = z.infer<typeof ImportBody>

export const CaseImported = z
  .strictObject({ id: z.string(), version: Version, reference: z.string(), title: z.string() })
  .meta({ id: 'CaseImported' })
export type CaseImported = z.infer<typeof CaseImported>

/** What a dry run says; the case file only when nothing is wrong with it. */
export const ImportChecked = z
  .strictObject({ problems: z.array(ProblemPart), caseFile: CaseFileBody.optional() })
  .meta({ id: 'ImportChecked' })
export type ImportChecked = z.infer<typeof ImportChecked>

export const CaseRead = z
  .strictObject({
    id: z.string(),
    version: Version,
    updated: InstantText,
    abilities: Abilities,
    caseFile: CaseFileBody,
  })
  .meta({ id: 'CaseRead' })
export type CaseRead = z.infer<typeof CaseRead>

/** Changes as they travel; the case file's own rules say whether their content is sound. */
export const ChangeBody = z.record(z.string(), z.unknown()).meta({
  id: 'Change',
  description: 'One change of a case file: its kind and what it sets, adds, removes or moves',
})

export const ChangesBody = z
  .strictObject({ version: Version, changes: z.array(ChangeBody).min(1).max(500) })
  .meta({ id: 'ChangesBody' })
export type ChangesBody = z.infer<typeof ChangesBody>

export const Changed = z
  .strictObject({
    version: Version,
    inverse: z.array(ChangeBody).describe('Send these, with the new version, to undo'),
    caseFile: CaseFileBody,
  })
  .meta({ id: 'Changed' })
export type Changed = z.infer<typeof Changed>

/** In `current` of a `version-conflict`: what stands now where the refused change would have written. */
export const Conflict = z
  .strictObject({
    version: Version,
    updated: InstantText,
    /** Records that the refused changes touch, as they are now; absent ones were removed. */
    theirs: z.array(
      z.strictObject({ collection: z.string().optional(), id: z.string(), now: z.unknown().optional() }),
    ),
  })
  .meta({ id: 'Conflict' })
export type Conflict = z.infer<typeof Conflict>

export const openCase = endpoint({
  method: 'POST',
  path: '/cases',
  id: 'openCase',
  tag: 'cases',
  summary: 'Open a new, empty case file',
  query: plainQuery,
  body: OpenCaseBody,
  responses: { 201: CaseOpened },
  refusals: ['body-malformed', 'body-too-large', 'media-type-unsupported', 'reference-taken'],
})

export const importCase = endpoint({
  method: 'POST',
  path: '/cases/import',
  id: 'importCase',
  tag: 'cases',
  summary: 'Take in a case file; with check=1 only say what is wrong with it',
  query: z.strictObject({ check: z.enum(['0', '1']).default('0'), ...languageQuery }),
  body: ImportBody,
  bodyLimit: caseFileLimit + 64 * 1024,
  responses: { 200: ImportChecked, 201: CaseImported },
  refusals: [
    'body-malformed',
    'body-too-large',
    'media-type-unsupported',
    'case-file-invalid',
    'reference-taken',
  ],
})

export const readCase = endpoint({
  method: 'GET',
  path: '/cases/:id',
  id: 'readCase',
  tag: 'cases',
  summary: 'A whole case file, with its version and what the asker may do with it',
  params: caseParams,
  query: plainQuery,
  responses: { 200: CaseRead },
  refusals: ['case-not-found'],
})

export const exportCase = endpoint({
  method: 'GET',
  path: '/cases/:id/export',
  id: 'exportCase',
  tag: 'cases',
  summary: 'The case file as a text that imports to the same case file',
  params: caseParams,
  query: z.strictObject({ as: z.enum(['yaml', 'json']).default('yaml'), ...languageQuery }),
  responses: { 200: z.string() },
  produces: ['application/yaml', 'application/json'],
  refusals: ['case-not-found'],
})

export const changeCase = endpoint({
  method: 'POST',
  path: '/cases/:id/changes',
  id: 'changeCase',
  tag: 'cases',
  summary: 'Change a case file: all changes together or none',
  params: caseParams,
  query: plainQuery,
  body: ChangesBody,
  bodyLimit: caseFileLimit,
  responses: { 200: Changed },
  refusals: [
    'body-malformed',
    'body-too-large',
    'media-type-unsupported',
    'case-not-found',
    'version-conflict',
    'change-refused',
    'reference-taken',
  ],
})
