/** The addresses of leave, clearances and coverage. */
import * as contract from '@clew/contract'
import { may } from '../../platform/authorization/principal.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import { type Route, route } from '../../platform/http/route.ts'
import { endClearance, grantClearance, listClearances } from './clear-person.ts'
import { delegate, endDelegation, listDelegations } from './delegate.ts'
import { listCoverageCases, placeCase, readCoverage } from './read-coverage.ts'

export function standingInRoutes(clock: Clock): Route[] {
  return [...leaveRoutes(clock), ...clearanceRoutes(clock), ...coverageRoutes(clock)]
}

function leaveRoutes(clock: Clock): Route[] {
  return [
    route(
      contract.listDelegations,
      { permission: 'delegation.make', journal: ['delegation.list'] },
      async ({ actor, enter }) => ({
        status: 200,
        body: await enter((entered) => listDelegations(entered, actor, clock)),
      }),
    ),
    route(
      contract.delegate,
      { permission: 'delegation.make', journal: ['delegation.make'] },
      async ({ actor, body, enter }) => ({
        status: 201,
        body: await enter((entered) => delegate(entered, actor, body, clock)),
      }),
    ),
    route(
      contract.endDelegation,
      { permission: 'delegation.make', journal: ['delegation.end'] },
      async ({ actor, params, enter }) => ({
        status: 200,
        body: await enter((entered) => endDelegation(entered, actor, params.id, clock)),
      }),
    ),
  ]
}

function clearanceRoutes(clock: Clock): Route[] {
  return [
    route(
      contract.listClearances,
      { permission: 'people.read', purpose: 'supervision', journal: ['clearance.list'] },
      async ({ actor, query, enter }) => ({
        status: 200,
        body: {
          items: await enter((entered) => listClearances(entered, query.person, clock)),
          abilities: { change: may(actor, 'clearance.manage') },
        },
      }),
    ),
    route(
      contract.grantClearance,
      { permission: 'clearance.manage', purpose: 'supervision', journal: ['clearance.grant'] },
      async ({ actor, body, enter }) => ({
        status: 201,
        body: await enter((entered) => grantClearance(entered, actor, body, clock)),
      }),
    ),
    route(
      contract.endClearance,
      { permission: 'clearance.manage', purpose: 'supervision', journal: ['clearance.end'] },
      async ({ params, body, enter }) => ({
        status: 200,
        body: await enter((entered) => endClearance(entered, params, body.reason, clock)),
      }),
    ),
  ]
}

function coverageRoutes(clock: Clock): Route[] {
  return [
    route(
      contract.readCoverage,
      { permission: 'coverage.read', purpose: 'supervision', journal: ['coverage.read'] },
      async ({ enter }) => ({ status: 200, body: await enter((entered) => readCoverage(entered, clock)) }),
    ),
    route(
      contract.listCoverageCases,
      { permission: 'coverage.read', purpose: 'supervision', journal: ['coverage.read'] },
      async ({ query, enter }) => ({
        status: 200,
        body: await enter((entered) => listCoverageCases(entered, query, clock)),
      }),
    ),
    route(
      contract.placeCase,
      { permission: 'assignment.manage', purpose: 'supervision', journal: ['case.place'] },
      async ({ params, body, enter }) => {
        await enter((entered) => placeCase(entered, params.id, body.office))
        return { status: 204 }
      },
    ),
  ]
}
