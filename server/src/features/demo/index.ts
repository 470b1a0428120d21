/** The face of the demo: its cases and its people. */
export { caseFilesIn, loadDemoCases } from './load-demo-cases.ts'
export { openDemo } from './open-demo.ts'
