/** Opening, reading, importing, exporting and changing a case file. */
import * as casefile from '@clew/casefile'
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { ProblemPart } from '../problem/index.ts'
import { Abilities, InstantText, languageQuery, PathId, Version } from '../scalars.ts'
import { NamesFound } from '../vault/name-place.ts'

/** Four MiB: twenty times the largest of the real cases. */
export const caseFileLimit = 4 * 1024 * 1024

/** The case file of `schema/casefile.schema.json`, under its name in the interface description. */
export const CaseFileBody = casefile.CaseFile.meta({ id: 'CaseFile' })

const caseParams = z.strictObject({ id: PathId })
const plainQuery = z.strictObject(languageQuery)

export const OpenCaseBody = z
  .strictObject({
    reference: z.string().trim().min(1).max(64),
    title: casefile.Prose,
    forum: casefile.CountryCode,
    forms: z.array(z.enum(casefile.forms)).min(1),
    stage: z.enum(casefile.stages).default('investigation'),
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
  .strictObject({
    id: z.string(),
    version: Version,
    reference: z.string(),
    title: z.string(),
    names: NamesFound.optional().describe('Names of the vault that the file holds in plain text'),
  })
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

const { NoteChange: noteChange, MoveRecord: moveRecord, RemoveRecord: removeRecord } = casefile
const putRecord = z.strictObject({
  kind: z.literal('put-record'),
  collection: z.enum(casefile.collectionNames),
  record: z.looseObject({ id: casefile.LocalId }).describe('A record of that list of the case file'),
  at: z.int().nonnegative().optional(),
})
const setHeader = z.strictObject({
  kind: z.literal('set-header'),
  header: z.looseObject({}).describe('Fields above the lists; null takes an optional one away'),
})

/**
 * One step of a change as it travels. Records are open here and checked with the whole case file, so that everything that is
 * wrong is said in the words of the case file and not in those of a schema.
 */
export const StepBody = z
  .discriminatedUnion('kind', [putRecord, removeRecord, moveRecord, ...noteChange.options, setHeader])
  .meta({ id: 'Step' })

export const ChangeBody = z
  .union([
    StepBody,
    z.strictObject({ kind: z.literal('together'), changes: z.array(StepBody).min(1).max(500) }),
  ])
  .meta({ id: 'Change', description: 'One step, or several that hold together' })
export type ChangeBody = z.infer<typeof ChangeBody>

export const ChangesBody = z
  .strictObject({ version: Version, changes: z.array(ChangeBody).min(1).max(500) })
  .meta({ id: 'ChangesBody' })
export type ChangesBody = z.infer<typeof ChangesBody>

export const Changed = z
  .strictObject({
    version: Version,
    inverse: z.array(ChangeBody).describe('Send these, with the new version, to undo'),
    caseFile: CaseFileBody,
    names: NamesFound.optional().describe('Names of the vault that were written in plain text'),
  })
  .meta({ id: 'Changed' })
export type Changed = z.infer<typeof Changed>

/** In `current` of a `version-conflict`: what stands now where the refused change would have written. */
export const Conflict = z
  .strictObject({
    version: Version,
    updated: InstantText,
    /** What others changed since, as it is now; without `now` it was removed. Fields above the lists are of `header`. */
    theirs: z.array(z.strictObject({ collection: z.string(), id: z.string(), now: z.unknown().optional() })),
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
    'needs-second-person',
    'evidence-in-custody',
    'reference-taken',
  ],
})
