// The face of the loader.
export * from './law-set.ts'
