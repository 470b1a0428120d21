/** The address of assessments. */
import * as contract from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import { type Route, route } from '../../platform/http/route.ts'
import type { LawSource } from '../law/index.ts'
import { newKeeper, readAssessment } from './read-assessment.ts'

export function assessmentRoutes(parts: { law: LawSource; clock: Clock }): Route[] {
  const kept = newKeeper()
  return [
    route(
      contract.readAssessment,
      { permission: 'assessment.read', journal: ['assessment.read'] },
      async ({ params, query, enter }) => ({
        status: 200,
        body: await enter((entered) => readAssessment(entered, params.id, query, { ...parts, kept })),
      }),
    ),
  ]
}
