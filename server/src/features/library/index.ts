/** The face of the library: measures, State practices, writing and reviewing them, and following what changes. */
export { decidedTitles } from './decided-cases.ts'
export { libraryFeature } from './library-feature.ts'
export { fixedLibrary, libraryFolder, type LibrarySource } from './library-source.ts'
