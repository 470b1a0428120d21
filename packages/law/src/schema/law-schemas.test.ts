// Editors read schema/; a schema that lags behind the code would mislead every writer of packs.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lawSchemas } from './law-schemas.ts'

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'schema')

describe('the schemas for editors', () => {
  test.each(Object.entries(lawSchemas()))(
    '%s is what the code says (else: node scripts/write-law-schemas.ts)',
    (name, schema) => {
      expect(readdirSync(folder)).toContain(name)
      expect(JSON.parse(readFileSync(join(folder, name), 'utf8'))).toEqual(schema)
    },
  )

  test('name the shapes that lawyers know, and ask for English', () => {
    const { $defs } = lawSchemas()['offence-file.schema.json'] as {
      $defs: Record<string, { required?: string[] }>
    }
    expect(Object.keys($defs)).toEqual(
      expect.arrayContaining(['Citation', 'ConceptLeaf', 'ElementNode', 'Penalty']),
    )
    expect($defs['Words']?.required).toEqual(['en'])
  })
})
