// A comparison of two texts must be true: applied to the older it gives the newer, and what is equal is not called different.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differenceOf } from './difference.ts'

const line = fc.constantFrom('a', 'b', 'c', '', '## Why')
const text = fc.array(line, { maxLength: 30 }).map((lines) => lines.map((each) => `${each}\n`).join(''))
const longestCommon = (a: string[], b: string[]): number => {
  const [x, y] = [a.at(-1), b.at(-1)]
  if (x === undefined || y === undefined) return 0
  if (x === y) return longestCommon(a.slice(0, -1), b.slice(0, -1)) + 1
  return Math.max(longestCommon(a.slice(0, -1), b), longestCommon(a, b.slice(0, -1)))
}

describe('the difference between two texts', () => {
  test('holds each of them whole, with the numbers of their lines', () => {
    fc.assert(
      fc.property(text, text, (from, to) => {
        const lines = differenceOf(from, to)
        const side = (without: string) => lines.filter(({ kind }) => kind !== without)
        const joined = (some: typeof lines) => some.map((each) => `${each.text}\n`).join('')
        expect(joined(side('added'))).toBe(from)
        expect(joined(side('removed'))).toBe(to)
        expect(side('added').map((each) => each.from)).toEqual(side('added').map((_, at) => at + 1))
        expect(side('removed').map((each) => each.to)).toEqual(side('removed').map((_, at) => at + 1))
      }),
    )
  })

  test('is the smallest there is', () => {
    const few = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 7 })
    fc.assert(
      fc.property(few, few, (a, b) => {
        const same = differenceOf(a.join('\n'), b.join('\n')).filter(({ kind }) => kind === 'same')
        expect(same).toHaveLength(longestCommon(a, b))
      }),
      { numRuns: 60 },
    )
  })

  test('of very long texts is the whole of both rather than a wait', () => {
    const many = (start: number) => Array.from({ length: 5000 }, (_, at) => String(at + start)).join('\n')
    const began = performance.now()
    expect(differenceOf(many(0), many(9000))).toHaveLength(10_000)
    expect(performance.now() - began).toBeLessThan(1000)
  })
})
