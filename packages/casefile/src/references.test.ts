// No field that names a record may be missing from the table of references.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryCaseFile } from '../testing/index.ts'
import { collectionNames, collections, LocalId, mentionsIn, references, referrersOf } from './index.ts'
import { entryOf, fieldsOf, unwrap } from './schema-walk.ts'

type Schema = Parameters<typeof unwrap>[0]

function idFields(schema: Schema, path: readonly string[]): string[] {
  const entry = entryOf(schema)
  if (entry !== undefined) return idFields(entry, path)
  const fields = fieldsOf(schema)
  if (fields === undefined) return unwrap(schema) === LocalId ? [path.join('.')] : []
  return Object.entries(fields).flatMap(([name, field]) => idFields(field, [...path, name]))
}

test('every field that holds an identifier is in the table of references', () => {
  const inSchema = collectionNames.flatMap((name) =>
    idFields(collections[name], [name]).filter((path) => path !== `${name}.id`),
  )
  const inTable = references.map(({ from, field }) => [from, ...field].join('.'))
  expect(new Set(inTable)).toEqual(new Set(inSchema))
  expect(inTable).toHaveLength(new Set(inTable).size)
})

test('whoever names a record is among its referrers', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(arbitraryCaseFile(), (caseFile) => {
      for (const { id, path, reference } of mentionsIn(caseFile).slice(0, 5)) {
        const self = caseFile[reference.from][path[1] as number]?.id
        expect(referrersOf(caseFile, id)).toContainEqual({ collection: reference.from, id: self })
      }
    }),
    { numRuns: 30 },
  )
})
