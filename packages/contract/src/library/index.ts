/** The face of the library in the contract. */
export * from './following.ts'
export * from './pages.ts'
export * from './texts.ts'
