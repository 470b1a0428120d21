/** A school for tests: a trainer, two learners and a stranger, and the steps that they take over the address. */
import { join } from 'node:path'
import type { LearningRead, SessionRead, TestRead, TestTaken } from '@clew/contract'
import { readTraining } from '@clew/library'
import { readTrainingTexts } from '@clew/library/node'
import { beforeAll, expect } from 'vitest'
import { asking } from '../../../../../tests/fixtures/ask.ts'
import { localUser } from '../../../platform/authentication/local-user.ts'
import { openLog } from '../../../platform/log/log.ts'
import { openTestDatabase } from '../../../platform/testing/database.ts'
import { makePerson, type TestPerson } from '../../../platform/testing/person.ts'
import { openTestServer } from '../../../platform/testing/server.ts'
import { fixedLaw } from '../../law/index.ts'
import { lessonsFolder, trainingRoutes } from '../index.ts'

const library = join(import.meta.dirname, '..', '..', '..', '..', '..', 'library')

export const body = {
  module: 'elements',
  day: '2027-03-01',
  time: '09:30',
  place: 'Police school',
  capacity: 2,
}

/** Call at the top of a test file. */
export function openSchool() {
  const database = openTestDatabase()
  const now = { day: '2027-03-01' }
  const clock = () => new Date(`${now.day}T12:00:00Z`)
  const asks = asking(
    openTestServer(database, () =>
      trainingRoutes({
        lessons: lessonsFolder(library, openLog('silent')),
        law: fixedLaw(new Map()),
        decided: async () => [],
        clock,
      }),
    ),
  )
  const people = {} as Record<'trainer' | 'learner' | 'colleague' | 'stranger', TestPerson>
  beforeAll(async () => {
    const { unitId } = localUser
    const { admin } = database
    people.trainer = await makePerson(admin, 'Trainer', unitId, { roles: ['trainer'] })
    people.learner = await makePerson(admin, 'Learner', unitId, { roles: ['investigator'] })
    people.colleague = await makePerson(admin, '=HYPERLINK("x")', unitId, { roles: ['investigator'] })
    people.stranger = await makePerson(admin, 'Stranger', undefined, { roles: ['head-of-unit'] })
  })
  const { get, post, put } = asks
  return {
    ...asks,
    database,
    now,
    clock,
    people,
    plan: async (more: object = {}): Promise<SessionRead> => {
      const asked = { ...body, trainer: people.trainer.userId, ...more }
      const answer = await post('/api/training/sessions', asked, people.trainer)
      expect(answer.statusCode).toBe(201)
      return answer.json()
    },
    /** Answers so many questions rightly, and leaves the others open. */
    answer: async (
      module: string,
      moment: 'pre' | 'post',
      right: number,
      as: TestPerson,
    ): Promise<TestTaken> => {
      const { key } = (await get(`/api/training/modules/${module}/test`, as)).json<TestRead>()
      const answers = await rightly(module, right)
      const taken = await post(`/api/training/modules/${module}/results`, { moment, key, answers }, as)
      expect(taken.statusCode).toBe(201)
      return taken.json()
    },
    mine: async (as: TestPerson): Promise<LearningRead> => (await get('/api/training/mine', as)).json(),
    present: (id: string, person: TestPerson, attended: boolean, as = people.trainer) =>
      put(`/api/training/sessions/${id}/attendance`, { marks: [{ person: person.userId, attended }] }, as),
    take: (id: string, as: TestPerson) => post(`/api/training/sessions/${id}/places`, {}, as),
  }
}

async function rightly(module: string, count: number): Promise<Record<string, number[]>> {
  const read = readTraining(await readTrainingTexts(library))
  const questions = read.ok ? (read.training.modules.get(module)?.front.questions ?? []) : []
  return Object.fromEntries(
    questions
      .slice(0, count)
      .map(({ id, options }) => [id, options.flatMap((one, at) => (one.right ? at : []))]),
  )
}

export const codeOf = (answered: { json: () => { code?: string } }): string | undefined =>
  answered.json().code
