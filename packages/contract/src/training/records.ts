/** Who has learned what: competences with their end, results of tests, and who lacks what their role asks for. */
import { Words } from '@clew/library'
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { bodyRefusals, idParams, PersonName, plainQuery, Reason, RoleName } from '../people/shapes.ts'
import { roles } from '../people/words.ts'
import { Day, InstantText, languageQuery } from '../scalars.ts'
import { competenceStates, testMoments } from './words.ts'

const Office = z.strictObject({ id: z.string(), name: z.string() })

export const Competence = z
  .strictObject({
    id: z.string(),
    module: z.string(),
    title: Words,
    given: Day,
    expires: Day.describe('Last day on which it holds'),
    state: z
      .enum(competenceStates)
      .describe('As of today; `expiring` within 60 days; `missing` when withdrawn'),
    withdrawn: z.strictObject({ at: InstantText, why: z.string() }).optional(),
  })
  .meta({ id: 'Competence' })
export type Competence = z.infer<typeof Competence>

export const TestResult = z
  .strictObject({
    module: z.string(),
    title: Words,
    moment: z.enum(testMoments),
    right: z.int(),
    asked: z.int(),
    passed: z.boolean(),
    at: InstantText,
  })
  .meta({ id: 'TestResult' })
export type TestResult = z.infer<typeof TestResult>

export const Attended = z.strictObject({
  session: z.string(),
  module: z.string(),
  title: Words,
  day: Day,
  place: z.string(),
  attended: z.boolean().optional().describe('Absent while nobody has said'),
  cancelled: z.boolean(),
})

export const ModuleStanding = z
  .strictObject({
    module: z.string(),
    title: Words,
    state: z.enum(competenceStates),
    expires: Day.optional(),
  })
  .meta({ id: 'ModuleStanding' })
export type ModuleStanding = z.infer<typeof ModuleStanding>

export const LearningRead = z
  .strictObject({
    person: PersonName,
    competences: z.array(Competence).describe('Those that last longest first, withdrawn ones last'),
    results: z.array(TestResult).describe('Newest first'),
    sessions: z.array(Attended).describe('Newest first'),
    asked: z.array(ModuleStanding).describe('What the rules of the unit ask of the roles of the person'),
    suggested: z
      .array(ModuleStanding)
      .describe('Core modules of the curricula for these roles that the rules do not name'),
    abilities: z.record(z.string(), z.boolean()),
  })
  .meta({ id: 'LearningRead' })
export type LearningRead = z.infer<typeof LearningRead>

export const readOwnLearning = endpoint({
  method: 'GET',
  path: '/training/mine',
  id: 'readOwnLearning',
  tag: 'training',
  summary: 'The competences, results and sessions of whoever asks, and what their roles ask for',
  query: plainQuery,
  responses: { 200: LearningRead },
  refusals: ['training-unusable'],
})

export const readPersonLearning = endpoint({
  method: 'GET',
  path: '/training/people/:id',
  id: 'readPersonLearning',
  tag: 'training',
  summary: 'The same of another person, for trainers and the head',
  params: idParams,
  query: plainQuery,
  responses: { 200: LearningRead },
  refusals: ['person-not-found', 'training-unusable'],
})

export const exportOwnLearning = endpoint({
  method: 'GET',
  path: '/training/mine/record',
  id: 'exportOwnLearning',
  tag: 'training',
  summary: 'The own training record as CSV',
  query: plainQuery,
  responses: { 200: z.string() },
  produces: ['text/csv'],
  refusals: ['training-unusable'],
})

export const exportPersonLearning = endpoint({
  method: 'GET',
  path: '/training/people/:id/record',
  id: 'exportPersonLearning',
  tag: 'training',
  summary: 'The training record of a person as CSV',
  params: idParams,
  query: plainQuery,
  responses: { 200: z.string() },
  produces: ['text/csv'],
  refusals: ['person-not-found', 'training-unusable'],
})

export const WithdrawBody = z.strictObject({ reason: Reason }).meta({ id: 'WithdrawBody' })
export const withdrawCompetence = endpoint({
  method: 'POST',
  path: '/training/competences/:id/withdrawal',
  id: 'withdrawCompetence',
  tag: 'training',
  summary: 'Take a competence back, with the reason; it stays in the record',
  params: idParams,
  query: plainQuery,
  body: WithdrawBody,
  responses: { 204: z.undefined() },
  refusals: [...bodyRefusals, 'competence-not-found'],
})

export const TrainedPeopleQuery = z.strictObject({
  module: z.string().max(100).optional(),
  state: z
    .enum([...competenceStates, 'lacking'])
    .optional()
    .describe('`lacking`: expired or missing. Of the module, else of any module that the role asks for'),
  region: z
    .string()
    .trim()
    .max(80)
    .optional()
    .describe('`-` for people without an office that covers a region'),
  handling: z.enum(['0', '1']).default('0').describe('1: only those who work on cases today'),
  ...languageQuery,
})
export type TrainedPeopleQuery = z.infer<typeof TrainedPeopleQuery>

export const TrainedPerson = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    roles: z.array(RoleName),
    office: Office.optional(),
    cases: z.int().describe('Assignments that hold today'),
    modules: z.array(ModuleStanding).describe('What the rules ask of their roles, and what they have'),
  })
  .meta({ id: 'TrainedPerson' })
export type TrainedPerson = z.infer<typeof TrainedPerson>

export const listTrainedPeople = endpoint({
  method: 'GET',
  path: '/training/people',
  id: 'listTrainedPeople',
  tag: 'training',
  summary: 'Who has, lacks or is about to lose which training; those with most cases first',
  query: TrainedPeopleQuery,
  responses: { 200: z.strictObject({ items: z.array(TrainedPerson) }) },
  refusals: ['training-unusable'],
})

export const CoverageCell = z
  .strictObject({
    module: z.string(),
    asked: z
      .int()
      .describe('Active people whose role asks for it; GET /training/people?region=&module= shows them'),
    trained: z.int().describe('Of these, with a competence that holds today'),
  })
  .meta({ id: 'CoverageCell' })

const CoverageRow = z.strictObject({
  region: z.string().optional().describe('Absent for people without an office that covers a region'),
  people: z.int(),
  cells: z.array(CoverageCell),
})
export const TrainingCoverage = z
  .strictObject({
    modules: z.array(z.strictObject({ module: z.string(), title: Words })).describe('That a rule names'),
    regions: z.array(CoverageRow),
    total: CoverageRow.describe('Each person once, also who covers several regions'),
  })
  .meta({ id: 'TrainingCoverage' })
export type TrainingCoverage = z.infer<typeof TrainingCoverage>

export const readTrainingCoverage = endpoint({
  method: 'GET',
  path: '/training/coverage',
  id: 'readTrainingCoverage',
  tag: 'training',
  summary: 'Per region and module: how many people need it, and how many of them have it',
  query: plainQuery,
  responses: { 200: TrainingCoverage },
  refusals: ['training-unusable'],
})

export const TrainingRules = z
  .strictObject({
    items: z.array(z.strictObject({ role: RoleName, modules: z.array(z.string()) })),
    abilities: z.record(z.string(), z.boolean()),
  })
  .meta({ id: 'TrainingRules' })
export type TrainingRules = z.infer<typeof TrainingRules>

export const readTrainingRules = endpoint({
  method: 'GET',
  path: '/training/rules',
  id: 'readTrainingRules',
  tag: 'training',
  summary: 'Which role needs which module in this unit',
  query: plainQuery,
  responses: { 200: TrainingRules },
  refusals: [],
})

export const TrainingRuleBody = z
  .strictObject({ modules: z.array(z.string().max(100)).max(100) })
  .meta({ id: 'TrainingRuleBody' })
export type TrainingRuleBody = z.infer<typeof TrainingRuleBody>

export const setTrainingRule = endpoint({
  method: 'PUT',
  path: '/training/rules/:role',
  id: 'setTrainingRule',
  tag: 'training',
  summary: 'Say which modules a role needs',
  params: z.strictObject({ role: z.enum(roles) }),
  query: plainQuery,
  body: TrainingRuleBody,
  responses: { 200: TrainingRules },
  refusals: [...bodyRefusals, 'training-module-not-found', 'training-unusable'],
})
