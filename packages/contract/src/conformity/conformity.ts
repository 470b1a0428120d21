/** The endpoints of conformity: a law against its obligations, laws side by side, two days, a draft, and what people answer with evidence. */
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { Day, languageQuery, largestCount, NameList, PathId } from '../scalars.ts'
import {
  ConformityAnswered,
  ConformityChanges,
  ConformityList,
  ConformityMatrix,
  ConformityMatrixAnswers,
  ConformityRead,
  ConformityCounts,
  ConformityItemChange,
  ConformityItem,
  ConformityLaw,
} from './report.ts'
import { ProblemPart } from '../problem/index.ts'
import { Words } from '@clew/law'

const lawParams = z.strictObject({ pack: PathId })
const asOf = Day.optional().describe('The law in force on this day; today where absent')
const against = NameList.optional().describe(
  'palermo, untoc, tvpa, eu; the texts that bind the State where absent',
)

export const listConformity = endpoint({
  method: 'GET',
  path: '/conformity/laws',
  id: 'listConformity',
  tag: 'conformity',
  summary: 'Every law with how many items it meets, text by text',
  query: z.strictObject({ 'as-of': asOf, ...languageQuery }),
  responses: { 200: ConformityList },
  refusals: ['law-unusable', 'checklist-unusable'],
})

export const readConformity = endpoint({
  method: 'GET',
  path: '/conformity/laws/:pack',
  id: 'readConformity',
  tag: 'conformity',
  summary: 'One law against what States have promised, item by item, as its pack shows it',
  description:
    'Law and practice are two answers. What people of the unit answered stands under `/answers`, so that this answer is the same for everybody.',
  params: lawParams,
  query: z.strictObject({ 'as-of': asOf, against, ...languageQuery }),
  responses: { 200: ConformityRead },
  refusals: ['pack-not-found', 'frames-unknown', 'law-unusable', 'checklist-unusable'],
})

export const compareConformity = endpoint({
  method: 'GET',
  path: '/conformity/matrix',
  id: 'compareConformity',
  tag: 'conformity',
  summary: 'Laws side by side: items by laws',
  query: z.strictObject({
    packs: NameList.optional().describe('All national laws where absent'),
    'as-of': asOf,
    against,
    ...languageQuery,
  }),
  responses: { 200: ConformityMatrix },
  refusals: ['packs-unknown', 'frames-unknown', 'law-unusable', 'checklist-unusable'],
})

export const compareConformityAnswers = endpoint({
  method: 'GET',
  path: '/conformity/matrix/answers',
  id: 'compareConformityAnswers',
  tag: 'conformity',
  summary: 'What people answered about the same laws, to stand beside what is computed',
  query: z.strictObject({
    packs: NameList.optional().describe('All national laws where absent'),
    'as-of': asOf,
    against,
    ...languageQuery,
  }),
  responses: { 200: ConformityMatrixAnswers },
  refusals: ['packs-unknown', 'frames-unknown', 'law-unusable', 'checklist-unusable'],
})

export const readConformityChanges = endpoint({
  method: 'GET',
  path: '/conformity/laws/:pack/changes',
  id: 'readConformityChanges',
  tag: 'conformity',
  summary: 'What amendments changed between two days',
  params: lawParams,
  query: z.strictObject({ from: Day, to: Day.optional(), against, ...languageQuery }),
  responses: { 200: ConformityChanges },
  refusals: ['pack-not-found', 'frames-unknown', 'law-unusable', 'checklist-unusable'],
})

export const readPackText = endpoint({
  method: 'GET',
  path: '/conformity/laws/:pack/text',
  id: 'readPackText',
  tag: 'conformity',
  summary: 'The files of a pack as they are written, to begin a draft from',
  params: lawParams,
  query: z.strictObject(languageQuery),
  responses: {
    200: z
      .strictObject({
        law: ConformityLaw,
        files: z.array(z.strictObject({ path: z.string(), text: z.string() })),
      })
      .meta({ id: 'PackText' }),
  },
  refusals: ['pack-not-found', 'law-unusable'],
})

export const ConformityDraftBody = z
  .strictObject({
    files: z
      .record(
        z.string().regex(/^(pack|offences\/[a-z0-9][a-z0-9-]{0,60}|conformity\/answers)\.ya?ml$/),
        z.string().max(400_000).nullable(),
      )
      .describe('Path inside the pack → new text, or null for a file that is taken away. Other files stay.'),
    'as-of': asOf,
    against,
  })
  .meta({ id: 'ConformityDraftBody' })
export type ConformityDraftBody = z.infer<typeof ConformityDraftBody>

const Term = z.string().describe('In the spelling of packs: `14y`, `life`')
export const ConformityChargeChanged = z
  .strictObject({
    charge: z.string(),
    offence: z.string(),
    from: z.int().optional().describe('Standing, 0 to 4'),
    to: z.int().optional(),
    weakestBefore: z.array(z.string()),
    weakestAfter: z.array(z.string()),
    maximumBefore: Term.optional(),
    maximumAfter: Term.optional(),
    barsBefore: z.array(z.string()),
    barsAfter: z.array(z.string()),
  })
  .meta({ id: 'ConformityChargeChanged' })

export const ConformityDraftRead = z
  .strictObject({
    problems: z.array(
      z.strictObject({ ...ProblemPart.shape, file: z.string().describe('Path inside the pack') }),
    ),
    /** Absent while there are problems. */
    outcome: z
      .strictObject({
        asOf: z.string(),
        before: z.array(ConformityCounts),
        after: z.array(ConformityCounts),
        changes: z.array(ConformityItemChange),
        tried: z.int().describe('Decided cases that charge an offence of this law'),
        cases: z.array(
          z.strictObject({
            reference: z.string(),
            title: z.string(),
            charges: z.array(ConformityChargeChanged),
          }),
        ),
      })
      .optional(),
  })
  .meta({ id: 'ConformityDraftRead' })
export type ConformityDraftRead = z.infer<typeof ConformityDraftRead>

export const tryConformityDraft = endpoint({
  method: 'POST',
  path: '/conformity/laws/:pack/drafts',
  id: 'tryConformityDraft',
  tag: 'conformity',
  summary:
    'Try an edited copy of a law: every problem at once, or what would change and which decided cases would end differently',
  description: 'Nothing is kept.',
  params: lawParams,
  query: z.strictObject(languageQuery),
  body: ConformityDraftBody,
  responses: { 200: ConformityDraftRead },
  refusals: [
    'body-malformed',
    'body-too-large',
    'media-type-unsupported',
    'pack-not-found',
    'frames-unknown',
    'law-unusable',
    'checklist-unusable',
  ],
})

export const ConformityAnswersRead = z
  .strictObject({
    answers: z.array(ConformityAnswered).describe('Every version, newest first'),
    items: z.array(ConformityItem).describe('The items that people answered, as they stand with the answers'),
    instruments: z.array(z.strictObject({ id: z.string(), title: Words, short: z.string() })),
  })
  .meta({ id: 'ConformityAnswersRead' })
export type ConformityAnswersRead = z.infer<typeof ConformityAnswersRead>

export const listConformityAnswers = endpoint({
  method: 'GET',
  path: '/conformity/laws/:pack/answers',
  id: 'listConformityAnswers',
  tag: 'conformity',
  summary: 'What people of the unit answered about a law, with evidence, author and date',
  params: lawParams,
  query: z.strictObject({ 'as-of': asOf, against, ...languageQuery }),
  responses: { 200: ConformityAnswersRead },
  refusals: ['pack-not-found', 'frames-unknown', 'law-unusable', 'checklist-unusable'],
})

export const ConformityAnswerBody = z
  .strictObject({
    item: z.string().min(1).max(60),
    side: z.enum(['law', 'practice']),
    verdict: z.enum(['met', 'partly', 'not', 'not-applicable', 'withdrawn']),
    evidence: z.string().trim().min(1).max(8000),
    citation: z.string().trim().min(1).max(1000).describe('Where the evidence is to be found'),
    instrument: z.string().max(100).optional().describe('Of the pack; met and partly on the law need one'),
    article: z.string().trim().min(1).max(200).optional(),
    reason: z.string().trim().min(1).max(4000).optional().describe('Not applicable needs one'),
    validFrom: Day.optional(),
    validTo: Day.optional(),
    version: z
      .int()
      .min(0)
      .max(largestCount)
      .describe('Version of the answer that the writer saw; 0 where there was none'),
  })
  .meta({ id: 'ConformityAnswerBody' })
export type ConformityAnswerBody = z.infer<typeof ConformityAnswerBody>

export const answerConformity = endpoint({
  method: 'POST',
  path: '/conformity/laws/:pack/answers',
  id: 'answerConformity',
  tag: 'conformity',
  summary: 'Answer one side of an item with evidence',
  description:
    'An answer beside one that the pack computes stands beside it and never replaces it. Earlier answers are kept.',
  params: lawParams,
  query: z.strictObject(languageQuery),
  body: ConformityAnswerBody,
  responses: { 201: ConformityAnswered },
  refusals: [
    'body-malformed',
    'body-too-large',
    'media-type-unsupported',
    'pack-not-found',
    'item-not-found',
    'answer-unsupported',
    'answer-moved',
    'law-unusable',
    'checklist-unusable',
  ],
})

export const wordMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const exportConformity = endpoint({
  method: 'GET',
  path: '/conformity/laws/:pack/document',
  id: 'exportConformity',
  tag: 'conformity',
  summary: 'The report with the answers of people, as a document: Word, PDF, Markdown or JSON',
  params: lawParams,
  query: z.strictObject({
    as: z.enum(['docx', 'pdf', 'markdown', 'json']).default('docx'),
    'as-of': asOf,
    against,
    ...languageQuery,
  }),
  responses: { 200: z.string() },
  produces: [wordMediaType, 'application/pdf', 'text/markdown', 'application/json'],
  refusals: ['pack-not-found', 'frames-unknown', 'law-unusable', 'checklist-unusable'],
})
