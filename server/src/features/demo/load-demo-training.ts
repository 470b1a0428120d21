/** Makes the training records of the demo by the steps that people take: rules, sessions, places, tests, attendance, and so competences. */
import type { Access } from '../../platform/authorization/access.ts'
import { judgeInUnit } from '../../platform/authorization/principal.ts'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Doors } from '../../platform/database/doors.ts'
import type { Log } from '../../platform/log/log.ts'
import { Refusal } from '../../platform/refusal.ts'
import {
  anyTraining,
  type Lessons,
  type LessonsSource,
  noteAttendance,
  planSession,
  setRule,
  takePlace,
  takeTest,
} from '../training/index.ts'
import { vettedUntil } from './demo-people.ts'
import type { DemoRow } from './demo.store.ts'
import { type DemoLearner, demoRules, type DemoSession, demoSessions } from './demo-training.ts'
import { actorOf } from './load-demo-cases.ts'

type Parts = { readonly lessons: LessonsSource; readonly clock: Clock; readonly log: Log }
type Held = { readonly id: string; readonly session: DemoSession }
type School = {
  readonly doors: Doors
  readonly people: readonly DemoRow[]
  readonly lessons: Lessons
  readonly clock: Clock
}

/**
 * Does nothing where the unit has planned or ruled anything already, or where nobody of the demo trains.
 * @returns how many sessions were made.
 */
export async function loadDemoTraining(
  doors: Doors,
  people: readonly DemoRow[],
  { lessons, clock, log }: Parts,
): Promise<number> {
  const trainer = people.find(({ roles }) => roles.includes('trainer'))
  if (trainer === undefined) return 0
  const occupied = await doors.asActor(actorOf(trainer), 'set-up', ({ db, journal }) => {
    journal({ action: 'demo.check', effect: 'read' })
    return anyTraining(db)
  })
  if (occupied) return 0
  try {
    const school: School = { doors, people, lessons: await lessons.current(), clock }
    const held = await plan(school, trainer)
    const over = held.filter(({ session }) => session.day < 0)
    for (const person of people) await takeTests(school, person, over)
    await noteWhoCame(school, trainer, over)
    return held.length
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    log.warn({ code: error.code, params: error.params }, 'the training of the demo was refused')
    return 0
  }
}

/** As the clock stood so many days from now. */
const shifted =
  (clock: Clock, days: number): Clock =>
  () =>
    new Date(clock().getTime() + days * 86_400_000)

const accessOf = ({ roles, kind }: DemoRow): Access => {
  const judge = judgeInUnit({ roles, agencyKind: kind, vettedUntil })
  return { may: (permission) => judge(permission).allowed }
}

const idOf = (people: readonly DemoRow[], name: string) =>
  people.find(({ display_name }) => display_name === name)?.user_id

async function plan({ doors, people, lessons, clock }: School, trainer: DemoRow): Promise<Held[]> {
  const actor = actorOf(trainer)
  const access = accessOf(trainer)
  return doors.asActor(actor, 'set-up', async (entered) => {
    for (const rule of demoRules) await setRule(entered, rule, { actor, access, lessons })
    const held: Held[] = []
    for (const session of demoSessions) {
      const parts = { actor, access, lessons, clock: shifted(clock, Math.min(0, session.day)) }
      const office = people.find(({ display_name }) => display_name === session.at)?.office_id
      const { module, time, place, capacity } = session
      const day = shifted(clock, session.day)().toISOString().slice(0, 10)
      const asked = { module, day, time, place, capacity, trainer: trainer.user_id }
      const made = await planSession(entered, { ...asked, ...(office ? { office } : {}) }, parts)
      for (const { name } of session.learners)
        await takePlace(entered, made.session.id, idOf(people, name), parts)
      held.push({ id: made.session.id, session })
    }
    return held
  })
}

/** Each in the learner's own name: nobody answers for another. */
async function takeTests(
  { doors, lessons, clock }: School,
  person: DemoRow,
  over: readonly Held[],
): Promise<void> {
  const own = over.flatMap(({ session }) =>
    session.learners
      .filter(({ name }) => name === person.display_name)
      .map((learner) => ({ session, learner })),
  )
  if (own.length === 0) return
  const actor = actorOf(person)
  await doors.asActor(actor, 'set-up', async (entered) => {
    for (const { session, learner } of own)
      for (const moment of ['pre', 'post'] as const) {
        const right = learner[moment]
        if (right === undefined) continue
        const { module: id, day } = session
        const answers = answered(lessons, id, right)
        const asked = { actor, lessons, id, clock: shifted(clock, moment === 'pre' ? day - 1 : day) }
        await takeTest(entered, { moment, key: lessons.questionsKey(id), answers }, asked)
      }
  })
}

async function noteWhoCame(
  { doors, people, lessons, clock }: School,
  trainer: DemoRow,
  over: readonly Held[],
): Promise<void> {
  const actor = actorOf(trainer)
  const access = accessOf(trainer)
  await doors.asActor(actor, 'set-up', async (entered) => {
    for (const { id, session } of over) {
      const parts = { actor, access, lessons, clock: shifted(clock, session.day) }
      await noteAttendance(
        entered,
        id,
        { marks: session.learners.flatMap((one) => markOf(people, one)) },
        parts,
      )
    }
  })
}

function markOf(people: readonly DemoRow[], { name, attended }: DemoLearner) {
  const person = idOf(people, name)
  return person === undefined || attended === undefined ? [] : [{ person, attended }]
}

/** So many questions rightly, and the others with an option that is wrong. */
function answered({ training }: Lessons, module: string, right: number): Record<string, number[]> {
  const questions = training.modules.get(module)?.front.questions ?? []
  return Object.fromEntries(
    questions.map(({ id, options }, turn) => {
      const all = options.flatMap((option, at) => (option.right ? at : []))
      return [id, turn < right ? all : [options.findIndex(({ right: good }) => !good)]]
    }),
  )
}
