/** The face of exhibits in the contract. */
export * from './custody.ts'
export * from './exhibits.ts'
export * from './shapes.ts'
export * from './uploads.ts'
