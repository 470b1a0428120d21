/** The face of the error catalogue. */
export * from './catalogue.ts'
export { type Category, type Entry, type Language, type Wording, categories, languages } from './entry.ts'
export * from './problem.ts'
