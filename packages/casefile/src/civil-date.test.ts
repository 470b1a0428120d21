// The calendar against the platform’s own, and the leap day against the law’s.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addMonths,
  addYears,
  calendarOf,
  dayOf,
  firstDay,
  formatCivilDate,
  lastDay,
  parseCivilDate,
} from './index.ts'

const aDay = fc.integer({ min: firstDay, max: lastDay })
const day = (text: string) => parseCivilDate(text) as number

test('days and calendar dates say the same, as the platform has it too', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(aDay, (n) => {
      const { year, month, day: dayOfMonth } = calendarOf(n)
      expect(dayOf(year, month, dayOfMonth)).toBe(n)
      expect(parseCivilDate(formatCivilDate(n))).toBe(n)
      expect(new Date(n * 86_400_000).toISOString().slice(0, 10)).toBe(formatCivilDate(n))
    }),
  )
  expect(day('1970-01-01')).toBe(0)
})

test.each(['2015-02-29', '2015-13-01', '2015-00-10', '2015-04-31', '2015-4-1', '20150401', 'x'])(
  '%s is no day of the calendar',
  (text) => {
    expect(parseCivilDate(text)).toBeUndefined()
  },
)

test('years are added on the calendar; a leap day becomes 1 March unless a law says otherwise', () => {
  expect(formatCivilDate(addYears(day('2000-05-17'), 18))).toBe('2018-05-17')
  expect(formatCivilDate(addYears(day('2004-02-29'), 18))).toBe('2022-03-01')
  expect(formatCivilDate(addYears(day('2004-02-29'), 20))).toBe('2024-02-29')
  expect(formatCivilDate(addYears(day('2004-02-29'), 18, '28-february'))).toBe('2022-02-28')
  expect(formatCivilDate(addYears(day('2004-03-31'), -4))).toBe('2000-03-31')
})

test('months end on the last day where the month is shorter', () => {
  expect(formatCivilDate(addMonths(day('2015-01-31'), 1))).toBe('2015-02-28')
  expect(formatCivilDate(addMonths(day('2015-01-31'), -2))).toBe('2014-11-30')
  expect(formatCivilDate(addMonths(day('2015-11-15'), 14))).toBe('2017-01-15')
})
