/** Decided cases: finding one among many, reading it, bringing a table of them in and out. */
import * as library from '@clew/library/decision'
import * as z from 'zod'
import { Facet } from '../cases/summary.ts'
import { wordMediaType } from '../conformity/conformity.ts'
import { endpoint } from '../endpoint.ts'
import { ProblemPart } from '../problem/index.ts'
import { languageQuery, NameList, PathId } from '../scalars.ts'

/** 64 MiB: some fifteen thousand decisions. */
export const decisionFileLimit = 64 * 1024 * 1024

/** Above so many hits nobody counts on: the answer says "more than". */
export const decisionsCounted = 10_000

export const DecisionBody = library.Decision.meta({ id: 'Decision' })

export const decisionOrigins = ['shipped', 'unit'] as const

export const DecisionSummary = z
  .strictObject({
    id: z.string(),
    origin: z
      .enum(decisionOrigins)
      .describe('shipped: comes with Clew; unit: imported by the unit of the asker'),
    title: z.record(z.string(), z.string()).describe('By language; always in the language of the decision'),
    language: z.string(),
    court: z.string(),
    state: z.string(),
    international: z.boolean(),
    date: z.string().describe('As exactly as the source says: 2008, 2008-08 or 2008-08-28'),
    citation: z.string(),
    verdict: z.enum(library.verdicts),
    forms: z.array(z.enum(library.decisionForms)),
    sectors: z.array(z.enum(library.sectors)),
    issues: z.array(z.enum(library.evidenceIssues)),
    lesson: z.string().describe('The first lesson'),
    caseFile: z.string().optional(),
    reading: z.enum(['read', 'secondary', 'unverified']),
    reviewed: z.boolean(),
  })
  .meta({ id: 'DecisionSummary' })
export type DecisionSummary = z.infer<typeof DecisionSummary>

export const DecisionPassage = z
  .strictObject({
    part: z.enum(['facts', 'decided', 'holding', 'issue', 'lesson']),
    language: z
      .string()
      .describe('In which the words were found; that of a translation, where it alone has them'),
    excerpt: z.string(),
    marks: z
      .array(z.tuple([z.int(), z.int()]))
      .describe('Beginning and end, in UTF-16 code units of the excerpt, of each word that was asked for'),
  })
  .meta({ id: 'DecisionPassage' })
export type DecisionPassage = z.infer<typeof DecisionPassage>

export const DecisionFound = z
  .strictObject({
    ...DecisionSummary.shape,
    passage: DecisionPassage.optional().describe(
      'Where the words stand that were asked for; absent without words, and where only title, court or citation hold them',
    ),
  })
  .meta({ id: 'DecisionFound' })
export type DecisionFound = z.infer<typeof DecisionFound>

/** Each takes names separated by commas; a decision that has any of them fits. */
export const decisionFacets = [
  'act',
  'means',
  'purpose',
  'form',
  'sector',
  'state',
  'verdict',
  'issue',
] as const
export type DecisionFacet = (typeof decisionFacets)[number]

const filters = {
  q: z
    .string()
    .trim()
    .max(200)
    .optional()
    .describe(
      'Words, in any of the languages of a decision; all must occur, each matched from its beginning',
    ),
  act: NameList.optional(),
  means: NameList.optional(),
  purpose: NameList.optional(),
  form: NameList.optional(),
  sector: NameList.optional(),
  state: NameList.optional().describe('Whose court, or which State answered before an international one'),
  verdict: NameList.optional(),
  issue: NameList.optional().describe('Issues of evidence'),
  origin: z.enum(decisionOrigins).optional(),
  ...languageQuery,
}

const after = z.string().max(1000).optional().describe('The `next` of the page before')

export const DecisionListQuery = z.strictObject({
  ...filters,
  order: z.enum(['desc', 'asc']).default('desc').describe('By date, the newest first unless asked otherwise'),
  after,
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type DecisionListQuery = z.infer<typeof DecisionListQuery>

export const CountedFacet = z
  .strictObject({
    exact: z
      .boolean()
      .describe(
        `False where more than ${decisionsCounted} fit: then the values are counted in that many of them`,
      ),
    values: Facet,
  })
  .meta({ id: 'CountedFacet' })

export const DecisionList = z
  .strictObject({
    items: z.array(DecisionFound),
    next: z.string().optional().describe('Cursor of the next page; absent on the last'),
    total: z
      .strictObject({ count: z.int(), exact: z.boolean() })
      .describe('Where it is not exact, more than `count` fit'),
    facets: z.strictObject(
      Object.fromEntries(decisionFacets.map((name) => [name, CountedFacet])) as Record<
        DecisionFacet,
        typeof CountedFacet
      >,
    ),
  })
  .meta({ id: 'DecisionList' })
export type DecisionList = z.infer<typeof DecisionList>

export const DecisionRead = z
  .strictObject({ origin: z.enum(decisionOrigins), version: z.int().positive(), decision: DecisionBody })
  .meta({ id: 'DecisionRead' })
export type DecisionRead = z.infer<typeof DecisionRead>

export const DecisionImportBody = z
  .strictObject({
    text: z.string().max(decisionFileLimit).describe('The file as it is'),
    fileName: z.string().min(1).max(255).describe('Ends in .json or .csv'),
  })
  .meta({ id: 'DecisionImportBody' })
export type DecisionImportBody = z.infer<typeof DecisionImportBody>

export const DecisionImportReport = z
  .strictObject({
    checked: z.boolean().describe('True for a dry run: nothing was kept'),
    count: z.int().describe('Decisions in the file: created, updated, unchanged and refused together'),
    created: z.int(),
    updated: z.int(),
    unchanged: z.int(),
    refused: z.int(),
    refusals: z
      .array(
        z.strictObject({
          line: z.int().positive().describe('Where the decision begins in the file'),
          id: z.string().optional(),
          reasons: z.array(ProblemPart).min(1),
        }),
      )
      .describe('One for each decision that was refused, in the order of the file'),
  })
  .meta({ id: 'DecisionImportReport' })
export type DecisionImportReport = z.infer<typeof DecisionImportReport>

export const DecisionExportQuery = z.strictObject({
  ...filters,
  as: z.enum(['json', 'csv']).default('json'),
  after,
  limit: z.coerce.number().int().min(1).max(5000).default(5000),
})
export type DecisionExportQuery = z.infer<typeof DecisionExportQuery>

export const listDecisions = endpoint({
  method: 'GET',
  path: '/decisions',
  id: 'listDecisions',
  tag: 'decisions',
  summary: 'Search decided cases, page by page, with what the filters would leave',
  description:
    'Each facet counts the decisions that fit the words and all other filters, so that choosing a value shows that many.',
  query: DecisionListQuery,
  responses: { 200: DecisionList },
  refusals: ['cursor-invalid'],
})

export const readDecision = endpoint({
  method: 'GET',
  path: '/decisions/:id',
  id: 'readDecision',
  tag: 'decisions',
  summary: 'One decided case as a digest',
  params: z.strictObject({ id: PathId }),
  query: z.strictObject(languageQuery),
  responses: { 200: DecisionRead },
  refusals: ['decision-not-found'],
})

export const DecisionDocumentQuery = z.strictObject({
  as: z.enum(['pdf', 'docx']).default('pdf'),
  ...languageQuery,
})
export type DecisionDocumentQuery = z.infer<typeof DecisionDocumentQuery>

export const documentDecision = endpoint({
  method: 'GET',
  path: '/decisions/:id/document',
  id: 'documentDecision',
  tag: 'decisions',
  summary: 'One decided case as a document to print or to send: PDF (PDF/UA) or Word',
  description:
    'In the translation that was asked for, where there is one; what is not translated stays in the language of the digest.',
  params: z.strictObject({ id: PathId }),
  query: DecisionDocumentQuery,
  responses: { 200: z.string() },
  produces: ['application/pdf', wordMediaType],
  refusals: ['decision-not-found', 'document-not-made'],
})

export const importDecisions = endpoint({
  method: 'POST',
  path: '/decisions/import',
  id: 'importDecisions',
  tag: 'decisions',
  summary: 'Take in a table of decisions; with check=1 only say what would become of each',
  description:
    'Decisions that are whole are taken, others refused with line and reason. A file that cannot be read on is refused whole.',
  query: z.strictObject({ check: z.enum(['0', '1']).default('0'), ...languageQuery }),
  body: DecisionImportBody,
  bodyLimit: 2 * decisionFileLimit,
  responses: { 200: DecisionImportReport },
  refusals: ['body-malformed', 'body-too-large', 'media-type-unsupported', 'decisions-unreadable'],
})

export const exportDecisions = endpoint({
  method: 'GET',
  path: '/decisions/export',
  id: 'exportDecisions',
  tag: 'decisions',
  summary: 'Decisions as a file that imports to the same decisions',
  description:
    'Where more follow, the header Link names the next page (RFC 8288). Pages of CSV after the first have no heading.',
  query: DecisionExportQuery,
  responses: { 200: z.string() },
  produces: ['application/json', 'text/csv'],
  refusals: ['cursor-invalid'],
})
