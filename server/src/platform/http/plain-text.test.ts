/** Shows what no request may carry, wherever it hides, and that everything else passes untouched. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Refusal } from '../refusal.ts'
import { plainText } from './plain-text.ts'

const refusal = (value: unknown): string | undefined => {
  try {
    plainText(value, 'body')
    return undefined
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.more?.errors?.map(({ code, path }) => `${code} ${path}`).join()
  }
}

const nul = String.fromCharCode(0)
const half = String.fromCharCode(0xd800)

test.each([
  [nul, 'text_not_unicode /body'],
  [{ a: [{ 'b/c': `x${half}` }] }, 'text_not_unicode /body/a/0/b~1c'],
  [{ [`k${nul}`]: 1 }, 'text_not_unicode /body'],
])('a text that cannot be kept is refused, with its place: %j', (value, said) => {
  expect(refusal(value)).toBe(said)
})

test('what is nested without end is refused and walked no further', () => {
  let deep: unknown = []
  for (let level = 0; level < 200_000; level++) deep = [deep]
  expect(refusal(deep)).toMatch(/^too_deep /)
})

test('everything else passes', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6, stringUnit: 'binary' }), (value) => {
      const texts = JSON.stringify(value).includes('\\u0000')
      if (!texts) expect(refusal(value)).toBeUndefined()
    }),
  )
})
