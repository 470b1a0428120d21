/** The face of decided cases in the contract. */
export * from './comparing.ts'
export * from './decisions.ts'
