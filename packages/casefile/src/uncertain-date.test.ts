// Each form of date that the format page promises, each refusal, and each stated widening.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryUncertainDate } from '../testing/index.ts'
import {
  firstDay,
  formatCivilDate,
  isDateProblem,
  lastDay,
  parseUncertainDate,
  type UncertainDateValue,
} from './index.ts'

function read(text: string): UncertainDateValue {
  const value = parseUncertainDate(text)
  if (isDateProblem(value)) throw new Error(`${text}: ${value.code}`)
  return value
}

const days = (text: string) => {
  const { earliest, latest } = read(text)
  return `${formatCivilDate(earliest)} ${formatCivilDate(latest)}`
}

const certain = (text: string) => {
  const { certainFrom, certainTo } = read(text)
  return certainFrom > certainTo ? 'nothing' : `${formatCivilDate(certainFrom)} ${formatCivilDate(certainTo)}`
}

test.each([
  ['2015', '2015-01-01 2015-12-31'],
  ['2015-02', '2015-02-01 2015-02-28'],
  ['2016-02', '2016-02-01 2016-02-29'],
  ['2016-02-29', '2016-02-29 2016-02-29'],
  ['2015-XX', '2015-01-01 2015-12-31'],
  ['2015-XX-XX', '2015-01-01 2015-12-31'],
  ['2015-03-XX', '2015-03-01 2015-03-31'],
  ['201X', '2010-01-01 2019-12-31'],
  ['19XX', '1900-01-01 1999-12-31'],
  ['2002/2007', '2002-01-01 2007-12-31'],
  ['2002-03-05/2002-04', '2002-03-05 2002-04-30'],
  ['2010/..', '2010-01-01 9999-12-31'],
  ['../2010-05', '0000-01-01 2010-05-31'],
])('%s means the days from %s', (text, expected) => {
  expect(days(text)).toBe(expected)
})

test.each([
  ['2015~', '2014-01-01 2016-12-31'],
  ['2015-03~', '2015-02-01 2015-04-30'],
  ['2015-12~', '2015-11-01 2016-01-31'],
  ['2015-03-02~', '2015-02-27 2015-03-05'],
  ['201X~', '2000-01-01 2029-12-31'],
  ['2002~/2007', '2001-01-01 2007-12-31'],
  ['2015%', '2014-01-01 2016-12-31'],
])('an approximate date is widened by one of its own unit, a day by three: %s', (text, expected) => {
  expect(days(text)).toBe(expected)
})

test('a date in doubt is not widened, only marked', () => {
  expect(days('2015?')).toBe('2015-01-01 2015-12-31')
  expect(read('2015?')).toMatchObject({ uncertain: true, approximate: false })
  expect(read('2015%')).toMatchObject({ uncertain: true, approximate: true })
})

test('what an interval covers for certain lies between its inner ends', () => {
  expect(certain('2002/2007')).toBe('2002-12-31 2007-01-01')
  expect(certain('2002-01-05/2002-02-01')).toBe('2002-01-05 2002-02-01')
  expect(certain('2010-06-01/..')).toBe('2010-06-01 9999-12-31')
  expect(certain('2002/2002-12-31')).toBe('2002-12-31 2002-12-31')
  expect(certain('2002~')).toBe('nothing')
  expect(certain('2002?')).toBe('nothing')
  expect(certain('2002')).toBe('2002-01-01 2002-12-31')
})

test('open ends are marked and bounded', () => {
  expect(read('2010/..')).toMatchObject({ openEnd: true, openStart: false, latest: lastDay })
  expect(read('../2010')).toMatchObject({ openStart: true, openEnd: false, earliest: firstDay })
})

test.each([
  ['2015-13', 'date-no-such-month'],
  ['2015-00', 'date-no-such-month'],
  ['2015-02-30', 'date-no-such-day'],
  ['2015-02-29', 'date-no-such-day'],
  ['2015-04-00', 'date-no-such-day'],
  ['2015-21', 'date-season'],
  ['2007/2002', 'date-backwards'],
  ['../..', 'date-open-both-sides'],
  ['2002/2015-02-30', 'date-no-such-day'],
  ['2015-1', 'date-not-readable'],
  ['2015-1X', 'date-not-readable'],
  ['2X15', 'date-not-readable'],
  ['20X5', 'date-not-readable'],
  ['XXXX', 'date-not-readable'],
  ['201X-03', 'date-not-readable'],
  ['2015-XX-03', 'date-not-readable'],
  ['2015/03/05', 'date-not-readable'],
  ['2015_03', 'date-not-readable'],
  ['2015-03_05', 'date-not-readable'],
  ['2015/', 'date-not-readable'],
  ['about 2015', 'date-not-readable'],
  ['2015~~', 'date-not-readable'],
  ['', 'date-not-readable'],
  ['~', 'date-not-readable'],
])('%s is refused as %s', (text, code) => {
  expect(parseUncertainDate(text)).toMatchObject({ code })
})

test('no text makes the reader of dates fail, and what it reads is in order', { timeout: 60_000 }, () => {
  const dateLike = fc.string({
    unit: fc.constantFrom('0', '1', '2', '9', 'X', '-', '/', '.', '~', '?', '%'),
    maxLength: 24,
  })
  fc.assert(
    fc.property(fc.oneof(fc.string(), dateLike, arbitraryUncertainDate), (text) => {
      const value = parseUncertainDate(text)
      if (isDateProblem(value)) return
      expect(value.earliest).toBeLessThanOrEqual(value.latest)
      expect(value.earliest).toBeGreaterThanOrEqual(firstDay)
      expect(value.latest).toBeLessThanOrEqual(lastDay)
      expect(Object.values(value).every((part) => typeof part === 'boolean' || Number.isInteger(part))).toBe(
        true,
      )
    }),
    { numRuns: 1000 },
  )
})
