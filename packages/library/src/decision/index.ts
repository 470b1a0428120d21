// The face of decided cases: shape, words, links and refusals.
export * from './words.ts'
export * from './decision.ts'
export { columnNames, type DecisionColumn, decisionColumns, neededColumns } from './columns.ts'
export { canonicalDecision, checkDecision, type KnownLinks } from './check.ts'
export { type DecisionRefusal, type DecisionRefusalCode, decisionRefusalIn } from './refusal.ts'
