// The face of the taxonomy of concepts.
export * from './nearest.ts'
export * from './taxonomy.ts'
export * from './indicators.ts'
