/** The face of the assessments feature. */
export { assessmentRoutes } from './assessments.routes.ts'
export { digestsUnder } from './refresh-digests.ts'
