/** Whatever is known of somebody comes back as it was from its own place, and from any other place nothing comes. */
import { type Identity, identityFields, textFields } from '@clew/contract'
import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CaseId, UnitId } from '../../platform/ids/ids.ts'
import { fieldsOf, openRecord, openWords, sealRecord, sealWords } from './sealed-record.ts'
import type { RecordId, RequestId } from './tables.ts'

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
const name = fc.record({ kind: fc.constantFrom('birth', 'alias'), text: words })
const identity = fc.record(
  {
    names: fc.array(name, { minLength: 1, maxLength: 4 }),
    born: fc.constantFrom('1998-03-04', '2004-02-29'),
    birthplace: words,
    note: words,
    family: fc.array(fc.record({ relation: words, names: fc.array(name, { maxLength: 2 }) }), {
      minLength: 1,
    }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Identity>
const id = fc.uuid()
const place = fc.record({
  unit_id: id as fc.Arbitrary<UnitId>,
  case_id: id as fc.Arbitrary<CaseId>,
  record_id: id as fc.Arbitrary<RecordId>,
  person: fc.constantFrom('V1', 'V2', 'W1'),
  version: fc.integer({ min: 1, max: 9 }),
})
const key = fc.uint8Array({ minLength: 32, maxLength: 32 })

describe('a sealed record', () => {
  test('comes back as it was, and says of itself only which fields it has', () => {
    fc.assert(
      fc.property(key, place, identity, (k, at, known) => {
        const sealed = sealRecord(k, at, known)
        expect(openRecord(k, { ...at, sealed })).toEqual(known)
        expect(fieldsOf(known, false)).toEqual(textFields.filter((field) => field in known))
        expect(sealed.length % 1024).toBe(1 + 24 + 16)
      }),
    )
  })

  test('never comes back from the place of another unit, case, person, record or version', () => {
    fc.assert(
      fc.property(key, place, place, identity, (k, at, other, known) => {
        const sealed = sealRecord(k, at, known)
        for (const part of ['unit_id', 'case_id', 'record_id', 'person', 'version'] as const) {
          const moved = { ...at, [part]: other[part] }
          const open = () => openRecord(k, { ...moved, sealed })
          if (moved[part] === at[part]) expect(open()).toEqual(known)
          else expect(open).toThrow('sealed-record-altered')
        }
        expect(() => openRecord(new Uint8Array(randomBytes(32)), { ...at, sealed })).toThrow()
        expect(() => openRecord(k, { ...at, sealed: null })).toThrow('sealed-record-altered')
      }),
    )
  })

  test('is never taken for the words of a request, nor these for it', () => {
    fc.assert(
      fc.property(key, place, id, id, (k, at, request, user) => {
        const spot = { ...at, request_id: request as RequestId, user: user as never }
        expect(() => openRecord(k, { ...at, sealed: sealWords(k, spot, 'why') })).toThrow()
        expect(() => openWords(k, spot, sealRecord(k, at, {}))).toThrow()
        expect(openWords(k, spot, sealWords(k, spot, 'why'))).toBe('why')
      }),
    )
  })

  test('has a name for every field that can be asked for', () => {
    expect([...textFields, 'photographs']).toEqual([...identityFields])
  })
})
