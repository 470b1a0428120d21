/** The face of figures about States. */
export { indicatorFile } from './indicator-source.ts'
export { monitoringRoutes } from './monitoring.routes.ts'
