// A guess helps only when it is the likely one.
import { expect, test } from 'vitest'
import { didYouMean } from './index.ts'

const concepts = ['means.deception', 'means.deception-on-pay', 'means.force', 'act.receipt']

test.each([
  ['means.decption', 'means.deception'],
  ['means.deceptoin', 'means.deception'],
  ['Means.Force', 'means.force'],
  ['act.reciept', 'act.receipt'],
])('%s was probably meant to be %s', (word, meant) => {
  expect(didYouMean(word, concepts)).toBe(meant)
})

test('a word far from all, or as near to two, brings no guess', () => {
  expect(didYouMean('laundering.any', concepts)).toBeUndefined()
  expect(didYouMean('P9', ['P1', 'P2'])).toBeUndefined()
  expect(didYouMean('p1', ['P1', 'P2'])).toBe('P1')
})
