// The front matter of a measure: one thing that a State can do, what obliges it, who does it, and what it is tied to.
import * as z from 'zod'
import { Strength } from './checklist.ts'
import { Origin, Reading, Review, Source, SourceKey, Words } from './provenance.ts'

export const Pillar = z.enum(['prevention', 'protection', 'prosecution', 'institution'])
export type Pillar = z.infer<typeof Pillar>

export const MeasureId = z.string().regex(/^(prevention|protection|prosecution|institution)\/[a-z0-9-]+$/)
export const PracticeId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

export const Obligation = z
  .strictObject({
    instrument: z.string().min(1).optional(),
    article: z.string().min(1).optional(),
    strength: Strength,
    qualifier: z.string().min(1).optional(),
    /** Id in checklist.yaml. */
    item: z.string().min(1).optional(),
    source: SourceKey,
  })
  .refine(
    ({ strength, instrument, article }) =>
      strength === 'good-practice' || (instrument !== undefined && article !== undefined),
    'An obligation names its instrument and article',
  )
export type Obligation = z.infer<typeof Obligation>

/** A figure that a source gives; never an estimate of our own. */
const Sourced = z.strictObject({ says: z.string().min(1), source: SourceKey })

/** One duty towards a person, in our own words, with the provision on which it rests. */
export const Duty = z.strictObject({
  /** Id of an instrument listed in checklist.yaml. */
  instrument: z.string().min(1),
  article: z.string().min(1),
  says: Words,
  source: SourceKey,
})
export type Duty = z.infer<typeof Duty>

export const Measure = z.strictObject({
  /** Pillar and file name: `prosecution/consent`. */
  id: MeasureId,
  title: Words,
  pillar: Pillar,
  /** Absent at the top of a pillar. */
  parent: MeasureId.optional(),
  /** Place among the measures with the same parent, from 1. */
  order: z.int().min(1),
  origin: z.array(Origin).min(1),
  obligations: z.array(Obligation).min(1),
  who: z.array(z.string().min(1)).min(1),
  cost: Sourced.optional(),
  time: Sourced.optional(),
  /** Ids of the concepts that facts and laws share. */
  concepts: z.array(z.string().min(1)),
  related: z.array(MeasureId),
  /** What the people concerned may ask of the State, and where it is written; the checklist asks the same of its law. */
  duties: z.array(Duty),
  practices: z.array(PracticeId),
  /** References of case files: `AU-01`. */
  decisions: z.array(z.string().min(1)),
  indicators: z.array(z.string().min(1)).min(1),
  training: z.array(z.string().min(1)),
  resources: z.array(
    z.strictObject({
      title: z.string().min(1),
      publisher: z.string().min(1),
      url: z.url().optional(),
      reading: Reading,
    }),
  ),
  sources: z.array(Source).min(1),
  reading: Reading,
  review: Review,
  /** How far each other language has been checked. */
  translations: z.record(z.string(), Review).default({}),
})
export type Measure = z.infer<typeof Measure>
