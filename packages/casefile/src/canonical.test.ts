// Equal content must have one text, or caches by hash would lie.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryCaseFile } from '../testing/index.ts'
import { canonicalJson } from './index.ts'

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, inner]) => [key, reversed(inner)]),
  )
}

test(
  'the order of fields does not change the canonical text, and nothing is lost',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(arbitraryCaseFile(), (caseFile) => {
        const text = canonicalJson(caseFile)
        expect(canonicalJson(reversed(caseFile))).toBe(text)
        expect(JSON.parse(text)).toEqual(caseFile)
      }),
      { numRuns: 30 },
    )
  },
)

test('an absent field and one that holds undefined are the same; the order of a list is not', () => {
  expect(canonicalJson({ b: 1, a: undefined })).toBe('{"b":1}')
  expect(canonicalJson(['b', 'a'])).not.toBe(canonicalJson(['a', 'b']))
  expect(canonicalJson({ n: 10n, z: null, o: { y: 1, x: [undefined] } })).toBe(
    '{"n":"10","o":{"x":[null],"y":1},"z":null}',
  )
})
