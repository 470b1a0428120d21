/** The face of saved views. */
export { viewRoutes } from './views.routes.ts'
