// What follows from dates that are not known exactly, for every possible pair of days.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryUncertainDate } from '../testing/index.ts'
import {
  ageAt,
  ageOn,
  certainlyBefore,
  certainlyWithin,
  couldOverlap,
  fromTo,
  isDateProblem,
  onDay,
  parseCivilDate,
  parseUncertainDate,
  reachesAge,
  type UncertainDateValue,
} from './index.ts'

function date(text: string): UncertainDateValue {
  const value = parseUncertainDate(text)
  if (isDateProblem(value)) throw new Error(text)
  return value
}
const day = (text: string) => parseCivilDate(text) as number
const anyDate = arbitraryUncertainDate.map(date)

test('a law in force from a day does not reach for certain an act of which only the year is known', () => {
  const inForce = date('2015-07-31/..')
  expect(certainlyWithin(date('2015'), inForce)).toBe(false)
  expect(couldOverlap(date('2015'), inForce)).toBe(true)
  expect(certainlyWithin(date('2016'), inForce)).toBe(true)
  expect(couldOverlap(date('2014'), inForce)).toBe(false)
  expect(certainlyBefore(date('2014'), inForce)).toBe(true)
})

test('an approximate period covers nothing for certain', () => {
  expect(certainlyWithin(date('2015-03'), date('2015'))).toBe(true)
  expect(certainlyWithin(date('2015-03'), date('2015~'))).toBe(false)
  expect(certainlyWithin(date('2004'), date('2002~/2007'))).toBe(true)
  expect(certainlyWithin(date('2003-06'), date('2002~/2007'))).toBe(false)
})

test('an age is given as the least and the most that the dates allow', () => {
  expect(ageAt(date('2000-06-15'), date('2018-06-14'))).toEqual({ least: 17, most: 17 })
  expect(ageAt(date('2000-06-15'), date('2018-06-15'))).toEqual({ least: 18, most: 18 })
  expect(ageAt(date('2000'), date('2018'))).toEqual({ least: 17, most: 18 })
  expect(ageAt(date('2000~'), date('2015-03'))).toEqual({ least: 13, most: 16 })
  expect(ageAt(date('2000'), date('1999'))).toEqual({ least: -2, most: -1 })
})

test('who was born on a leap day is a year older on 1 March', () => {
  expect(ageOn(day('2004-02-29'), day('2022-02-28'))).toBe(17)
  expect(ageOn(day('2004-02-29'), day('2022-03-01'))).toBe(18)
  expect(ageOn(day('2004-02-29'), day('2024-02-28'))).toBe(19)
  expect(ageOn(day('2004-02-29'), day('2024-02-29'))).toBe(20)
})

test('age and majority agree on every day', { timeout: 60_000 }, () => {
  const between = fc.integer({ min: day('1950-01-01'), max: day('2030-12-31') })
  fc.assert(
    fc.property(between, between, fc.integer({ min: 1, max: 30 }), (born, at, years) => {
      expect(at >= reachesAge(onDay(born), years).earliest).toBe(ageOn(born, at) >= years)
    }),
    { numRuns: 1000 },
  )
})

test('every possible pair of days gives an age between the least and the most', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(anyDate, anyDate, fc.nat(), fc.nat(), (born, at, x, y) => {
      const pick = (value: UncertainDateValue, n: number) =>
        value.earliest + (n % (value.latest - value.earliest + 1))
      const age = ageOn(pick(born, x), pick(at, y))
      const { least, most } = ageAt(born, at)
      expect(age).toBeGreaterThanOrEqual(least)
      expect(age).toBeLessThanOrEqual(most)
    }),
  )
})

test(
  'what lies within a period for certain also could overlap it, and overlap has no direction',
  { timeout: 60_000 },
  () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(couldOverlap(a, b)).toBe(couldOverlap(b, a))
        expect(couldOverlap(a, a)).toBe(true)
        if (certainlyWithin(a, b)) expect(couldOverlap(a, b)).toBe(true)
        if (certainlyBefore(a, b)) expect(couldOverlap(a, b)).toBe(false)
        expect(certainlyWithin(onDay(a.earliest), fromTo(a.earliest, a.latest))).toBe(true)
      }),
    )
  },
)
