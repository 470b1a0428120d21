/** The addresses of integrity, each with who may use it and what it leaves in the journal. */
import * as contract from '@clew/contract'
import { type Route, route } from '../../platform/http/route.ts'
import { isUuid } from '../../platform/ids/ids.ts'
import { caseIdOf } from '../cases/index.ts'
import { declareConflict, decideConflict, listConflicts, readCaseConflicts } from './conflicts.ts'
import { decideStep, withdrawStep } from './decide-step.ts'
import { declareInterest, endInterest, readOwnInterests } from './interests.ts'
import { listProposals, listWaitingSteps } from './list-proposals.ts'
import { lineOfProposal } from './proposals.store.ts'
import { proposeStep } from './propose-step.ts'
import { screenCase } from './screen-case.ts'
import type { StepParts } from './steps.ts'
import type { ProposalId } from './tables.ts'

const ok = (body: unknown) => ({ status: 200, body })

export function integrityRoutes(parts: StepParts): Route[] {
  return [...interestRoutes(parts), ...conflictRoutes(parts), ...secondRoutes(parts)]
}

function interestRoutes({ clock }: StepParts): Route[] {
  return [
    route(
      contract.readOwnInterests,
      { permission: 'conflict.declare', journal: ['interest.read'] },
      async ({ actor, enter }) =>
        ok(await enter((entered, access) => readOwnInterests(entered, access, actor))),
    ),
    route(
      contract.declareInterest,
      { permission: 'conflict.declare', journal: ['interest.declare'] },
      async ({ actor, body, enter }) => ({
        status: 201,
        body: await enter((entered) => declareInterest(entered, actor, body, clock)),
      }),
    ),
    route(
      contract.endInterest,
      { permission: 'conflict.declare', journal: ['interest.end'] },
      async ({ actor, params, enter }) =>
        ok(await enter((entered) => endInterest(entered, actor, params.interest, clock))),
    ),
  ]
}

function conflictRoutes({ clock }: StepParts): Route[] {
  return [
    route(
      contract.declareConflict,
      { permission: 'conflict.declare', journal: ['conflict.declare'] },
      async ({ actor, body, enter }) => ({
        status: 201,
        body: await enter((entered) => declareConflict(entered, actor, body, clock)),
      }),
    ),
    route(
      contract.listConflicts,
      { permission: 'conflict.decide', purpose: 'supervision', journal: ['conflict.list'] },
      async ({ enter }) => ok(await enter((entered) => listConflicts(entered))),
    ),
    route(
      contract.readCaseConflicts,
      { permission: 'case.read', journal: ['conflict.list'] },
      async ({ params, enter }) => ok(await enter((entered) => readCaseConflicts(entered, params.id))),
    ),
    route(
      contract.screenCase,
      { permission: 'conflict.decide', purpose: 'supervision', journal: ['conflict.screen'] },
      async ({ params, enter }) =>
        ok({
          found: await enter((entered) => screenCase(entered, caseIdOf(params.id), { whom: 'unit' }, clock)),
        }),
    ),
    route(
      contract.decideConflict,
      { permission: 'conflict.decide', purpose: 'supervision', journal: ['conflict.decide'] },
      async ({ params, body, enter }) =>
        ok(await enter((entered) => decideConflict(entered, params, body, clock))),
    ),
  ]
}

function secondRoutes(parts: StepParts): Route[] {
  return [
    route(
      contract.proposeStep,
      { permission: 'second.propose', journal: ['second.propose'] },
      async ({ actor, params, body, enter }) => ({
        status: 201,
        body: await enter((entered, access) => proposeStep(entered, access, actor, params.id, body, parts)),
      }),
    ),
    route(
      contract.listProposals,
      { permission: 'case.read', journal: ['second.list'] },
      async ({ params, enter }) => ok(await enter((entered) => listProposals(entered, params.id))),
    ),
    route(
      contract.listWaitingSteps,
      { permission: 'second.decide', purpose: 'supervision', journal: ['second.list', 'second.show'] },
      async ({ enter }) => ok(await enter((entered) => listWaitingSteps(entered))),
    ),
    route(
      contract.decideStep,
      {
        permission: 'second.decide',
        purpose: 'supervision',
        journal: [
          ...(['second.agree', 'second.refuse'] as const),
          // What the step itself leaves, in the proposer's name.
          ...([
            'case.change',
            'conflict.screen',
            'merge.make',
            'custody.record',
            'exhibit.destroy',
            'compartment.lift',
            'vault.erase',
          ] as const),
        ],
        lineOf: async ({ db }, { params: { id, proposal } }) =>
          isUuid(id) && isUuid(proposal)
            ? lineOfProposal(db, caseIdOf(id), proposal as ProposalId)
            : undefined,
      },
      async ({ actor, params, body, language, enter }) => {
        const decided = await enter((entered) => decideStep(entered, actor, params, body, parts, language))
        // Only now is it certain that the keys are gone.
        if (decided.state === 'agreed' && decided.step === 'release-exhibit') parts.clearDestroyed()
        return ok(decided)
      },
    ),
    route(
      contract.withdrawStep,
      { permission: 'second.propose', journal: ['second.withdraw'] },
      async ({ params, body, enter }) =>
        ok(await enter((entered) => withdrawStep(entered, params, body.reason))),
    ),
  ]
}
