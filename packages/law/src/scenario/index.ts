// The face of the scenarios that packs carry as tests of their own.
export * from './check-packs.ts'
export * from './run-scenario.ts'
export { caseOfScenario } from './scenario-case.ts'
