/** What is taught: curricula by audience, modules, and the questions of their tests. */
import { Curriculum, ExerciseRef, Reading, Source, Words } from '@clew/library'
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { PageSection } from '../library/pages.ts'
import { bodyRefusals, idParams, plainQuery } from '../people/shapes.ts'
import { testMoments } from './words.ts'

export const ModuleSummary = z
  .strictObject({
    id: z.string(),
    title: Words,
    minutes: z.int(),
    months: z.int().describe('For how long the competence holds'),
    competence: Words.describe('What somebody who passed may be trusted with'),
    prerequisites: z.array(z.string()),
    questions: z.int(),
    exercises: z.int(),
  })
  .meta({ id: 'ModuleSummary' })
export type ModuleSummary = z.infer<typeof ModuleSummary>

const Taught = z.strictObject({ module: z.string(), core: z.boolean() })
export const CurriculumSummary = z
  .strictObject({
    id: Curriculum.shape.id,
    title: Words,
    roles: z.array(z.string()).describe('Roles of the unit to which it is recommended'),
    modules: z.array(Taught).describe('In the order of teaching'),
    minutes: z.int(),
  })
  .meta({ id: 'CurriculumSummary' })
export type CurriculumSummary = z.infer<typeof CurriculumSummary>

/** A page of the shipped library; its text is English, whatever the reader's language. */
const Shown = {
  language: z.string().describe('Language of the text'),
  reading: Reading,
  reviewed: z.boolean().describe('Whether a second person has read it'),
  sections: z.array(PageSection),
  sources: z.array(Source),
}

export const ModuleRead = z
  .strictObject({
    ...ModuleSummary.shape,
    ...Shown,
    pass: z.int().describe('Right answers that the test after the course asks for'),
    measures: z.array(z.strictObject({ id: z.string(), title: Words })),
    decisions: z.array(z.strictObject({ id: z.string(), title: z.string() })),
    concepts: z.array(z.strictObject({ id: z.string(), title: Words })),
    exercises: z.array(ExerciseRef.extend({ title: z.string().describe('Of the case') })),
    curricula: z.array(z.strictObject({ id: Curriculum.shape.id, title: Words, core: z.boolean() })),
  })
  .meta({ id: 'ModuleRead' })
export type ModuleRead = z.infer<typeof ModuleRead>

export const CurriculumRead = z
  .strictObject({ ...CurriculumSummary.shape, ...Shown })
  .meta({ id: 'CurriculumRead' })
export type CurriculumRead = z.infer<typeof CurriculumRead>

export const listCurricula = endpoint({
  method: 'GET',
  path: '/training/curricula',
  id: 'listCurricula',
  tag: 'training',
  summary: 'Every curriculum and every module that comes with Clew',
  query: plainQuery,
  responses: {
    200: z.strictObject({ curricula: z.array(CurriculumSummary), modules: z.array(ModuleSummary) }),
  },
  refusals: ['training-unusable'],
})

export const readCurriculum = endpoint({
  method: 'GET',
  path: '/training/curricula/:id',
  id: 'readCurriculum',
  tag: 'training',
  summary: 'One curriculum: for whom, how to run it, and its modules in order',
  params: idParams,
  query: plainQuery,
  responses: { 200: CurriculumRead },
  refusals: ['curriculum-not-found', 'training-unusable'],
})

export const readModule = endpoint({
  method: 'GET',
  path: '/training/modules/:id',
  id: 'readModule',
  tag: 'training',
  summary:
    'One module: goals, what to know, how to teach it, and what it is tied to; its questions stand in its test',
  params: idParams,
  query: plainQuery,
  responses: { 200: ModuleRead },
  refusals: ['training-module-not-found', 'training-unusable'],
})

export const TestRead = z
  .strictObject({
    module: z.string(),
    title: Words,
    language: z.string(),
    key: z.string().describe('Of these questions; an answer names it'),
    pass: z.int(),
    questions: z.array(
      z.strictObject({
        id: z.string(),
        asks: z.string(),
        several: z.boolean().describe('More than one option is right'),
        options: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'TestRead' })
export type TestRead = z.infer<typeof TestRead>

export const readTest = endpoint({
  method: 'GET',
  path: '/training/modules/:id/test',
  id: 'readTest',
  tag: 'training',
  summary: 'The questions of a module, without their answers',
  params: idParams,
  query: plainQuery,
  responses: { 200: TestRead },
  refusals: ['training-module-not-found', 'training-unusable'],
})

export const TakeTestBody = z
  .strictObject({
    moment: z.enum(testMoments).describe('Before the course or after it'),
    key: z.string().max(100),
    answers: z
      .record(z.string().max(10), z.array(z.int().min(0).max(20)).max(20))
      .describe('Question → numbers of the chosen options, from 0; an open question is not right'),
  })
  .meta({ id: 'TakeTestBody' })
export type TakeTestBody = z.infer<typeof TakeTestBody>

export const TestTaken = z
  .strictObject({
    moment: z.enum(testMoments),
    right: z.int(),
    asked: z.int(),
    passed: z.boolean(),
    competent: z.boolean().describe('With attendance the competence was given now'),
    questions: z
      .array(
        z.strictObject({
          id: z.string(),
          right: z.boolean(),
          options: z.array(z.strictObject({ says: z.string(), right: z.boolean(), chosen: z.boolean() })),
          why: z.string().describe('With its source in square brackets'),
        }),
      )
      .describe('None before the course: answers are told after it'),
  })
  .meta({ id: 'TestTaken' })
export type TestTaken = z.infer<typeof TestTaken>

export const takeTest = endpoint({
  method: 'POST',
  path: '/training/modules/:id/results',
  id: 'takeTest',
  tag: 'training',
  summary: 'Answer the questions of a module; the result belongs to whoever answers, and trainers see it',
  description:
    'The competence is given when the test after the course is passed and a session of the module was attended.',
  params: idParams,
  query: plainQuery,
  body: TakeTestBody,
  responses: { 201: TestTaken },
  refusals: [...bodyRefusals, 'training-module-not-found', 'training-test-changed', 'training-unusable'],
})
