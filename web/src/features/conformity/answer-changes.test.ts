/** The history of a report says when an answer of people changed, and from what to what. */
import type { ConformityAnswered } from '@clew/contract'
import { expect, test } from 'vitest'
import { answerChanges } from './answer-changes.ts'

const answer = (
  version: number,
  verdict: ConformityAnswered['verdict'],
  at: string,
  side: 'law' | 'practice' = 'practice',
): ConformityAnswered => ({
  item: 'P-9-1',
  side,
  version,
  verdict,
  evidence: `Evidence ${version}`,
  citation: 'A report',
  by: 'An analyst',
  at: `${at}T10:00:00.000Z`,
  current: false,
})
const told = (answers: readonly ConformityAnswered[], from = '2000-01-01', to = '2030-01-01') =>
  answerChanges(answers, from, to).map(({ answer: { side, version }, from: was, same }) => [
    side,
    version,
    was,
    same,
  ])

const answers = [
  answer(4, 'met', '2026-04-01'),
  answer(3, 'withdrawn', '2026-03-01'),
  answer(2, 'partly', '2026-02-01'),
  answer(1, 'partly', '2026-01-01'),
  answer(1, 'not', '2026-01-15', 'law'),
]

test('Each answer is told with the one before it on the same side, the newest first', () => {
  expect(told(answers)).toEqual([
    ['practice', 4, undefined, false],
    ['practice', 3, 'partly', false],
    ['practice', 2, 'partly', true],
    ['law', 1, undefined, false],
    ['practice', 1, undefined, false],
  ])
})

test('Only what was answered on these days is told, and what came before is still known', () => {
  expect(told(answers, '2026-02-01', '2026-03-01')).toEqual([
    ['practice', 3, 'partly', false],
    ['practice', 2, 'partly', true],
  ])
})
