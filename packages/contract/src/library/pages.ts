/** The library as it is read on a screen: the tree of measures, a measure, State practices, search, and the way there from a concept. */
import { Measure, Obligation, Practice, Reading, Source, Strength, Words } from '@clew/library'
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { languageQuery, PathId } from '../scalars.ts'

const plainQuery = z.strictObject(languageQuery)

export const entryKinds = ['measure', 'practice'] as const
export const EntryKind = z.enum(entryKinds)
export type EntryKind = z.infer<typeof EntryKind>

/** `en`, `ur`, `pt-BR`. */
export const LanguageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$/)

export const LanguageVersion = z
  .strictObject({
    language: z.string(),
    edition: z.int().describe('0: as shipped'),
    current: z.boolean().describe('False when the English text changed after this one was translated'),
  })
  .meta({ id: 'LanguageVersion' })
export type LanguageVersion = z.infer<typeof LanguageVersion>

const Shared = {
  id: z.string(),
  title: Words,
  reading: Reading,
  reviewed: z.boolean().describe('Whether a second person has read the text that is shown'),
  edition: z.int().describe('0: as shipped'),
  languages: z.array(LanguageVersion),
}

export const MeasureSummary = z
  .strictObject({
    ...Shared,
    pillar: Measure.shape.pillar,
    parent: z.string().optional(),
    order: z.int(),
    counts: z.strictObject({
      below: z.int().describe('Measures right under it'),
      obligations: z.int(),
      practices: z.int(),
      decisions: z.int(),
      concepts: z.int(),
    }),
    strengths: z.array(Strength).describe('Strengths of its obligations, each once, the strongest first'),
  })
  .meta({ id: 'MeasureSummary' })
export type MeasureSummary = z.infer<typeof MeasureSummary>

export const PracticeSummary = z
  .strictObject({
    ...Shared,
    kind: Practice.shape.kind,
    places: Practice.shape.places,
    year: z.string().optional(),
    measures: z.array(z.string()),
  })
  .meta({ id: 'PracticeSummary' })
export type PracticeSummary = z.infer<typeof PracticeSummary>

export const PageSection = z
  .strictObject({
    heading: z
      .string()
      .describe('As in the file, in English in every language; screens say it in their own words'),
    markdown: z.string(),
  })
  .meta({ id: 'PageSection' })
export type PageSection = z.infer<typeof PageSection>

const Shown = {
  language: z
    .string()
    .describe('Language of the text; English where there is none in the language asked for'),
  sections: z.array(PageSection),
  sources: z.array(Source),
  published: z
    .strictObject({ author: z.string(), reviewer: z.string(), at: z.string() })
    .optional()
    .describe('Of a text that the unit wrote itself'),
}

const Named = z.strictObject({ id: z.string(), title: Words })

export const ObligationRead = z
  .strictObject({ ...Obligation.shape, cited: z.string(), question: Words.optional() })
  .meta({ id: 'ObligationRead' })
export type ObligationRead = z.infer<typeof ObligationRead>

export const MeasureRead = z
  .strictObject({
    ...MeasureSummary.shape,
    ...Shown,
    above: z.array(Named).describe('From the top of the pillar down'),
    below: z.array(Named),
    related: z.array(Named),
    obligations: z.array(ObligationRead),
    who: z.array(z.string()),
    cost: Measure.shape.cost,
    time: Measure.shape.time,
    indicators: z.array(z.string()),
    training: z.array(z.string()),
    resources: Measure.shape.resources,
    concepts: z.array(Named.extend({ known: z.boolean() })),
    duties: z
      .array(z.strictObject({ cited: z.string(), says: Words }))
      .describe('What the people concerned may ask of the State, with the provision'),
    decisions: z.array(Named).describe('Decided cases by reference, with what they are called'),
    practices: z.array(PracticeSummary),
  })
  .meta({ id: 'MeasureRead' })
export type MeasureRead = z.infer<typeof MeasureRead>

export const PracticeRead = z
  .strictObject({
    ...PracticeSummary.shape,
    ...Shown,
    decisions: z.array(Named).describe('Decided cases by reference, with what they are called'),
    about: z.array(MeasureSummary),
  })
  .meta({ id: 'PracticeRead' })
export type PracticeRead = z.infer<typeof PracticeRead>

const Counted = z.strictObject({ value: z.string(), title: Words.optional(), count: z.int() })

export const readLibraryTree = endpoint({
  method: 'GET',
  path: '/library',
  id: 'readLibraryTree',
  tag: 'library',
  summary: 'The tree of measures under the three Ps, with counts',
  query: plainQuery,
  responses: {
    200: z.strictObject({
      measures: z.array(MeasureSummary).describe('Parents before children, siblings in their order'),
      counts: z.strictObject({ measures: z.int(), practices: z.int(), items: z.int(), states: z.int() }),
      setAside: z
        .array(z.strictObject({ kind: EntryKind, id: z.string(), language: z.string() }))
        .describe('Published texts of the unit that no longer fit; the shipped text is shown instead'),
    }),
  },
  refusals: ['library-unusable'],
})

export const readMeasure = endpoint({
  method: 'GET',
  path: '/library/measures/:pillar/:name',
  id: 'readMeasure',
  tag: 'library',
  summary: 'One measure with all that it is tied to',
  params: z.strictObject({ pillar: PathId, name: PathId }),
  query: plainQuery,
  responses: { 200: MeasureRead },
  refusals: ['measure-not-found', 'library-unusable'],
})

export const listPractices = endpoint({
  method: 'GET',
  path: '/library/practices',
  id: 'listPractices',
  tag: 'library',
  summary: 'State practices, the newest first, by State, year, measure and words',
  query: z.strictObject({
    ...languageQuery,
    q: z.string().max(200).optional(),
    state: z.string().max(80).optional().describe('Two letters, or the English name of a body'),
    year: z
      .string()
      .regex(/^\d{4}$/)
      .optional(),
    measure: z.string().max(120).optional(),
    kind: Practice.shape.kind.optional(),
  }),
  responses: {
    200: z.strictObject({
      items: z.array(PracticeSummary),
      total: z.int().describe('Practices in all, without the filters'),
      facets: z
        .strictObject({
          states: z.array(Counted),
          years: z.array(Counted),
          measures: z.array(Counted),
          kinds: z.array(Counted),
        })
        .describe('Each counted with the other filters applied'),
    }),
  },
  refusals: ['library-unusable'],
})

export const readPractice = endpoint({
  method: 'GET',
  path: '/library/practices/:id',
  id: 'readPractice',
  tag: 'library',
  summary: 'One State practice',
  params: z.strictObject({ id: PathId }),
  query: plainQuery,
  responses: { 200: PracticeRead },
  refusals: ['practice-not-found', 'library-unusable'],
})

export const Found = z
  .strictObject({
    kind: z.enum([...entryKinds, 'item']),
    id: z.string(),
    title: Words,
    section: z.string().optional().describe('Heading under which the excerpt stands; none for the title'),
    excerpt: z.string(),
    marks: z.array(z.tuple([z.int(), z.int()])).describe('From and to in the excerpt, in UTF-16 units'),
    measure: z.string().optional().describe('For an item of the checklist: the measure that answers it'),
  })
  .meta({ id: 'Found' })
export type Found = z.infer<typeof Found>

export const searchLibrary = endpoint({
  method: 'GET',
  path: '/library/search',
  id: 'searchLibrary',
  tag: 'library',
  summary: 'Measures, practices and items of the checklist that hold every word, best first',
  query: z.strictObject({ ...languageQuery, q: z.string().max(200) }),
  responses: { 200: z.strictObject({ items: z.array(Found), total: z.int() }) },
  refusals: ['library-unusable'],
})

export const findMeasuresForConcepts = endpoint({
  method: 'GET',
  path: '/library/concepts',
  id: 'findMeasuresForConcepts',
  tag: 'library',
  summary:
    'Measures about a concept, the nearest first: those that name it, then those that name what is broader',
  query: z.strictObject({
    ...languageQuery,
    concepts: z
      .string()
      .max(2000)
      .regex(/^[a-z0-9.-]+(,[a-z0-9.-]+)*$/)
      .describe('Ids separated by commas'),
  }),
  responses: {
    200: z.strictObject({
      items: z.array(
        z.strictObject({
          measure: MeasureSummary,
          concept: z.string().describe('The concept that the measure names'),
          asked: z.string().describe('The concept that was asked for'),
          steps: z.int().describe('How much broader; 0 for the same'),
        }),
      ),
    }),
  },
  refusals: ['library-unusable', 'law-unusable'],
})

const pdf = z.string().describe('A tagged PDF')
const pdfQuery = z.strictObject(languageQuery)

export const printMeasure = endpoint({
  method: 'GET',
  path: '/library/measures/:pillar/:name/pdf',
  id: 'printMeasure',
  tag: 'library',
  summary: 'One measure as a PDF',
  params: z.strictObject({ pillar: PathId, name: PathId }),
  query: pdfQuery,
  responses: { 200: pdf },
  produces: ['application/pdf'],
  refusals: ['measure-not-found', 'library-unusable', 'document-not-made'],
})

export const printPractice = endpoint({
  method: 'GET',
  path: '/library/practices/:id/pdf',
  id: 'printPractice',
  tag: 'library',
  summary: 'One State practice as a PDF',
  params: z.strictObject({ id: PathId }),
  query: pdfQuery,
  responses: { 200: pdf },
  produces: ['application/pdf'],
  refusals: ['practice-not-found', 'library-unusable', 'document-not-made'],
})
