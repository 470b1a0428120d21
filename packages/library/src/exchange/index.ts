// The face of import and export: decisions as JSON and CSV. Apart from the rest, because it reads CSV with a package that the screen never needs.
export { decisionsFrom, type DecisionsRead, type ReadDecision } from './decisions-from.ts'
export { decisionsAsCsv, decisionsAsJson } from './write-decisions.ts'
export { guardCell } from '../decision/formula.ts'
