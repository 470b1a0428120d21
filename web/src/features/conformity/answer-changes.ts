/** What people answered about a law, told as changes: what an answer was before, what it became, by whom and when. */
import type { ConformityAnswered } from '@clew/contract'

type Verdict = ConformityAnswered['verdict']

export type AnswerChange = {
  readonly answer: ConformityAnswered
  /** Absent where nobody had answered this side of the item, or the answer had been taken back. */
  readonly from?: Exclude<Verdict, 'withdrawn'>
  /** Same verdict with other evidence. */
  readonly same: boolean
}

/** Answers that were given from one day to another, both included; the newest first. @param from ISO day. @param to ISO day. */
export function answerChanges(
  answers: readonly ConformityAnswered[],
  from: string,
  to: string,
): readonly AnswerChange[] {
  const versions = new Map(answers.map((one) => [`${one.item} ${one.side} ${one.version}`, one]))
  return answers
    .filter(({ at }) => from <= at.slice(0, 10) && at.slice(0, 10) <= to)
    .toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.version - a.version))
    .map((answer) => {
      const before = versions.get(`${answer.item} ${answer.side} ${answer.version - 1}`)?.verdict
      const was = before === undefined || before === 'withdrawn' ? {} : { from: before }
      return { answer, ...was, same: before === answer.verdict }
    })
}
