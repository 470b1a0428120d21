/** The face of training. */
import './tables.ts'

export { type Lessons, lessonsFolder, type LessonsSource } from './lessons-source.ts'
export { noteAttendance } from './note-attendance.ts'
export { planSession } from './plan-session.ts'
export { setRule } from './set-rule.ts'
export { anyTraining } from './sessions.store.ts'
export { takePlace } from './take-place.ts'
export { takeTest } from './take-test.ts'
export { trainingRoutes } from './training.routes.ts'
