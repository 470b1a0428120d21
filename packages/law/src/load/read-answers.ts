// Reads what people answered for conformity: an answer without its provision or its reason is refused like any rule without a citation.
import { ConformityAnswerFile, type ConformityAnswer } from '../pack/index.ts'
import { checkShape } from './check-shape.ts'
import { checkValues } from './check-values.ts'
import type { Report } from './problem.ts'

/** @param instruments ids that pack.yaml lists. */
export function readAnswers(
  raw: unknown,
  instruments: ReadonlySet<string>,
  report: Report,
): readonly ConformityAnswer[] {
  const read = checkShape(ConformityAnswerFile, raw, [], report)
  checkValues(raw, instruments, [], report)
  const answers = read?.answers ?? []
  for (const [at, { law, practice }] of answers.entries()) {
    const path = ['answers', at]
    if (law !== undefined && law.source === undefined && (law.answer === 'met' || law.answer === 'partly'))
      report('no-citation', [...path, 'law'], { field: 'source' })
    for (const [name, answer] of [
      ['law', law],
      ['practice', practice],
    ] as const)
      if (answer?.answer === 'not-applicable' && answer.reason === undefined)
        report('missing-field', [...path, name, 'reason'], { field: 'reason' })
  }
  return answers
}
