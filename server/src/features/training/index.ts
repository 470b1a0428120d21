/** The face of training. */
import './tables.ts'

export { lessonsFolder } from './lessons-source.ts'
export { trainingRoutes } from './training.routes.ts'
