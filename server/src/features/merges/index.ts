/** The face of merges. */
export { mergeRoutes } from './merges.routes.ts'
