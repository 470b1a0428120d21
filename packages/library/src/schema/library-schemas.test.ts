// Editors read schema/; a schema that lags behind the code would mislead every writer of the library.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { librarySchemas } from './library-schemas.ts'

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'schema')

test.each(Object.entries(librarySchemas()))(
  '%s is what the code says (else: node scripts/write-library-schemas.ts)',
  (name, schema) => {
    expect(JSON.parse(readFileSync(join(folder, name), 'utf8'))).toEqual(schema)
  },
)
