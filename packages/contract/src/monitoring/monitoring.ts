/** Figures about States: what is counted, what sources say, what may be compared, and taking in a table of them. */
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { ProblemPart } from '../problem/index.ts'
import { Abilities, InstantText, languageQuery, NameList } from '../scalars.ts'

const Words = z.record(z.string(), z.string())
const Year = z.int().min(1950).max(2100)
const yearText = z.coerce.number().int().min(1950).max(2100)

export const IndicatorRead = z
  .strictObject({
    id: z.string(),
    pillar: z.enum(['prevention', 'protection', 'prosecution']),
    title: Words,
    definition: Words,
    translations: z
      .record(z.string(), z.strictObject({ made: z.enum(['machine', 'person']), reviewed: z.boolean() }))
      .describe('Who made the words of a language, and whether somebody checked them'),
    unit: z.string().describe('What is counted: persons, victims, cases, inspections; or yes-or-no'),
    by: z.array(z.string()),
    asked: z.array(z.strictObject({ who: z.string(), reading: z.enum(['read', 'secondary', 'unverified']) })),
    states: z.int().describe('States of which there are figures'),
    figures: z.int(),
    part: z
      .strictObject({ form: z.string().optional(), sex: z.string().optional(), age: z.string().optional() })
      .optional()
      .describe('Where there are figures of parts only: one of these parts'),
  })
  .meta({ id: 'IndicatorRead' })
export type IndicatorRead = z.infer<typeof IndicatorRead>

export const FigureRead = z
  .strictObject({
    id: z.string(),
    indicator: z.string(),
    state: z.string(),
    year: Year,
    form: z.string().optional(),
    sex: z.string().optional(),
    age: z.string().optional(),
    status: z.enum(['exact', 'suppressed', 'not-available', 'not-applicable']),
    value: z.int().nonnegative().optional(),
    below: z.int().positive().optional().describe('A suppressed number is less than this'),
    breaks: z.boolean().describe('Counted in another way than before; not comparable with earlier years'),
    source: z.string(),
    url: z.string().optional(),
    method: z.string().optional(),
    confidence: z.enum(['official', 'reported', 'estimated', 'unverified']),
    note: z.string().optional(),
    taken: InstantText,
    /** Absent where it is in force. */
    replaced: InstantText.optional(),
    corrected: z
      .boolean()
      .optional()
      .describe('Another figure stood in its place before; the history holds it'),
  })
  .meta({ id: 'FigureRead' })
export type FigureRead = z.infer<typeof FigureRead>

export const FigureNote = z
  .strictObject({
    id: z.string(),
    indicator: z.string(),
    state: z.string(),
    year: Year.optional(),
    words: z.string(),
    by: z.string(),
    at: InstantText,
  })
  .meta({ id: 'FigureNote' })
export type FigureNote = z.infer<typeof FigureNote>

/** Either a number of whole things, or why there is none. */
export const FigureChange = z
  .union([
    z.strictObject({
      ok: z.literal(true),
      by: z.int(),
      from: z.int(),
      to: z.int(),
      caution: z.literal('other-source').optional(),
    }),
    z.strictObject({
      ok: z.literal(false),
      why: z.string(),
      year: Year.describe('The year that stands in the way'),
    }),
  ])
  .meta({ id: 'FigureChange' })

export const FigureShare = z
  .union([
    z.strictObject({
      ok: z.literal(true),
      part: z.int(),
      whole: z.int(),
      caution: z.literal('other-source').optional(),
    }),
    z.strictObject({ ok: z.literal(false), why: z.string() }),
  ])
  .meta({ id: 'FigureShare' })

export const FigureSeries = z
  .strictObject({
    state: z.string(),
    figures: z.array(FigureRead),
    /** Years that were counted in one way without a gap; nothing may be drawn between two runs. */
    runs: z.array(z.array(Year)),
    anew: z.array(Year).describe('Years whose figure was counted in another way than the one before'),
    /** Between the first and the last year that were asked for. */
    change: FigureChange.optional(),
    shares: z.array(z.strictObject({ year: Year, share: FigureShare })),
  })
  .meta({ id: 'FigureSeries' })
export type FigureSeries = z.infer<typeof FigureSeries>

export const FigureParts = z
  .strictObject({
    form: z.string().optional(),
    sex: z.string().optional(),
    age: z.string().optional(),
    figures: z.int(),
  })
  .meta({ id: 'FigureParts' })
export type FigureParts = z.infer<typeof FigureParts>

export const FigurePage = z
  .strictObject({
    indicator: IndicatorRead,
    of: IndicatorRead.optional(),
    parts: z.array(FigureParts).describe('Breakdowns of which there are figures, of any State and year'),
    series: z.array(FigureSeries),
    states: z.array(z.string()).describe('All States of which there are figures of this indicator'),
    notes: z.array(FigureNote),
    abilities: Abilities,
  })
  .meta({ id: 'FigurePage' })
export type FigurePage = z.infer<typeof FigurePage>

const part = z.string().max(40)
export const FigureQuery = z.strictObject({
  indicator: z.string().max(80),
  states: NameList.optional().describe('At most twelve; all where absent and there are no more'),
  form: part.optional(),
  sex: part.optional(),
  age: part.optional(),
  from: yearText.optional(),
  to: yearText.optional(),
  of: z.string().max(80).optional().describe('Another indicator that this one is a part of'),
  ...languageQuery,
})
export type FigureQuery = z.infer<typeof FigureQuery>

export const FigureImportBody = z
  .strictObject({
    text: z.string().max(8 * 1024 * 1024),
    fileName: z.string().min(1).max(255),
  })
  .meta({ id: 'FigureImportBody' })
export type FigureImportBody = z.infer<typeof FigureImportBody>

export const FigureImportReport = z
  .strictObject({
    checked: z.boolean().describe('Only tried; nothing was kept'),
    count: z.int().describe('Lines: created + corrected + unchanged + repeated + refused'),
    created: z.int(),
    corrected: z.int(),
    unchanged: z.int(),
    repeated: z.int(),
    refused: z.int(),
    refusals: z.array(z.strictObject({ line: z.int(), reasons: z.array(ProblemPart) })),
    corrections: z.array(z.strictObject({ line: z.int(), was: z.string(), now: z.string() })),
  })
  .meta({ id: 'FigureImportReport' })
export type FigureImportReport = z.infer<typeof FigureImportReport>

export const FigureNoteBody = z
  .strictObject({
    indicator: z.string().max(80),
    state: z.string().regex(/^[A-Z]{2}$/),
    year: Year.optional(),
    words: z.string().trim().min(1).max(2000),
  })
  .meta({ id: 'FigureNoteBody' })
export type FigureNoteBody = z.infer<typeof FigureNoteBody>

const query = z.strictObject(languageQuery)
const bodyRefusals = ['body-malformed', 'body-too-large', 'media-type-unsupported'] as const

export const listIndicators = endpoint({
  method: 'GET',
  path: '/monitoring/indicators',
  id: 'listIndicators',
  tag: 'monitoring',
  summary: 'What is counted of States, with definition and unit, and how much of it there is',
  query,
  responses: { 200: z.strictObject({ items: z.array(IndicatorRead), abilities: Abilities }) },
  refusals: ['indicators-unusable'],
})

export const readFigures = endpoint({
  method: 'GET',
  path: '/monitoring/figures',
  id: 'readFigures',
  tag: 'monitoring',
  summary: 'One indicator by State and year, with what may be compared and why the rest may not',
  query: FigureQuery,
  responses: { 200: FigurePage },
  refusals: ['indicators-unusable', 'indicator-not-found', 'too-many-states'],
})

export const readFigureHistory = endpoint({
  method: 'GET',
  path: '/monitoring/figures/history',
  id: 'readFigureHistory',
  tag: 'monitoring',
  summary: 'Everything that was ever taken in for one State and year of an indicator, newest first',
  query: z.strictObject({
    indicator: z.string().max(80),
    state: z.string().max(2),
    year: yearText,
    ...languageQuery,
  }),
  responses: { 200: z.strictObject({ items: z.array(FigureRead) }) },
  refusals: [],
})

export const importFigures = endpoint({
  method: 'POST',
  path: '/monitoring/import',
  id: 'importFigures',
  tag: 'monitoring',
  summary: 'Take in a table of figures; with check=1 only say what would become of each line',
  query: z.strictObject({ check: z.enum(['0', '1']).default('0'), ...languageQuery }),
  body: FigureImportBody,
  bodyLimit: 9 * 1024 * 1024,
  responses: { 200: FigureImportReport },
  refusals: [...bodyRefusals, 'indicators-unusable', 'figures-unreadable'],
})

export const exportFigures = endpoint({
  method: 'GET',
  path: '/monitoring/export',
  id: 'exportFigures',
  tag: 'monitoring',
  summary: 'Figures in force as a table that reads back the same',
  query: z.strictObject({ indicator: z.string().max(80).optional(), ...languageQuery }),
  responses: { 200: z.string() },
  produces: ['text/csv'],
  refusals: [],
})

export const writeFigureNote = endpoint({
  method: 'POST',
  path: '/monitoring/notes',
  id: 'writeFigureNote',
  tag: 'monitoring',
  summary: 'Say what must be known to read a series',
  query,
  body: FigureNoteBody,
  responses: { 201: FigureNote },
  refusals: [...bodyRefusals, 'indicators-unusable', 'indicator-not-found'],
})

export const monitoringEndpoints = [
  listIndicators,
  readFigures,
  readFigureHistory,
  importFigures,
  exportFigures,
  writeFigureNote,
]
