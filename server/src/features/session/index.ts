/** The face of the session. */
export { sessionRoutes } from './session.routes.ts'
