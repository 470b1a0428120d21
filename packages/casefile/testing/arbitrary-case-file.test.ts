// The generator behind other property tests must itself give only valid and connected files.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CaseFile, checkCaseFile } from '../src/index.ts'
import { arbitraryCaseFile } from './index.ts'

test('a generated case file fits the schema as it stands and breaks no rule', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(arbitraryCaseFile(), (caseFile) => {
      expect(CaseFile.parse(caseFile)).toEqual(caseFile)
      expect(checkCaseFile(caseFile)).toEqual([])
    }),
    { numRuns: 100 },
  )
})

test('generated case files have derivations, inferences, findings and several sources', () => {
  const files = fc.sample(arbitraryCaseFile(), { numRuns: 100, seed: 7 })
  expect(files.some(({ evidence }) => evidence.some(({ derivedFrom }) => derivedFrom.length > 0))).toBe(true)
  expect(files.some(({ links }) => links.some(({ inference }) => inference !== undefined))).toBe(true)
  expect(files.some(({ findings }) => findings.some(({ element }) => element !== undefined))).toBe(true)
  expect(files.some(({ evidence }) => new Set(evidence.map(({ source }) => source)).size > 2)).toBe(true)
})

test('sizes are kept within what was asked', () => {
  const options = { most: { parties: 2, facts: 20 }, least: { parties: 2, facts: 15 } }
  for (const { parties, facts } of fc.sample(arbitraryCaseFile(options), 20)) {
    expect(parties).toHaveLength(2)
    expect(facts.length).toBeGreaterThanOrEqual(15)
  }
})
