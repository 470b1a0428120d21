// The shapes of law packs: what a lawyer writes and the loader checks.
export * from './citation.ts'
export * from './concept.ts'
export * from './element.ts'
export * from './offence.ts'
export * from './pack.ts'
export * from './penalty.ts'
export * from './scenario.ts'
