/** The face of decided cases. */
export { decisionRoutes, knownLinks } from './decisions.routes.ts'
export { loadShippedDecisions } from './load-shipped.ts'
