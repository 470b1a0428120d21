// The face of choosing law for a case file.
export * from './default-packs.ts'
export * from './states.ts'
