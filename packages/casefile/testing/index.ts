// Arbitraries of case files for property tests of every package; never imported by product code.
export * from './arbitrary-case-file.ts'
export * from './arbitrary-dates.ts'
export { arbitraryMoney, arbitraryProse } from './arbitrary-words.ts'
export * from './case-file-options.ts'
