/** The addresses of lessons and exercises, each with who may use it and what it leaves in the journal. */
import * as contract from '@clew/contract'
import type { CaseFile } from '@clew/casefile'
import type { Clock } from '../../platform/clock/clock.ts'
import { type Route, route, type RouteRules } from '../../platform/http/route.ts'
import type { LawSource } from '../law/index.ts'
import { answerExercise, type Bench, listExercises, readExercise } from './exercises.ts'
import type { LessonsSource, Titles } from './lessons-source.ts'
import { listCurricula, readCurriculum, readModule, readTest } from './read-lessons.ts'
import { recordRoutes } from './records.routes.ts'
import { sessionRoutes } from './sessions.routes.ts'
import { takeTest } from './take-test.ts'

export type TrainingParts = {
  readonly lessons: LessonsSource
  readonly law: LawSource
  /** The decided cases of which exercises are made. */
  readonly decided: () => Promise<readonly CaseFile[]>
  readonly clock: Clock
}

const shipped: RouteRules = {
  permission: 'training.read',
  journal: { nothing: 'Curricula come with Clew and are about nobody.' },
}

const published: RouteRules = {
  permission: 'training.learn',
  journal: { nothing: 'Decided cases are published; the answer tells nothing of whoever asks.' },
}

export function trainingRoutes(parts: TrainingParts): Route[] {
  return [...lessonRoutes(parts), ...exerciseRoutes(parts), ...sessionRoutes(parts), ...recordRoutes(parts)]
}

/** Without law packs that can be used a concept is called by its id. */
async function conceptTitles(law: LawSource): Promise<(id: string) => Titles | undefined> {
  const inUse = await law.current().catch(() => undefined)
  return (id) => inUse?.law.taxonomy.concepts.get(id)?.title
}

function lessonRoutes({ lessons, law, clock }: TrainingParts): Route[] {
  return [
    route(contract.listCurricula, shipped, async () => ({
      status: 200,
      body: listCurricula(await lessons.current()),
    })),
    route(contract.readCurriculum, shipped, async ({ params }) => ({
      status: 200,
      body: readCurriculum(await lessons.current(), params.id),
    })),
    route(contract.readModule, shipped, async ({ params }) => ({
      status: 200,
      body: readModule(await lessons.current(), params.id, await conceptTitles(law)),
    })),
    route(contract.readTest, shipped, async ({ params }) => ({
      status: 200,
      body: readTest(await lessons.current(), params.id),
    })),
    route(
      contract.takeTest,
      { permission: 'training.learn', journal: ['training.test', 'training.competence'] },
      async ({ actor, params, body, enter }) => {
        const asked = { actor, lessons: await lessons.current(), id: params.id, clock }
        return { status: 201, body: await enter((entered) => takeTest(entered, body, asked)) }
      },
    ),
  ]
}

function exerciseRoutes({ lessons, law, decided, clock }: TrainingParts): Route[] {
  const bench = async (): Promise<Bench> => ({
    cases: await decided(),
    law: (await law.current()).law,
    lessons: await lessons.current(),
    clock,
  })
  return [
    route(contract.listExercises, published, async () => ({
      status: 200,
      body: listExercises(await bench()),
    })),
    route(contract.readExercise, published, async ({ params }) => ({
      status: 200,
      body: readExercise(await bench(), params),
    })),
    route(
      contract.answerExercise,
      { permission: 'training.learn', journal: ['training.exercise'] },
      async ({ params, body, language, enter }) => {
        const answered = answerExercise(await bench(), params, body, language)
        // That somebody practised, never how well.
        const subject = `exercise:${params.reference}/${params.charge}`
        await enter(async ({ journal }) => journal({ action: 'training.exercise', effect: 'read', subject }))
        return { status: 200, body: answered }
      },
    ),
  ]
}
