// The face of the law: packs, loader, engine, explanation.
export * from './pack/index.ts'
export * from './assessment/index.ts'
export * from './taxonomy/index.ts'
export * from './load/index.ts'
export { assess } from './engine/assess.ts'
export * from './selection/index.ts'
export * from './scenario/index.ts'
export { lawSchemas } from './schema/law-schemas.ts'
