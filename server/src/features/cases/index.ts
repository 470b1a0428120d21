/** The face of the cases feature. */
export { type CaseParts, caseRoutes } from './cases.routes.ts'
export { hasCases } from './cases.store.ts'
export { type Concepts, importCase } from './import-case.ts'
export type { Digests } from './list-cases.ts'
export { caseIdOf, type LoadedCase, loadCase, versionOf } from './read-case.ts'
export { searchOf, termsOf, wordsOf } from './words.ts'
