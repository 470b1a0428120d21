// The face of an assessment's types.
export * from './assessment.ts'
export * from './standing.ts'
