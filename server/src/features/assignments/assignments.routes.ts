/** The addresses of work on cases, each with who may use it and what it leaves in the journal. */
import * as contract from '@clew/contract'
import type { Access } from '../../platform/authorization/access.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { type Route, route } from '../../platform/http/route.ts'
import type { CaseId, UserId } from '../../platform/ids/ids.ts'
import { assignPerson } from './assign-person.ts'
import { endAssignment } from './end-assignment.ts'
import { listAssignments, listPersonAssignments } from './list-assignments.ts'
import { listCompartments } from './list-compartments.ts'
import { endShare, shareCase, type ShowShares } from './share-case.ts'
import { listShares, previewShare, type ReadCaseFile } from './list-shares.ts'
import { prolongAssignment } from './prolong-assignment.ts'
import { aloneRefused } from '../cases/index.ts'
import { heldCase } from './open-case-work.ts'
import { setCompartment } from './set-compartment.ts'
import { standingInRoutes } from './standing-in.routes.ts'

/** Asked after somebody was put on a case: whether they may have an interest in it. */
export type AskOfInterests = (entered: Entered, caseId: CaseId, person: UserId) => Promise<unknown>

type Parts = {
  readonly clock: Clock
  readonly readCaseFile: ReadCaseFile
  readonly showShares: ShowShares
  readonly askOfInterests: AskOfInterests
}

export function assignmentRoutes({ clock, readCaseFile, showShares, askOfInterests }: Parts): Route[] {
  return [
    ...workRoutes(clock, askOfInterests),
    ...compartmentRoutes(clock),
    ...shareRoutes(clock, readCaseFile, showShares),
    ...standingInRoutes(clock),
  ]
}

const managing = ({ may }: Access) => ({ assign: may('assignment.manage') })

function workRoutes(clock: Clock, askOfInterests: AskOfInterests): Route[] {
  return [
    route(
      contract.listAssignments,
      { permission: 'assignment.read', journal: ['assignment.list'] },
      async ({ params, enter }) => ({
        status: 200,
        body: await enter(async (entered, access) => ({
          items: await listAssignments(entered, params.id, clock),
          abilities: managing(access),
        })),
      }),
    ),
    route(
      contract.listPersonAssignments,
      { permission: 'people.read', purpose: 'supervision', journal: ['assignment.list'] },
      async ({ params, enter }) => ({
        status: 200,
        body: await enter(async (entered, access) => ({
          items: await listPersonAssignments(entered, params.id, clock),
          abilities: managing(access),
        })),
      }),
    ),
    route(
      contract.assignPerson,
      {
        permission: 'assignment.manage',
        purpose: 'supervision',
        journal: ['assignment.make', 'conflict.screen'],
      },
      async ({ actor, params, body, enter }) => ({
        status: 201,
        body: await enter(async (entered) => {
          const made = await assignPerson(entered, actor, params.id, body, clock)
          await askOfInterests(entered, params.id as CaseId, body.person as UserId)
          return made
        }),
      }),
    ),
    route(
      contract.endAssignment,
      { permission: 'assignment.manage', purpose: 'supervision', journal: ['assignment.end'] },
      async ({ actor, params, body, enter }) => ({
        status: 200,
        body: await enter((entered) => endAssignment(entered, actor, params, body, clock)),
      }),
    ),
    route(
      contract.prolongAssignment,
      { permission: 'assignment.manage', purpose: 'supervision', journal: ['assignment.prolong'] },
      async ({ params, body, enter }) => ({
        status: 200,
        body: await enter((entered) => prolongAssignment(entered, params, body, clock)),
      }),
    ),
  ]
}

function compartmentRoutes(clock: Clock): Route[] {
  const abilities = ({ may }: Access) => ({ change: may('compartment.manage') })
  return [
    route(
      contract.listCompartments,
      { permission: 'assignment.read', journal: ['compartment.list'] },
      async ({ params, enter }) => ({
        status: 200,
        body: await enter(async (entered, access) => ({
          items: await listCompartments(entered, params.id, clock),
          abilities: abilities(access),
        })),
      }),
    ),
    route(
      contract.setCompartment,
      { permission: 'compartment.manage', purpose: 'supervision', journal: ['compartment.set'] },
      async ({ actor, params, body, enter }) => ({
        status: 200,
        body: await enter(async (entered, access) => ({
          items: await setCompartment(entered, actor, params.id, body, clock),
          abilities: abilities(access),
        })),
      }),
    ),
    route(
      contract.liftCompartment,
      { permission: 'compartment.manage', purpose: 'supervision', journal: ['compartment.lift'] },
      async ({ params, language, enter }) =>
        enter(async ({ db }) => {
          await heldCase(db, params.id)
          throw aloneRefused('compartments', params.compartment, 'compartment-lifted', language)
        }),
    ),
  ]
}

function shareRoutes(clock: Clock, readCaseFile: ReadCaseFile, showShares: ShowShares): Route[] {
  return [
    route(
      contract.listShares,
      { permission: 'case.share', purpose: 'cooperation', journal: ['share.list'] },
      async ({ params, enter }) => ({
        status: 200,
        body: {
          ...(await enter((entered) => listShares(entered, params.id, clock))),
          // Whoever may see the shares may make and end them.
          abilities: { share: true },
        },
      }),
    ),
    route(
      contract.previewShare,
      { permission: 'case.share', purpose: 'cooperation', journal: ['share.preview'] },
      async ({ params, query, enter }) => ({
        status: 200,
        body: await enter((entered) => previewShare(entered, params.id, query.fields, readCaseFile)),
      }),
    ),
    route(
      contract.shareCase,
      { permission: 'case.share', purpose: 'cooperation', journal: ['share.make'] },
      async ({ actor, params, body, enter }) => ({
        status: 201,
        body: await enter((entered) => shareCase(entered, actor, params.id, body, { clock, showShares })),
      }),
    ),
    route(
      contract.endShare,
      { permission: 'case.share', purpose: 'cooperation', journal: ['share.end'] },
      async ({ params, body, enter }) => ({
        status: 200,
        body: await enter((entered) => endShare(entered, params, body.reason, clock)),
      }),
    ),
  ]
}
