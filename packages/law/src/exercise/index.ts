// The face of exercises: decided cases whose evidence a learner reads before the file tells how it was read.
export * from './answer.ts'
export {
  exerciseOf,
  exercisesIn,
  type Asked as ExerciseAsked,
  type Exercise,
  type ExerciseFact,
  type ExerciseItem,
} from './question.ts'
