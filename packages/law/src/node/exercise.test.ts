// Exercises on the decided cases themselves: the file's own links must come out as the file, or a learner would be told wrong.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type CaseFile, readCaseFile } from '@clew/casefile'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Mark, answerExercise, exerciseOf, exercisesIn, recordedMarks } from '../exercise/index.ts'
import { loadPackFolder } from './load-pack-folder.ts'

const root = join(import.meta.dirname, '..', '..', '..', '..')
const loaded = await loadPackFolder(join(root, 'law-packs'))
if (!loaded.ok) throw new Error('The law packs have problems')
const { law } = loaded
const asOf = '2026-01-01'
const cases = readdirSync(join(root, 'case-files'))
  .filter((name) => /^\d/.test(name))
  .map((name): readonly [string, CaseFile] => {
    const read = readCaseFile(readFileSync(join(root, 'case-files', name), 'utf8'))
    if (!read.ok) throw new Error(`${name} cannot be read`)
    return [read.caseFile.reference, read.caseFile]
  })
const fileOf = (reference: string): CaseFile => new Map(cases).get(reference) ?? fail(reference)
const fail = (what: string): never => {
  throw new Error(`${what} is not there`)
}
const questionOf = (caseFile: CaseFile, charge: string) =>
  exerciseOf(caseFile, law, { charge, asOf }) ?? fail(charge)
const answerOf = (caseFile: CaseFile, charge: string, marks: readonly Mark[]) => {
  const read = answerExercise(caseFile, law, { charge, asOf }, marks)
  return read.ok ? read.answer : fail(read.code)
}

describe('an exercise of every decided case', () => {
  test('can be made', () => {
    expect(cases).toHaveLength(25)
    for (const [reference, caseFile] of cases)
      expect([reference, exercisesIn(caseFile, law).length > 0]).toEqual([reference, true])
  })

  test.each(cases)('%s: the recorded links come out as recorded, charge by charge', (_, caseFile) => {
    for (const charge of exercisesIn(caseFile, law)) {
      const marks = recordedMarks(caseFile, questionOf(caseFile, charge))
      const answer = answerOf(caseFile, charge, [...marks, ...marks].toReversed())
      expect([charge, answer.asRecorded]).toEqual([charge, true])
      expect(answer.marks.filter(({ by }) => by !== 'both')).toEqual([])
      expect(answer.readings.answered.charge.trace).toEqual(answer.readings.recorded.charge.trace)
    }
  })

  test.each(cases)('%s: without any mark nothing stands on the items that were asked', (_, caseFile) => {
    const [charge = ''] = exercisesIn(caseFile, law)
    const { facts, exercise } = answerOf(caseFile, charge, [])
    const agreed = new Set(exercise.facts.filter((one) => one.agreed).map(({ fact }) => fact))
    const marked = new Set(recordedMarks(caseFile, exercise).map(({ evidence }) => evidence))
    for (const { fact, answered } of facts)
      if (!agreed.has(fact)) expect(answered.support.filter((item) => marked.has(item))).toEqual([])
  })
})

describe('an answer', () => {
  const caseFile = fileOf('AU-07')
  const charge = 'C2'
  const exercise = questionOf(caseFile, charge)
  const marks = recordedMarks(caseFile, exercise)

  test('that leaves the outside witnesses aside stands lower where they corroborated', () => {
    const answer = answerOf(
      caseFile,
      charge,
      marks.filter(({ evidence }) => evidence !== 'E2'),
    )
    expect(answer.asRecorded).toBe(false)
    expect(answer.facts.find(({ fact }) => fact === 'worked')).toMatchObject({
      recorded: { standing: 3 },
      answered: { standing: 2, support: ['E1'] },
      difference: 'lower',
    })
    expect(answer.marks.filter(({ by }) => by === 'file').every(({ evidence }) => evidence === 'E2')).toBe(
      true,
    )
  })

  test('that turns support round is contested, and the file’s own reading stays beside it', () => {
    const turned = marks.map((mark) =>
      mark.evidence === 'E2' && mark.fact === 'slavery' ? { ...mark, bearing: 'undermines' as const } : mark,
    )
    const found = answerOf(caseFile, charge, turned).marks.filter(
      ({ evidence, fact }) => evidence === 'E2' && fact === 'slavery',
    )
    expect(found.map(({ by, bearing }) => [by, bearing])).toEqual([
      ['file', 'supports'],
      ['learner', 'undermines'],
    ])
  })

  test('is told what the court did with the charge', () => {
    expect(answerOf(caseFile, charge, []).outcome).toMatchObject({
      outcome: 'retrial-ordered',
      finding: { citation: '[2008] QCA 417' },
    })
  })

  test('about items or facts that are not there is refused as a value', () => {
    const wrong: Mark = { evidence: 'E99', fact: 'worked', bearing: 'supports' }
    expect(answerExercise(caseFile, law, { charge, asOf }, [wrong])).toEqual({
      ok: false,
      code: 'unknown-marks',
      marks: [wrong],
    })
    expect(answerExercise(caseFile, law, { charge: 'C99', asOf }, [])).toEqual({
      ok: false,
      code: 'no-such-charge',
    })
  })

  test('with fewer supporting marks never stands higher', () => {
    const support = marks.filter(({ bearing }) => bearing === 'supports')
    fc.assert(
      fc.property(fc.subarray(support), (some) => {
        const answer = answerOf(caseFile, charge, some)
        for (const { recorded, answered } of [...answer.elements, ...answer.facts])
          expect(answered.standing).toBeLessThanOrEqual(recorded.standing)
      }),
      { numRuns: 30 },
    )
  })

  test('keeps back how the file reads the items until it is given', () => {
    expect(JSON.stringify(exercise)).not.toContain('"links"')
    expect(exercise.items).toHaveLength(caseFile.evidence.length)
    expect(exercise.facts.length).toBeGreaterThan(5)
  })
})
