// A line of a custody log must say what happened; whether the lines make sense is not the reader's to judge.
import { describe, expect, test } from 'vitest'
import { readCaseFile, writeCaseFile } from './index.ts'

const file = (custody: string, files = '[]'): string => `format: clew-casefile/1
reference: R
title: A case
stage: trial
forms: [forced-labour]
forum: GB
sources:
  - {id: S1, kind: device, title: A telephone}
evidence:
  - id: E1
    kind: physical-object
    title: A telephone
    source: S1
    custody: ${custody}
    files: ${files}
`
const problems = (custody: string, files?: string) => {
  const read = readCaseFile(file(custody, files))
  return read.ok ? [] : read.problems.map(({ code, path }) => `${code} ${path.slice(2).join('.')}`)
}
const collected = '{id: C1, kind: collected, at: 2026-05-01T08:00:00Z, by: Officer 1}'

describe('a custody log', () => {
  test('is read and written back equal', () => {
    const text = file(
      `[${collected}, {id: C2, kind: handed-over, at: "2026-05-01T14:00:00+05:00", by: Officer 1, to: Store, document: Receipt 7}]`,
      `[{id: X1, sha256: ${'a'.repeat(64)}}]`,
    )
    const read = readCaseFile(text)
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const again = readCaseFile(writeCaseFile(read.caseFile))
    expect(again.ok && again.caseFile).toEqual(read.caseFile)
  })

  test('may make no sense, which the assessment says', () => {
    expect(problems('[{id: C1, kind: destroyed, at: 2026-05-01T08:00:00Z, by: A}]')).toEqual([])
  })

  test.each([
    [
      'a time without a zone',
      '[{id: C1, kind: collected, at: 2026-05-01T08:00:00.000, by: A}]',
      'instant-form evidence.0',
    ],
    [
      'a day that does not exist',
      '[{id: C1, kind: collected, at: 2026-02-30T08:00:00Z, by: A}]',
      'instant-form',
    ],
    [
      'a hand-over to nobody',
      '[{id: C1, kind: handed-over, at: 2026-05-01T08:00:00Z, by: A}]',
      'hand-over-without-receiver',
    ],
    [
      'a hand-over to oneself',
      '[{id: C1, kind: handed-over, at: 2026-05-01T08:00:00Z, by: A, to: A}]',
      'hand-over-to-oneself',
    ],
    ['an event written twice', `[${collected}, ${collected}]`, 'listed-twice'],
    ['an unknown kind', '[{id: C1, kind: lost, at: 2026-05-01T08:00:00Z, by: A}]', 'not-in-list'],
  ])('with %s is refused', (_, custody, code) => {
    expect(problems(custody).map((each) => each.split(' ')[0])).toEqual([code.split(' ')[0]])
  })

  test('refuses what is no hash', () => {
    expect(problems('[]', '[{id: X1, sha256: abc}]')).toHaveLength(1)
  })
})
