/** The face of conformity. */
export { conformityRoutes } from './conformity.routes.ts'
export { conformityFile, type ConformityFile } from './report-file.ts'
export { fixedStandards, standardsFolder, type StandardsSource } from './standards.ts'
export { decidedIn } from './try-draft.ts'
