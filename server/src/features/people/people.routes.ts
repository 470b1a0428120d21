/** The addresses of people, agencies and offices, each with who may use it and what it leaves in the journal. */
import * as contract from '@clew/contract'
import { may } from '../../platform/authorization/principal.ts'
import { forgetSessionsOf } from '../../platform/authentication/gate.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import { type Route, route } from '../../platform/http/route.ts'
import { isUuid, type UserId } from '../../platform/ids/ids.ts'
import { addAgency } from './add-agency.ts'
import { addOffice } from './add-office.ts'
import { addPerson } from './add-person.ts'
import { changeAgency } from './change-agency.ts'
import { changeOffice } from './change-office.ts'
import { changePerson } from './change-person.ts'
import { deactivatePerson, reactivatePerson } from './deactivate-person.ts'
import { listAgencies } from './list-agencies.ts'
import { listColleagues, listPeople, readPerson } from './list-people.ts'
import { vetPerson } from './vet-person.ts'

/** What was decided about somebody holds from their next request on, not from when the gate asks again. */
const forget = (id: string): void => (isUuid(id) ? forgetSessionsOf(id as UserId) : undefined)

export function peopleRoutes({ clock }: { clock: Clock }): Route[] {
  return [...agencyRoutes(clock), ...readingRoutes(clock), ...changingRoutes(clock)]
}

function agencyRoutes(clock: Clock): Route[] {
  return [
    route(
      contract.listAgencies,
      { permission: 'people.read', purpose: 'supervision', journal: ['agency.list'] },
      async ({ actor, enter }) => ({
        status: 200,
        body: { ...(await enter(listAgencies)), abilities: { change: may(actor, 'people.manage') } },
      }),
    ),
    route(
      contract.addAgency,
      { permission: 'people.manage', purpose: 'set-up', journal: ['agency.add'] },
      async ({ actor, body, enter }) => ({
        status: 201,
        body: await enter((entered) => addAgency(entered, actor, body, clock)),
      }),
    ),
    route(
      contract.changeAgency,
      { permission: 'people.manage', purpose: 'set-up', journal: ['agency.change'] },
      async ({ params, body, enter }) => ({
        status: 200,
        body: await enter((entered) => changeAgency(entered, params.id, body, clock)),
      }),
    ),
    route(
      contract.addOffice,
      { permission: 'people.manage', purpose: 'set-up', journal: ['office.add'] },
      async ({ actor, body, enter }) => ({
        status: 201,
        body: await enter((entered) => addOffice(entered, actor, body, clock)),
      }),
    ),
    route(
      contract.changeOffice,
      { permission: 'people.manage', purpose: 'set-up', journal: ['office.change'] },
      async ({ params, body, enter }) => ({
        status: 200,
        body: await enter((entered) => changeOffice(entered, params.id, body, clock)),
      }),
    ),
  ]
}

function readingRoutes(clock: Clock): Route[] {
  return [
    route(
      contract.listPeople,
      { permission: 'people.read', purpose: 'supervision', journal: ['person.list'] },
      async ({ actor, query, enter }) => ({
        status: 200,
        body: await enter((entered) => listPeople(entered, actor, query, clock)),
      }),
    ),
    route(
      contract.listColleagues,
      { permission: 'delegation.make', journal: ['colleague.list'] },
      async ({ query, enter }) => ({
        status: 200,
        body: await enter((entered) => listColleagues(entered, query, clock)),
      }),
    ),
    route(
      contract.readPerson,
      { permission: 'people.read', purpose: 'supervision', journal: ['person.read'] },
      async ({ actor, params, enter }) => ({
        status: 200,
        body: await enter((entered) => readPerson(entered, actor, params.id, clock)),
      }),
    ),
  ]
}

function changingRoutes(clock: Clock): Route[] {
  return [
    route(
      contract.addPerson,
      { permission: 'people.manage', purpose: 'set-up', journal: ['person.add'] },
      async ({ actor, body, enter }) => ({
        status: 201,
        body: await enter((entered) => addPerson(entered, actor, body, clock)),
      }),
    ),
    route(
      contract.changePerson,
      { permission: 'people.manage', purpose: 'set-up', journal: ['person.change'] },
      async ({ actor, params, body, enter }) => {
        const person = await enter((entered) => changePerson(entered, actor, params.id, body, clock))
        forget(params.id)
        return { status: 200, body: person }
      },
    ),
    route(
      contract.vetPerson,
      { permission: 'people.vet', purpose: 'supervision', journal: ['person.vet'] },
      async ({ actor, params, body, enter }) => {
        const person = await enter((entered) => vetPerson(entered, actor, params.id, body, clock))
        forget(params.id)
        return { status: 200, body: person }
      },
    ),
    route(
      contract.deactivatePerson,
      { permission: 'people.manage', purpose: 'set-up', journal: ['person.deactivate'] },
      async ({ actor, params, body, enter }) => {
        const person = await enter((entered) => deactivatePerson(entered, actor, params.id, body, clock))
        forget(params.id)
        return { status: 200, body: person }
      },
    ),
    route(
      contract.reactivatePerson,
      { permission: 'people.manage', purpose: 'set-up', journal: ['person.reactivate'] },
      async ({ actor, params, body, enter }) => {
        const person = await enter((entered) => reactivatePerson(entered, actor, params.id, body, clock))
        forget(params.id)
        return { status: 200, body: person }
      },
    ),
  ]
}
