// The front matter of a module: what somebody learns in one piece, what it is tied to, how it is tested, and for how long it holds.
import * as z from 'zod'
import { MeasureId } from '../entry/measure.ts'
import { Reading, Review, Source, Words } from '../entry/provenance.ts'

export const ModuleId = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)

const Line = z.string().min(1).max(600)
const unique = (list: readonly string[]): boolean => new Set(list).size === list.length

export const Option = z.strictObject({ says: Line, right: z.boolean().default(false) })

export const Question = z.strictObject({
  id: z.string().regex(/^q\d{1,2}$/),
  asks: Line,
  /** In the order in which they are shown; one is right or several are, and the reader is told which of the two. */
  options: z
    .array(Option)
    .min(2)
    .max(6)
    .refine((options) => unique(options.map(({ says }) => says)), 'Each option only once')
    .refine((options) => options.some(({ right }) => right), 'One option at least is right')
    .refine((options) => options.some(({ right }) => !right), 'One option at least is wrong'),
  /** Why, with its source in square brackets. */
  why: z.string().min(1).max(1200),
})
export type Question = z.infer<typeof Question>

export const ExerciseRef = z.strictObject({
  /** Reference of a decided case whose file is shipped: `AU-07`. */
  decision: z.string().min(1),
  /** Id of the charge in that file. */
  charge: z.string().min(1),
  /** What to look at. */
  asks: Line,
})
export type ExerciseRef = z.infer<typeof ExerciseRef>

export const TrainingModule = z
  .strictObject({
    id: ModuleId,
    title: Words,
    /** Working estimate of the time with a trainer. */
    minutes: z.int().min(15).max(2400),
    competence: z.strictObject({
      /** What somebody who passed may be trusted with. */
      says: Words,
      /** For how long it holds. */
      months: z.int().min(1).max(120),
      /** How many questions of the post-test must be answered rightly. */
      pass: z.int().min(1),
    }),
    prerequisites: z.array(ModuleId).refine(unique, 'Each only once'),
    measures: z.array(MeasureId).min(1).refine(unique, 'Each only once'),
    decisions: z.array(z.string().min(1)).refine(unique, 'Each only once'),
    concepts: z.array(z.string().min(1)).refine(unique, 'Each only once'),
    exercises: z.array(ExerciseRef),
    questions: z
      .array(Question)
      .min(3)
      .refine((questions) => unique(questions.map(({ id }) => id)), 'Each id only once'),
    sources: z.array(Source).min(1),
    reading: Reading,
    review: Review,
  })
  .refine(({ competence, questions }) => competence.pass <= questions.length, {
    message: 'More right answers are asked for than there are questions',
    path: ['competence', 'pass'],
  })
export type TrainingModule = z.infer<typeof TrainingModule>

export const moduleSections = [
  'What you will be able to do',
  'What to know',
  'How to teach it',
  'Afterwards',
] as const
