// The face of training: curricula, modules, questions and what makes an answer right.
export * from './curriculum.ts'
export * from './module.ts'
export { readTraining, type KnownToTraining, type TrainingRead } from './read-training.ts'
export * from './training.ts'
