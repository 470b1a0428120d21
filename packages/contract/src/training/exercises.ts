/** Exercises made of decided cases: the learner links items to facts, the law engine answers. Nobody is scored and nothing is kept. */
import { Words } from '@clew/law'
import * as z from 'zod'
import { Cited } from '../assessment/parts.ts'
import { endpoint } from '../endpoint.ts'
import { bodyRefusals, plainQuery } from '../people/shapes.ts'
import { PathId } from '../scalars.ts'

const exerciseParams = z.strictObject({
  reference: PathId.describe('Of the case: `AU-07`'),
  charge: PathId.describe('Id of the charge in its file'),
})
const exerciseRefusals = ['exercise-not-found', 'law-unusable'] as const

export const ExerciseSummary = z
  .strictObject({
    reference: z.string(),
    title: z.string(),
    state: z.string().describe('Of the forum'),
    items: z.int(),
    charges: z.array(
      z.strictObject({ charge: z.string(), offence: z.string(), title: Words, accused: z.string() }),
    ),
    modules: z.array(z.string()).describe('That use it'),
  })
  .meta({ id: 'ExerciseSummary' })
export type ExerciseSummary = z.infer<typeof ExerciseSummary>

export const listExercises = endpoint({
  method: 'GET',
  path: '/training/exercises',
  id: 'listExercises',
  tag: 'training',
  summary: 'Every decided case and the charges that make an exercise',
  query: plainQuery,
  responses: { 200: z.strictObject({ items: z.array(ExerciseSummary) }) },
  refusals: ['law-unusable', 'training-unusable'],
})

const Persons = z
  .record(z.string(), z.string())
  .describe('Id → how the published file calls the person or source; victims by pseudonym')

export const ExerciseRead = z
  .strictObject({
    reference: z.string(),
    caseTitle: z.string(),
    summary: z.string().optional(),
    charge: z.string(),
    offence: z.string(),
    title: Words,
    cited: Cited,
    reading: z.string(),
    accused: z.string(),
    victims: z.array(z.string()),
    mode: z.string(),
    persons: Persons,
    language: z.string().describe('Language of titles and sentences of the file'),
    elements: z.array(z.strictObject({ element: z.string(), title: Words, cited: Cited })),
    facts: z.array(
      z.strictObject({
        fact: z.string(),
        concept: z.string(),
        conceptTitle: Words,
        says: z.string(),
        by: z.array(z.string()),
        to: z.array(z.string()),
        elements: z.array(z.string()).describe('None for a fact from which others are inferred only'),
        inferredFrom: z.array(z.string()),
        agreed: z.boolean(),
      }),
    ),
    items: z.array(
      z.strictObject({
        evidence: z.string(),
        kind: z.string(),
        title: z.string(),
        source: z.string(),
        derivedFrom: z.array(z.string()),
        admissibility: z.string(),
        obtained: z.string(),
      }),
    ),
  })
  .meta({ id: 'ExerciseRead' })
export type ExerciseRead = z.infer<typeof ExerciseRead>

export const readExercise = endpoint({
  method: 'GET',
  path: '/training/exercises/:reference/:charge',
  id: 'readExercise',
  tag: 'training',
  summary: 'The items, facts and elements of one charge, without how the file links them',
  params: exerciseParams,
  query: plainQuery,
  responses: { 200: ExerciseRead },
  refusals: exerciseRefusals,
})

export const ExerciseMark = z
  .strictObject({
    evidence: z.string().max(100),
    fact: z.string().max(100),
    bearing: z.enum(['supports', 'undermines']),
  })
  .meta({ id: 'ExerciseMark' })
export type ExerciseMark = z.infer<typeof ExerciseMark>

export const AnswerExerciseBody = z
  .strictObject({ marks: z.array(ExerciseMark).max(3000) })
  .meta({ id: 'AnswerExerciseBody' })
export type AnswerExerciseBody = z.infer<typeof AnswerExerciseBody>

const Level = z.strictObject({ standing: z.int().min(0).max(4), contested: z.boolean() })
const Differing = z.enum(['as-recorded', 'higher', 'lower', 'contested'])
const Behind = Level.extend({
  support: z.array(z.string()),
  against: z.array(z.string()),
  sources: z.array(z.string()),
})
const Court = z.strictObject({
  court: z.string(),
  on: z.string(),
  why: z.string().optional(),
  citation: z.string().optional(),
})

export const ExerciseAnswered = z
  .strictObject({
    asRecorded: z.boolean(),
    charge: z.strictObject({ recorded: Level, answered: Level, difference: Differing }),
    elements: z.array(
      z.strictObject({
        element: z.string(),
        title: Words,
        cited: Cited,
        recorded: Level,
        answered: Level,
        difference: Differing,
        said: z
          .strictObject({
            recorded: z.array(z.string()),
            answered: z.array(z.string()),
          })
          .describe('The trace in words, in the language asked for'),
        court: Court.extend({ proved: z.boolean() }).optional(),
        holdings: z
          .array(
            z.strictObject({
              charge: z.string(),
              outcome: z.string(),
              why: z.string(),
              paragraph: z.string().optional(),
            }),
          )
          .describe('What the digest of the decision tells of this element'),
      }),
    ),
    facts: z.array(
      z.strictObject({ fact: z.string(), recorded: Behind, answered: Behind, difference: Differing }),
    ),
    marks: z.array(
      ExerciseMark.extend({
        by: z.enum(['both', 'file', 'learner']),
        directness: z.string().optional(),
        reading: z.string().optional(),
        note: z.string().optional(),
        conclusive: z.string().optional(),
      }),
    ),
    outcome: Court.extend({ outcome: z.string() }).optional(),
    decision: z
      .strictObject({
        id: z.string(),
        court: z.string(),
        date: z.string(),
        citation: z.string(),
        lessons: z.array(z.string()),
      })
      .optional(),
    language: z.enum(['en', 'ur']).describe('Language of what is said of the trace'),
  })
  .meta({ id: 'ExerciseAnswered' })
export type ExerciseAnswered = z.infer<typeof ExerciseAnswered>

export const answerExercise = endpoint({
  method: 'POST',
  path: '/training/exercises/:reference/:charge/answers',
  id: 'answerExercise',
  tag: 'training',
  summary: 'What the law makes of the learner’s links, beside those of the file and the court',
  description: 'Nobody is scored and nothing is kept but that an exercise was done.',
  params: exerciseParams,
  query: plainQuery,
  body: AnswerExerciseBody,
  bodyLimit: 1024 * 1024,
  responses: { 200: ExerciseAnswered },
  refusals: [...bodyRefusals, ...exerciseRefusals, 'exercise-marks-unknown'],
})
