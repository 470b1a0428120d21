// Answers of people are refused like rules: without a provision, a reason, a known key or a real day they are none.
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPackFolder } from '../node/index.ts'
import { loadPacks } from './load-packs.ts'

const root = join(import.meta.dirname, '..', '..', '..', '..', 'law-packs')
const { files } = await readPackFolder(root, { packs: ['gt'] })

function codesWith(answer: string): string[] {
  const text = `answers:\n  - item: P-6-1\n${answer}`
  const loaded = loadPacks(new Map([...files, ['gt/conformity/answers.yaml', text]]))
  return loaded.ok ? [] : loaded.problems.map(({ code }) => code)
}
const by = 'evidence: A report, by: A. Name, on: "2025-03-01"'

test.each([
  ['a whole answer', `    law: {answer: met, source: {instrument: penal-code, article: "1"}, ${by}}\n`, []],
  ['an answer on practice without a provision', `    practice: {answer: partly, ${by}}\n`, []],
  ['met without a provision', `    law: {answer: met, ${by}}\n`, ['no-citation']],
  ['not applicable without a reason', `    practice: {answer: not-applicable, ${by}}\n`, ['missing-field']],
  ['nobody who answers', '    law: {answer: not, evidence: A report, on: "2025-03-01"}\n', ['missing-field']],
  [
    'an instrument that the pack does not list',
    `    law: {answer: met, source: {instrument: other, article: "1"}, ${by}}\n`,
    ['unknown-instrument'],
  ],
  [
    'a day that is none',
    '    law: {answer: not, evidence: A report, by: A. Name, on: "2025-02-30"}\n',
    ['impossible-date'],
  ],
  ['a score', `    law: {answer: not, score: 7, ${by}}\n`, ['unknown-key']],
])('%s', (_, answer, codes) => expect(codesWith(answer)).toEqual(codes))
