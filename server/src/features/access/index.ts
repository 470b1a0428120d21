/** The face of emergencies. */
export { accessRoutes } from './access.routes.ts'
