/** What is sealed opens with its own key in its own place, and after the smallest change never. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Context, newKey, openBytes, sealBytes } from './sealed-bytes.ts'

const key = fc.uint8Array({ minLength: 32, maxLength: 32 })
const context: fc.Arbitrary<Context> = fc.tuple(
  fc.string({ minLength: 1 }),
  fc.oneof(fc.string(), fc.nat()),
  fc.oneof(fc.string(), fc.nat()),
)

describe('sealed bytes', () => {
  test('open to what they were, whatever it was', () => {
    fc.assert(
      fc.property(key, fc.uint8Array({ maxLength: 500 }), context, (k, plain, where) => {
        expect(openBytes(k, sealBytes(k, plain, where), where)).toEqual(plain)
      }),
    )
  })

  test('do not open when a single bit of them is another', () => {
    fc.assert(
      fc.property(key, fc.uint8Array({ maxLength: 60 }), context, fc.nat(), (k, plain, where, at) => {
        const sealed = sealBytes(k, plain, where)
        const bit = at % (sealed.length * 8)
        sealed.writeUInt8(sealed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3)
        expect(openBytes(k, sealed, where)).toBeUndefined()
      }),
    )
  })

  test('do not open cut short, lengthened, in another place or with another key', () => {
    fc.assert(
      fc.property(key, key, fc.uint8Array({ maxLength: 60 }), context, context, (k, other, plain, a, b) => {
        const sealed = sealBytes(k, plain, a)
        for (let left = 0; left < sealed.length; left++)
          expect(openBytes(k, sealed.subarray(0, left), a)).toBeUndefined()
        expect(openBytes(k, Buffer.concat([sealed, Buffer.of(0)]), a)).toBeUndefined()
        if (JSON.stringify(a) !== JSON.stringify(b)) expect(openBytes(k, sealed, b)).toBeUndefined()
        if (Buffer.compare(k, other) !== 0) expect(openBytes(other, sealed, a)).toBeUndefined()
      }),
      { numRuns: 40 },
    )
  })

  test('keep the parts of a place apart: moving a letter from one to the next is another place', () => {
    const k = newKey()
    const sealed = sealBytes(k, Buffer.from('x'), ['a', 'bc', 'd'])
    expect(openBytes(k, sealed, ['a', 'b', 'cd'])).toBeUndefined()
    expect(openBytes(k, sealed, ['a', 'bc', 'd'])).toBeDefined()
  })

  test('are never twice the same', () => {
    const k = newKey()
    const seen = new Set(
      Array.from({ length: 50 }, () => sealBytes(k, Buffer.from('x'), ['a']).toString('hex')),
    )
    expect(seen.size).toBe(50)
  })
})
