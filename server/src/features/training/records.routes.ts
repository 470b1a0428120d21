/** The addresses of training records, each with who may use it and what it leaves in the journal. */
import * as contract from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import { type Route, route } from '../../platform/http/route.ts'
import { personRecord } from './export-record.ts'
import type { LessonsSource } from './lessons-source.ts'
import { listLearners, readTrainingCoverage } from './list-learners.ts'
import { readLearning } from './read-learning.ts'
import { readRules, setRule } from './set-rule.ts'
import { withdrawCompetence } from './withdraw-competence.ts'

type Parts = { readonly lessons: LessonsSource; readonly clock: Clock }

export function recordRoutes(parts: Parts): Route[] {
  return [...ownRoutes(parts), ...managingRoutes(parts)]
}

function ownRoutes({ lessons: source, clock }: Parts): Route[] {
  return [
    route(
      contract.readOwnLearning,
      { permission: 'training.learn', journal: ['training.mine'] },
      async ({ actor, enter }) => {
        const lessons = await source.current()
        return {
          status: 200,
          body: await enter((entered, access) =>
            readLearning(entered, actor.userId, { actor, access, lessons, clock }),
          ),
        }
      },
    ),
    route(
      contract.exportOwnLearning,
      { permission: 'training.learn', journal: ['training.mine', 'training.export'] },
      async ({ actor, enter }) => {
        const lessons = await source.current()
        return personRecord(
          await enter(async (entered, access) => {
            const subject = `person:${actor.userId}`
            entered.journal({ action: 'training.export', effect: 'read', subject })
            return readLearning(entered, actor.userId, { actor, access, lessons, clock })
          }),
        )
      },
    ),
  ]
}

function managingRoutes({ lessons: source, clock }: Parts): Route[] {
  const managed = { permission: 'training.manage', purpose: 'supervision' } as const
  return [
    route(
      contract.listTrainedPeople,
      { ...managed, journal: ['training.people'] },
      async ({ query, enter }) => {
        const lessons = await source.current()
        return {
          status: 200,
          body: await enter((entered) => listLearners(entered, query, { lessons, clock })),
        }
      },
    ),
    route(
      contract.readPersonLearning,
      { ...managed, journal: ['training.person', 'training.mine'] },
      async ({ actor, params, enter }) => {
        const lessons = await source.current()
        return {
          status: 200,
          body: await enter((entered, access) =>
            readLearning(entered, params.id, { actor, access, lessons, clock }),
          ),
        }
      },
    ),
    route(
      contract.exportPersonLearning,
      { ...managed, journal: ['training.person', 'training.mine', 'training.export'] },
      async ({ actor, params, enter }) => {
        const lessons = await source.current()
        return personRecord(
          await enter(async (entered, access) => {
            const read = await readLearning(entered, params.id, { actor, access, lessons, clock })
            entered.journal({
              action: 'training.export',
              effect: 'read',
              subject: `person:${read.person.id}`,
            })
            return read
          }),
        )
      },
    ),
    route(
      contract.withdrawCompetence,
      { ...managed, journal: ['training.withdraw'] },
      async ({ actor, params, body, enter }) => {
        const meant = { id: params.id, reason: body.reason }
        await enter((entered) => withdrawCompetence(entered, meant, { actor, clock }))
        return { status: 204 }
      },
    ),
    route(
      contract.readTrainingCoverage,
      { ...managed, journal: ['training.coverage'] },
      async ({ enter }) => {
        const lessons = await source.current()
        return {
          status: 200,
          body: await enter((entered) => readTrainingCoverage(entered, { lessons, clock })),
        }
      },
    ),
    route(
      contract.readTrainingRules,
      { permission: 'training.read', journal: ['training.rules'] },
      async ({ enter }) => ({ status: 200, body: await enter(readRules) }),
    ),
    route(
      contract.setTrainingRule,
      { ...managed, journal: ['training.rule'] },
      async ({ actor, params, body, enter }) => {
        const lessons = await source.current()
        const rule = { role: params.role, modules: body.modules }
        return {
          status: 200,
          body: await enter((entered, access) => setRule(entered, rule, { actor, access, lessons })),
        }
      },
    ),
  ]
}
