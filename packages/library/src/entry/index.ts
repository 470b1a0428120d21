// The shapes of what people write in the library.
export * from './provenance.ts'
export * from './checklist.ts'
export * from './measure.ts'
export * from './practice.ts'
export * from './tree.ts'
