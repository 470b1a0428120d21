/** Writing for the library: drafts, what is wrong with them line by line, a second person's review, and what changed when. */
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { InstantText, languageQuery, largestCount } from '../scalars.ts'
import { EntryKind, LanguageTag } from './pages.ts'

const plainQuery = z.strictObject(languageQuery)
export const longestText = 200_000
/** What a body may weigh that holds the longest text in the widest script. */
const textBodyLimit = 1024 * 1024

export const textStates = ['draft', 'proposed', 'published', 'withdrawn'] as const
export const TextState = z.enum(textStates).meta({ id: 'TextState' })
export type TextState = z.infer<typeof TextState>

/** A page in one language. */
const Page = {
  kind: EntryKind,
  id: z
    .string()
    .min(1)
    .max(120)
    .regex(/^([a-z]+\/)?[a-z0-9]+(-[a-z0-9]+)*$/),
  language: LanguageTag,
}
const Count = z.int().positive().max(largestCount)
/** One text of it; `version` is the one that the writer saw. */
const Text = { ...Page, edition: Count, version: Count }

export const TextProblem = z
  .strictObject({
    code: z.string(),
    line: z.int(),
    column: z.int(),
    message: z.string(),
    hint: z.string(),
  })
  .meta({ id: 'TextProblem' })
export type TextProblem = z.infer<typeof TextProblem>

export const TextSummary = z
  .strictObject({
    kind: EntryKind,
    id: z.string(),
    language: z.string(),
    edition: z.int(),
    version: z.int(),
    state: TextState,
    title: z.string(),
    note: z.string().optional().describe('What is different and why, by the author'),
    author: z.string(),
    own: z.boolean().describe('Whether the person who asks wrote it'),
    reviewer: z.string().optional(),
    reviewed: InstantText.optional(),
    changed: InstantText,
    current: z.boolean().describe('False when the text that it was made from has changed since'),
    problems: z.int().describe('How many; 0 for a text that is published'),
    returned: z
      .strictObject({ by: z.string(), at: InstantText, reason: z.string() })
      .optional()
      .describe('Why it was last sent back'),
  })
  .meta({ id: 'TextSummary' })
export type TextSummary = z.infer<typeof TextSummary>

export const TextRead = z
  .strictObject({
    ...TextSummary.shape,
    text: z.string(),
    found: z.array(TextProblem),
    madeFrom: z
      .int()
      .optional()
      .describe(
        'Of a translation: the English edition that it was made from, where that is still known; 0 as shipped',
      ),
  })
  .meta({ id: 'TextRead' })
export type TextRead = z.infer<typeof TextRead>

export const HistoryStep = z
  .strictObject({
    step: z.enum(['begun', 'proposed', 'returned', 'published', 'withdrawn']),
    by: z.string(),
    at: InstantText,
    reason: z.string().optional(),
  })
  .meta({ id: 'HistoryStep' })
export type HistoryStep = z.infer<typeof HistoryStep>

export const HistoryEdition = z
  .strictObject({ ...TextSummary.shape, steps: z.array(HistoryStep) })
  .meta({ id: 'HistoryEdition' })
export type HistoryEdition = z.infer<typeof HistoryEdition>

export const PageLanguage = z
  .strictObject({
    language: z.string(),
    shown: z
      .int()
      .optional()
      .describe('Edition that readers see; 0 as shipped; none where nothing is published'),
    current: z.boolean(),
    open: z.int().optional().describe('Edition that is being written or reviewed'),
    editions: z.array(HistoryEdition).describe('Newest first'),
  })
  .meta({ id: 'PageLanguage' })
export type PageLanguage = z.infer<typeof PageLanguage>

export const DifferenceLine = z
  .strictObject({
    kind: z.enum(['same', 'added', 'removed']),
    text: z.string(),
    from: z.int().optional().describe('Line in the older text'),
    to: z.int().optional().describe('Line in the newer text'),
  })
  .meta({ id: 'DifferenceLine' })
export type DifferenceLine = z.infer<typeof DifferenceLine>

const pageQuery = z.strictObject({ ...languageQuery, kind: EntryKind, id: Page.id })
const notFound = ['measure-not-found', 'practice-not-found'] as const
const writing = ['body-malformed', 'body-too-large', 'media-type-unsupported', 'library-unusable'] as const

export const listLibraryTexts = endpoint({
  method: 'GET',
  path: '/library/texts',
  id: 'listLibraryTexts',
  tag: 'library',
  summary: 'What is being written, what waits for review, and which languages are out of date',
  query: plainQuery,
  responses: {
    200: z.strictObject({
      toReview: z.array(TextSummary).describe('Proposed by others, oldest first'),
      mine: z.array(TextSummary).describe('Own texts that are not published yet, newest first'),
      others: z.array(TextSummary).describe('What others are writing'),
      outOfDate: z.array(
        z.strictObject({ kind: EntryKind, id: z.string(), language: z.string(), title: z.string() }),
      ),
    }),
  },
  refusals: ['library-unusable'],
})

export const readLibraryHistory = endpoint({
  method: 'GET',
  path: '/library/texts/history',
  id: 'readLibraryHistory',
  tag: 'library',
  summary: 'Every edition of a page in every language, with who did what and why',
  query: pageQuery,
  responses: { 200: z.strictObject({ languages: z.array(PageLanguage) }) },
  refusals: [...notFound, 'library-unusable'],
})

export const readLibraryText = endpoint({
  method: 'GET',
  path: '/library/texts/one',
  id: 'readLibraryText',
  tag: 'library',
  summary: 'One text as it is written, with front matter',
  query: z.strictObject({
    ...languageQuery,
    kind: EntryKind,
    id: Page.id,
    language: LanguageTag,
    edition: z
      .string()
      .regex(/^\d{1,6}$/)
      .optional()
      .describe('0: as shipped; what readers see where absent'),
  }),
  responses: {
    200: z.strictObject({
      text: z.string(),
      edition: z.int(),
      state: z.enum([...textStates, 'shipped']),
      summary: TextSummary.optional().describe('Absent for the shipped text'),
      found: z.array(TextProblem),
      madeFrom: TextRead.shape.madeFrom,
    }),
  },
  refusals: [...notFound, 'version-not-found', 'library-unusable'],
})

export const compareLibraryTexts = endpoint({
  method: 'GET',
  path: '/library/texts/difference',
  id: 'compareLibraryTexts',
  tag: 'library',
  summary: 'What is different between two editions, line by line',
  query: z.strictObject({
    ...languageQuery,
    kind: EntryKind,
    id: Page.id,
    language: LanguageTag,
    from: z.string().regex(/^\d{1,6}$/),
    to: z.string().regex(/^\d{1,6}$/),
  }),
  responses: { 200: z.strictObject({ lines: z.array(DifferenceLine) }) },
  refusals: [...notFound, 'version-not-found', 'library-unusable'],
})

export const PageBeginning = z
  .strictObject({
    title: z
      .record(LanguageTag, z.string().trim().min(1).max(300))
      .refine((title) => title['en'] !== undefined, 'An English title is needed')
      .describe('In English, and in other languages where the author knows them'),
    parent: z
      .string()
      .max(120)
      .optional()
      .describe('Measure below which a new measure stands; at the top of its pillar where absent'),
  })
  .meta({ id: 'PageBeginning' })
export type PageBeginning = z.infer<typeof PageBeginning>

export const draftLibraryText = endpoint({
  method: 'POST',
  path: '/library/texts',
  id: 'draftLibraryText',
  tag: 'library',
  summary:
    'Begin a new edition, from what readers see now, from English for a translation, or from an empty page',
  query: plainQuery,
  body: z
    .strictObject({
      ...Page,
      text: z.string().min(1).max(longestText).optional(),
      begin: PageBeginning.optional().describe('For a page that is not there yet, in English'),
    })
    .meta({ id: 'DraftTextBody' }),
  bodyLimit: textBodyLimit,
  responses: { 201: TextRead },
  refusals: [...writing, 'text-already-open', 'page-there-already'],
})

export const changeLibraryText = endpoint({
  method: 'PUT',
  path: '/library/texts',
  id: 'changeLibraryText',
  tag: 'library',
  summary: 'Keep what was written; a draft may have problems, and they are answered line by line',
  query: plainQuery,
  body: z
    .strictObject({
      ...Text,
      text: z.string().min(1).max(longestText),
      note: z.string().max(500).optional(),
      caughtUp: z
        .boolean()
        .optional()
        .describe('Says that the text follows what it was made from as that stands now'),
    })
    .meta({ id: 'ChangeTextBody' }),
  bodyLimit: textBodyLimit,
  responses: { 200: TextRead },
  refusals: [...writing, 'version-not-found', 'text-changed-meanwhile', 'text-not-open', 'not-your-text'],
})

export const proposeLibraryText = endpoint({
  method: 'POST',
  path: '/library/texts/proposals',
  id: 'proposeLibraryText',
  tag: 'library',
  summary: 'Give a draft to a second person; it must have no problems',
  query: plainQuery,
  body: z.strictObject({ ...Text, note: z.string().trim().min(1).max(500) }).meta({ id: 'ProposeTextBody' }),
  responses: { 200: TextRead },
  refusals: [
    ...writing,
    'version-not-found',
    'text-changed-meanwhile',
    'text-not-open',
    'not-your-text',
    'text-has-problems',
  ],
})

export const reviewLibraryText = endpoint({
  method: 'POST',
  path: '/library/texts/reviews',
  id: 'reviewLibraryText',
  tag: 'library',
  summary:
    'Publish what somebody else proposed, send it back, or take back what was published, with a reason',
  query: plainQuery,
  body: z
    .strictObject({
      ...Text,
      decision: z
        .enum(['publish', 'return', 'withdraw'])
        .describe('The last takes a published text back; the one before it is shown again'),
      reason: z.string().trim().min(1).max(2000),
    })
    .meta({ id: 'ReviewTextBody' }),
  responses: { 200: TextRead },
  refusals: [
    ...writing,
    'version-not-found',
    'text-changed-meanwhile',
    'text-not-open',
    'own-text',
    'text-has-problems',
  ],
})

export const withdrawLibraryText = endpoint({
  method: 'POST',
  path: '/library/texts/withdrawals',
  id: 'withdrawLibraryText',
  tag: 'library',
  summary:
    'Take back an own draft or proposal, or, as a reviewer, a published text; the one before it is shown again',
  query: plainQuery,
  body: z
    .strictObject({ ...Text, reason: z.string().trim().min(1).max(2000) })
    .meta({ id: 'WithdrawTextBody' }),
  responses: { 200: TextRead },
  refusals: [...writing, 'version-not-found', 'text-changed-meanwhile', 'text-not-open', 'not-your-text'],
})
