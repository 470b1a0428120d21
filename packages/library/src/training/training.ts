// Curricula and modules as programs use them.
import type { Entry } from '../read/read-entry.ts'
import type { Curriculum } from './curriculum.ts'
import type { Question, TrainingModule } from './module.ts'

export type Training = {
  /** By id, in the order of the alphabet. */
  readonly modules: ReadonlyMap<string, Entry<TrainingModule>>
  /** By audience, in the order in which audiences are listed. */
  readonly curricula: ReadonlyMap<string, Entry<Curriculum>>
}

/** Question → numbers of the options that were chosen, from 0. */
export type TestAnswers = Readonly<Record<string, readonly number[]>>

/** Right when exactly the right options were chosen. */
export function isRight({ options }: Pick<Question, 'options'>, chosen: readonly number[]): boolean {
  const said = new Set(chosen)
  return options.every(({ right }, at) => right === said.has(at))
}

/** A question that was left open is not right. */
export function rightAnswers({ questions }: TrainingModule, answers: TestAnswers): number {
  return questions.filter((question) => isRight(question, answers[question.id] ?? [])).length
}
