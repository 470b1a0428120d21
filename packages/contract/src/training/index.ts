/** The face of training in the contract. */
import type { Endpoint } from '../endpoint.ts'
import * as exercises from './exercises.ts'
import * as lessons from './lessons.ts'
import * as records from './records.ts'
import * as sessions from './sessions.ts'

export * from './exercises.ts'
export * from './lessons.ts'
export * from './records.ts'
export * from './sessions.ts'
export * from './words.ts'

export const trainingEndpoints: readonly Endpoint[] = [
  lessons.listCurricula,
  lessons.readCurriculum,
  lessons.readModule,
  lessons.readTest,
  lessons.takeTest,
  exercises.listExercises,
  exercises.readExercise,
  exercises.answerExercise,
  sessions.listTrainingSessions,
  sessions.planTrainingSession,
  sessions.readTrainingSession,
  sessions.changeTrainingSession,
  sessions.takeTrainingPlace,
  sessions.giveUpTrainingPlace,
  sessions.noteAttendance,
  sessions.exportTrainingSession,
  records.readOwnLearning,
  records.exportOwnLearning,
  records.listTrainedPeople,
  records.readPersonLearning,
  records.exportPersonLearning,
  records.withdrawCompetence,
  records.readTrainingCoverage,
  records.readTrainingRules,
  records.setTrainingRule,
]
