/** The face of figures about States. */
export { importFigures } from './import-figures.ts'
export { indicatorFile, type IndicatorSource } from './indicator-source.ts'
export { monitoringRoutes } from './monitoring.routes.ts'
export { anyFigure } from './monitoring.store.ts'
