/** Holds identifiers to what the storage and the protection of victims ask of them. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isUuid, randomId, timeOrderedId } from './ids.ts'

describe('identifiers', () => {
  test('sort by the instant when they were made', () => {
    const instant = fc.integer({ min: 0, max: 2 ** 48 - 1 })
    fc.assert(
      fc.property(instant, instant, (a, b) => {
        fc.pre(a < b)
        expect(timeOrderedId(() => new Date(a)) < timeOrderedId(() => new Date(b))).toBe(true)
      }),
    )
  })

  test('carry their version and variant', () => {
    expect(timeOrderedId(() => new Date())).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    )
    expect(isUuid(timeOrderedId(() => new Date()))).toBe(true)
  })

  test('of victims tell nothing about when they were made', () => {
    expect(randomId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4/)
  })
})
