/** Takes somebody's answers to the questions of a module, keeps the result, and tells each answer with its source. */
import type { TakeTestBody, TestTaken } from '@clew/contract'
import { isRight, rightAnswers } from '@clew/library'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { timeOrderedId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { giveCompetences } from './give-competence.ts'
import type { Lessons } from './lessons-source.ts'
import { moduleEntry } from './read-lessons.ts'
import { insertResult } from './records.store.ts'

type Asked = { readonly actor: Actor; readonly lessons: Lessons; readonly id: string; readonly clock: Clock }

/** @throws Refusal `training-module-not-found`, `training-test-changed`. */
export async function takeTest(
  entered: Entered,
  { moment, key, answers: said }: TakeTestBody,
  { actor, lessons, id, clock }: Asked,
): Promise<TestTaken> {
  const { front } = moduleEntry(lessons, id)
  if (lessons.questionsKey(id) !== key) throw new Refusal('training-test-changed')
  // Only what was asked is kept.
  const answers = Object.fromEntries(
    front.questions.map((question) => [question.id, [...new Set(said[question.id] ?? [])]]),
  )
  const right = rightAnswers(front, answers)
  const asked = front.questions.length
  const passed = right >= front.competence.pass
  await insertResult(entered.db, {
    result_id: timeOrderedId<'training-result'>(clock),
    unit_id: actor.unitId,
    user_id: actor.userId,
    module: id,
    moment,
    questions: key,
    answers,
    right_count: right,
    asked_count: asked,
    passed,
    taken_at: clock(),
  })
  entered.journal({
    action: 'training.test',
    effect: 'change',
    subject: `person:${actor.userId}`,
    detail: { module: id, moment, right, asked, passed },
  })
  const given =
    moment === 'post' && passed
      ? await giveCompetences(
          entered,
          { unit: actor.unitId, module: id, months: front.competence.months, people: [actor.userId] },
          clock,
        )
      : []
  return {
    moment,
    right,
    asked,
    passed,
    competent: given.length > 0,
    // Told before the course, the answers would be all that the test after it measures.
    questions: (moment === 'pre' ? [] : front.questions).map((question) => {
      const chosen = answers[question.id] ?? []
      return {
        id: question.id,
        right: isRight(question, chosen),
        options: question.options.map(({ says, right: good }, at) => ({
          says,
          right: good,
          chosen: chosen.includes(at),
        })),
        why: question.why,
      }
    }),
  }
}
