/** The face of the first set-up. */
export { openSetUpCode, type SetUpCode } from './set-up-code.ts'
export { setUpRoutes } from './set-up.routes.ts'
