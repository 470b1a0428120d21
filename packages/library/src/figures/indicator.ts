// What is counted of States, and the shape of one figure: a number is worth no more than its definition, unit and source.
import * as z from 'zod'
import { Reading, Review, Words } from '../entry/provenance.ts'

export const pillars = ['prevention', 'protection', 'prosecution'] as const
export const units = ['persons', 'victims', 'cases', 'inspections', 'yes-or-no'] as const
/** Ways in which one indicator may be taken apart. A sum and its parts are never added together. */
export const breakdowns = {
  form: [
    'sexual-exploitation',
    'forced-labour',
    'servitude',
    'slavery',
    'begging',
    'criminal-activity',
    'marriage',
    'organ-removal',
    'mixed',
    'other',
    'not-known',
  ],
  sex: ['female', 'male', 'other', 'not-known'],
  age: ['under-18', '18-and-over', 'not-known'],
} as const
export type Breakdown = keyof typeof breakdowns
export const breakdownNames = Object.keys(breakdowns) as readonly Breakdown[]

export const Indicator = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  pillar: z.enum(pillars),
  title: Words,
  definition: Words,
  /** Who made the words of each language but English, and whether somebody who speaks it checked them. */
  translations: z
    .record(
      z.string().regex(/^[a-z]{2,3}$/),
      z.strictObject({ made: z.enum(['machine', 'person']), review: Review }),
    )
    .default({}),
  unit: z.enum(units),
  by: z.array(z.enum(breakdownNames as [Breakdown, ...Breakdown[]])),
  /** Who asks States for it, and how well that was read. */
  asked: z.array(z.strictObject({ who: z.string().min(1), reading: Reading })),
})
export type Indicator = z.infer<typeof Indicator>

export const Indicators = z.strictObject({ indicators: z.array(Indicator).min(1) })

/** `suppressed`: a number that is kept back because it is small; `below` says less than what. Neither is zero, nor is silence. */
export const figureStates = ['exact', 'suppressed', 'not-available', 'not-applicable'] as const
export const confidences = ['official', 'reported', 'estimated', 'unverified'] as const

/** One figure: exactly what a source says, and nothing that it does not say. */
export type Figure = {
  readonly indicator: string
  /** ISO 3166-1, two letters. */
  readonly state: string
  readonly year: number
  readonly form?: string
  readonly sex?: string
  readonly age?: string
  readonly status: (typeof figureStates)[number]
  /** Whole, not negative; only of an exact figure. */
  readonly value?: number
  readonly below?: number
  /** Counted in another way than the year before: the two cannot be compared. */
  readonly breaks: boolean
  readonly source: string
  readonly url?: string
  readonly method?: string
  readonly confidence: (typeof confidences)[number]
  readonly note?: string
}

/** Two figures of one key speak of the same thing. */
export const figureKey = ({ indicator, state, year, form, sex, age }: Figure): string =>
  [indicator, state, year, form ?? '', sex ?? '', age ?? ''].join('|')
