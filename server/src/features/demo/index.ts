/** The face of the demo: its cases and its people. */
export { mayChoose } from './choose-demo-person.ts'
export { demoRoutes } from './demo.routes.ts'
export { caseFilesIn, loadDemoCases } from './load-demo-cases.ts'
