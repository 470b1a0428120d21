/** The face of the demo cases. */
export { caseFilesIn, loadDemoCases } from './load-demo-cases.ts'
