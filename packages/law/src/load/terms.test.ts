// Ranges of years decide what a charge is worth; they are compared and widened exactly.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareTerms, multiplyTerm, readTerm, sayTerm, writeTerm, type TermLength } from './terms.ts'

const term = (text: string): TermLength => {
  const read = readTerm(text)
  if (read === undefined) throw new Error(text)
  return read
}
const months = fc.integer({ min: 1, max: 600 })

describe('terms', () => {
  test('years, months and days are read as whole months and days', () => {
    expect(term('20y6m')).toEqual({ months: 246, days: 0 })
    expect(term('30d')).toEqual({ months: 0, days: 30 })
    expect(term('life')).toBe('life')
  })

  test('a term of no length and a term in words are none', () => {
    expect(['', '0y', '10 years', '5', 'y', 'lifetime', '1d1y'].map(readTerm)).toEqual(
      Array(7).fill(undefined),
    )
  })

  test('years are below any term, any term below life, life below death', () => {
    const ordered = ['29d', '1m', '12m', '99y', 'any', 'life', 'death'].map(term)
    expect(ordered.toReversed().sort(compareTerms)).toEqual(ordered)
    expect(compareTerms(term('1y'), term('12m'))).toBe(0)
  })

  test('four thirds of twenty years are three hundred and twenty months', () => {
    expect(multiplyTerm(term('20y'), '4/3')).toEqual({ term: { months: 320, days: 0 }, rounded: false })
    expect(multiplyTerm(term('life'), '3/2')).toEqual({ term: 'life', rounded: false })
    expect(multiplyTerm(term('1y'), '1/0')).toBeUndefined()
  })

  test('what is left of a day counts for the longer term, and is said', () => {
    expect(multiplyTerm(term('1m'), '1/7')).toEqual({ term: { months: 0, days: 5 }, rounded: true })
  })

  test('multiplying and dividing again never gives less than before', () => {
    fc.assert(
      fc.property(months, fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), (m, a, b) => {
        const there = multiplyTerm({ months: m, days: 0 }, `${a}/${b}`)!.term
        const back = multiplyTerm(there, `${b}/${a}`)!.term
        expect(compareTerms(back, { months: m, days: 0 })).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('a term that is written and read again is the same', () => {
    fc.assert(
      fc.property(months, fc.integer({ min: 0, max: 29 }), (m, days) => {
        expect(term(writeTerm({ months: m, days }))).toEqual({ months: m, days })
      }),
    )
  })

  test('terms are said in English and Urdu', () => {
    expect(sayTerm(term('1y6m'), 'en')).toBe('1 year 6 months')
    expect(sayTerm(term('20y'), 'ur')).toBe('20 سال')
    expect(sayTerm('life', 'ur')).toBe('عمر قید')
    expect(sayTerm('any', 'en')).toBe('any term of years')
  })
})
