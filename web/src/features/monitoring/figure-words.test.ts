// What is said of a series tells also for which years there is nothing.
import { expect, test } from 'vitest'
import { yearsWithout } from './figure-words.ts'

const of = (...years: number[]) => years.map((year) => ({ year, status: 'exact' as const }))

test('years between the first and the last figure that nobody took in are named in runs', () => {
  expect(yearsWithout(of(2011, 2015, 2019, 2020))).toBe('2012–2014, 2016–2018')
  expect(yearsWithout(of(2020, 2018))).toBe('2019')
})

test('a year of which the source says that there is no number has none either', () => {
  const silent = [2004, 2009].map((year) => ({ year, status: 'not-available' as const }))
  expect(yearsWithout([...of(2003, 2005, 2006, 2007, 2008, 2010), ...silent])).toBe('2004, 2009')
})

test('a series without a hole, and one figure alone, have none', () => {
  expect(yearsWithout(of(2018, 2019, 2020))).toBe('')
  expect(yearsWithout(of(2018))).toBe('')
  expect(yearsWithout([])).toBe('')
})
