// The face of the loader.
export * from './law-set.ts'
export * from './load-packs.ts'
export * from './problem.ts'
export * from './problem-words.ts'
export * from './terms.ts'
