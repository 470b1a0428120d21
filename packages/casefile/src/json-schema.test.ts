// Keeps the published schema the same as the one the code reads by.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { caseFileJsonSchema, caseFileJsonSchemaText, collections } from './index.ts'

const committed = new URL('../../../schema/casefile.schema.json', import.meta.url)

test('the published schema is the one that the code reads by (else: node scripts/write-casefile-schema.ts)', () => {
  expect(readFileSync(committed, 'utf8')).toBe(caseFileJsonSchemaText())
})

test('every record has a name and a description that an editor shows, and refuses unknown fields', () => {
  const definitions = caseFileJsonSchema()['$defs'] as Record<
    string,
    { description?: string; additionalProperties?: boolean }
  >
  for (const name of ['CaseFile', 'Party', 'Victim', 'Evidence', 'Fact', 'Link', 'Charge', 'Finding']) {
    expect(definitions[name]?.description, name).toBeTruthy()
    expect(definitions[name]?.additionalProperties, name).toBe(false)
  }
  expect(Object.keys(definitions).filter((name) => name.startsWith('__'))).toEqual([])
  expect(Object.keys(definitions).length).toBeGreaterThan(Object.keys(collections).length)
})

test('what is only a default may be left out', () => {
  const definitions = caseFileJsonSchema()['$defs'] as Record<string, { required?: string[] }>
  expect(definitions['CaseFile']?.required).toEqual([
    'format',
    'reference',
    'title',
    'stage',
    'forms',
    'forum',
  ])
  expect(definitions['Evidence']?.required).toEqual(['id', 'kind', 'title', 'source'])
})
