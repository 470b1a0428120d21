/** The face of assignments: their addresses, and the steps that other features wrap. */
import './tables.ts'

export { assignmentRoutes } from './assignments.routes.ts'
export { endAssignment } from './end-assignment.ts'
export { liftCompartment, setCompartment } from './set-compartment.ts'
