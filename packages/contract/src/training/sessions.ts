/** Courses that are held: when, where, by whom, who has a place, and who was there. */
import { Words } from '@clew/library'
import * as z from 'zod'
import { endpoint } from '../endpoint.ts'
import { bodyRefusals, idParams, Name, PersonName, plainQuery, RecordVersion } from '../people/shapes.ts'
import { Day, languageQuery, PathId } from '../scalars.ts'

const Office = z.strictObject({ id: z.string(), name: z.string(), regions: z.array(z.string()) })
/** Hours and minutes where the session is held. */
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

export const TrainingSession = z
  .strictObject({
    id: z.string(),
    version: z.int(),
    module: z.string(),
    title: Words,
    day: Day,
    time: Time,
    place: z.string(),
    office: Office.optional(),
    trainer: PersonName,
    capacity: z.int(),
    taken: z.int().describe('Places that are taken'),
    enrolled: z.boolean().describe('Whoever asks has a place'),
    cancelled: z.boolean(),
    over: z.boolean().describe('The day has passed'),
  })
  .meta({ id: 'TrainingSession' })
export type TrainingSession = z.infer<typeof TrainingSession>

const TestMark = z.strictObject({ right: z.int(), asked: z.int(), passed: z.boolean() })
export const Participant = z
  .strictObject({
    person: PersonName,
    attended: z.boolean().optional().describe('Absent while nobody has said'),
    pre: TestMark.optional().describe('The newest of this module'),
    post: TestMark.optional(),
    competent: z.boolean().describe('Has a competence of this module that holds today'),
  })
  .meta({ id: 'Participant' })
export type Participant = z.infer<typeof Participant>

export const SessionRead = z
  .strictObject({
    session: TrainingSession,
    participants: z.array(Participant).describe('For trainers and the head; of others only themselves'),
    abilities: z.record(z.string(), z.boolean()),
  })
  .meta({ id: 'TrainingSessionRead' })
export type SessionRead = z.infer<typeof SessionRead>

export const listTrainingSessions = endpoint({
  method: 'GET',
  path: '/training/sessions',
  id: 'listTrainingSessions',
  tag: 'training',
  summary: 'Sessions from a day on, in their order',
  query: z.strictObject({
    from: Day.optional().describe('Today where absent'),
    module: z.string().max(100).optional(),
    ...languageQuery,
  }),
  responses: {
    200: z.strictObject({
      items: z.array(TrainingSession),
      abilities: z.record(z.string(), z.boolean()),
    }),
  },
  refusals: ['training-unusable'],
})

export const readTrainingSession = endpoint({
  method: 'GET',
  path: '/training/sessions/:id',
  id: 'readTrainingSession',
  tag: 'training',
  summary: 'One session with who takes part',
  params: idParams,
  query: plainQuery,
  responses: { 200: SessionRead },
  refusals: ['training-session-not-found', 'training-unusable'],
})

const Planned = {
  module: z.string().max(100),
  day: Day,
  time: Time,
  place: Name,
  office: z.string().max(100).optional(),
  trainer: z.string().max(100).describe('Id of a person; need not hold the role'),
  capacity: z.int().min(1).max(1000),
}
export const PlanSessionBody = z.strictObject(Planned).meta({ id: 'PlanSessionBody' })
export type PlanSessionBody = z.infer<typeof PlanSessionBody>

const planRefusals = [
  'training-module-not-found',
  'person-not-found',
  'office-not-found',
  'period-invalid',
  'training-unusable',
] as const

export const planTrainingSession = endpoint({
  method: 'POST',
  path: '/training/sessions',
  id: 'planTrainingSession',
  tag: 'training',
  summary: 'Plan a session of a module',
  query: plainQuery,
  body: PlanSessionBody,
  responses: { 201: SessionRead },
  refusals: [...bodyRefusals, ...planRefusals],
})

export const ChangeSessionBody = z
  .strictObject({ ...Planned, version: RecordVersion, cancelled: z.boolean() })
  .meta({ id: 'ChangeSessionBody' })
export type ChangeSessionBody = z.infer<typeof ChangeSessionBody>

export const changeTrainingSession = endpoint({
  method: 'PUT',
  path: '/training/sessions/:id',
  id: 'changeTrainingSession',
  tag: 'training',
  summary: 'Change or cancel a session',
  params: idParams,
  query: plainQuery,
  body: ChangeSessionBody,
  responses: { 200: SessionRead },
  refusals: [
    ...bodyRefusals,
    ...planRefusals,
    'training-session-not-found',
    'record-changed',
    'training-session-full',
  ],
})

export const EnrolBody = z
  .strictObject({
    person: z.string().max(100).optional().describe('Another person; for trainers and the head'),
  })
  .meta({ id: 'TrainingEnrolBody' })

const placeRefusals = [
  'training-session-not-found',
  'training-session-closed',
  'person-not-found',
  'training-unusable',
] as const

export const takeTrainingPlace = endpoint({
  method: 'POST',
  path: '/training/sessions/:id/places',
  id: 'takeTrainingPlace',
  tag: 'training',
  summary: 'Take a place in a session, for oneself or, as a trainer, for somebody else',
  params: idParams,
  query: plainQuery,
  body: EnrolBody,
  responses: { 200: SessionRead },
  refusals: [...bodyRefusals, ...placeRefusals, 'training-session-full', 'not-allowed'],
})

export const giveUpTrainingPlace = endpoint({
  method: 'DELETE',
  path: '/training/sessions/:id/places/:person',
  id: 'giveUpTrainingPlace',
  tag: 'training',
  summary: 'Give up a place; whose attendance is noted keeps it',
  params: z.strictObject({ id: PathId, person: PathId }),
  query: plainQuery,
  responses: { 200: SessionRead },
  refusals: [...placeRefusals, 'not-allowed', 'training-place-noted'],
})

export const AttendanceBody = z
  .strictObject({
    marks: z
      .array(z.strictObject({ person: z.string().max(100), attended: z.boolean() }))
      .min(1)
      .max(1000),
  })
  .meta({ id: 'AttendanceBody' })
export type AttendanceBody = z.infer<typeof AttendanceBody>

export const noteAttendance = endpoint({
  method: 'PUT',
  path: '/training/sessions/:id/attendance',
  id: 'noteAttendance',
  tag: 'training',
  summary:
    'Note who was there; with a passed test it gives the competence, and taken back it takes that back',
  params: idParams,
  query: plainQuery,
  body: AttendanceBody,
  responses: { 200: SessionRead },
  refusals: [...bodyRefusals, ...placeRefusals, 'training-place-missing', 'training-session-ahead'],
})

export const exportTrainingSession = endpoint({
  method: 'GET',
  path: '/training/sessions/:id/record',
  id: 'exportTrainingSession',
  tag: 'training',
  summary: 'Who took part in a session, with their tests, as CSV',
  params: idParams,
  query: plainQuery,
  responses: { 200: z.string() },
  produces: ['text/csv'],
  refusals: ['training-session-not-found', 'training-unusable'],
})
