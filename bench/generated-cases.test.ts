// Figures over generated case files mean something only when the files are such as people could have written.
import { expect, test } from 'vitest'
import { CaseFile, checkCaseFile } from '../packages/casefile/src/index.ts'
import { generatedCase } from './generated-cases.ts'
import { realCases } from './material.ts'

const models = realCases().map(({ file }) => file)

test('a generated case file fits the schema and breaks no rule', () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const file = generatedCase(models, seed)
    expect(CaseFile.parse(file)).toEqual(file)
    expect(checkCaseFile(file), `seed ${seed}`).toEqual([])
  }
})

test('the same seed makes the same case file, another seed another', () => {
  expect(generatedCase(models, 5)).toEqual(generatedCase(models, 5))
  expect(generatedCase(models, 5 + models.length)).not.toEqual(generatedCase(models, 5))
})
