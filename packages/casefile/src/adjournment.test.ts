// A request for an adjournment says who asked, from when to when, and what became of it; what cannot be so is refused at its line.
import { describe, expect, test } from 'vitest'
import { applyChange, consentsToDelay, readCaseFile, writeCaseFile } from './index.ts'

const file = (...records: string[]): string => `format: clew-casefile/1
reference: R
title: A case
stage: trial
forms: [forced-labour]
forum: GB
parties:
  - {id: P1, kind: natural, name: The owner}
adjournments:
${records.map((record) => `  - ${record}`).join('\n')}
`
const whole =
  '{id: A1, court: Crown Court, hearing: 2026-03-02, until: 2026-06-08, askedBy: defence, for: [P1], asked: 2026-02-20, reason: Counsel is ill., status: granted, decided: 2026-02-24}'
const problems = (record: string) => {
  const read = readCaseFile(file(record))
  return read.ok ? [] : read.problems.map(({ code, path, line }) => `${code} ${path.at(-1)} ${line}`)
}
const asked = 'id: A1, hearing: 2026-03-02, reason: Illness'

describe('a request for an adjournment', () => {
  test('is read, written back equal, and needs no more than the date, who asked and why', () => {
    const read = readCaseFile(
      file(whole, '{id: A2, hearing: 2026-06-08, askedBy: court, reason: The judge is away}'),
    )
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    expect(read.caseFile.adjournments[1]).toEqual({
      id: 'A2',
      hearing: '2026-06-08',
      askedBy: 'court',
      for: [],
      reason: 'The judge is away',
      status: 'requested',
    })
    const again = readCaseFile(writeCaseFile(read.caseFile))
    expect(again.ok && again.caseFile).toEqual(read.caseFile)
  })

  test('is added, answered and taken out, and each is undone exactly', () => {
    const read = readCaseFile(file(whole))
    if (!read.ok) throw new Error(JSON.stringify(read.problems))
    const [first] = read.caseFile.adjournments
    if (first === undefined) throw new Error('There is none')
    for (const change of [
      { kind: 'put-record', collection: 'adjournments', record: { ...first, id: 'A2' } },
      { kind: 'put-record', collection: 'adjournments', record: { ...first, status: 'refused' } },
      { kind: 'remove-record', collection: 'adjournments', id: 'A1' },
    ] as const) {
      const applied = applyChange(read.caseFile, change)
      if (!applied.ok) throw new Error(JSON.stringify(applied.problems))
      const back = applyChange(applied.caseFile, applied.inverse)
      expect(back.ok && back.caseFile).toEqual(read.caseFile)
    }
  })

  test.each([
    [
      'to a day that is not later',
      `{${asked}, askedBy: defence, until: 2026-03-02}`,
      'adjournment-backwards until 10',
    ],
    ['granted on no day', `{${asked}, askedBy: defence, status: granted}`, 'adjournment-undecided 0 10'],
    [
      'decided without a decision',
      `{${asked}, askedBy: defence, decided: 2026-03-01}`,
      'adjournment-decided-early decided 10',
    ],
    [
      'decided before it was made',
      `{${asked}, askedBy: defence, asked: 2026-02-20, status: refused, decided: 2026-02-19}`,
      'adjournment-decided-before decided 10',
    ],
    [
      'opposed by whoever made it',
      `{${asked}, askedBy: prosecution, status: opposed}`,
      'adjournment-own-answer status 10',
    ],
    ['for nobody of the file', `{${asked}, askedBy: defence, for: [P9]}`, 'unknown-reference 0 10'],
    ['by nobody', `{${asked}}`, 'missing-field askedBy 10'],
  ])('%s is refused', (_, record, problem) => {
    expect(problems(record)).toEqual([problem])
  })

  test('is consented to by whoever lets it be, makes it, or has it granted', () => {
    expect(
      (['requested', 'opposed', 'not-opposed', 'granted', 'refused'] as const).map((status) =>
        consentsToDelay({ askedBy: 'defence', status }),
      ),
    ).toEqual([false, false, true, true, false])
    expect(consentsToDelay({ askedBy: 'prosecution', status: 'requested' })).toBe(true)
    expect(consentsToDelay({ askedBy: 'joint', status: 'refused' })).toBe(false)
  })
})
