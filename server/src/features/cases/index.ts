/** The face of the cases feature. */
export { type CaseParts, caseRoutes, type NamesIn } from './cases.routes.ts'
export { changeCase } from './change-case.ts'
export { hasCases } from './cases.store.ts'
export { type Concepts, importCase } from './import-case.ts'
export type { Digests } from './list-cases.ts'
export { caseIdOf, type LoadedCase, loadCase, versionOf } from './read-case.ts'
export { rewriteEdits } from './rewrite-edits.ts'
export { searchOf, termsOf, wordsOf } from './words.ts'
