/** The face of the demo cases. */
export { loadDemoCases } from './load-demo-cases.ts'
