/** The face of the law feature. */
export { fixedLaw, lawFolder, type LawInUse, type LawSource } from './law-source.ts'
export { lawRoutes } from './law.routes.ts'
export { printed } from './summaries.ts'
