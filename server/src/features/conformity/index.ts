/** The face of conformity. */
export { conformityRoutes } from './conformity.routes.ts'
export { fixedStandards, standardsFolder, type StandardsSource } from './standards.ts'
export { decidedIn } from './try-draft.ts'
