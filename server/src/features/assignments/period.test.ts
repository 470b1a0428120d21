/** Days of assignments, shares and leave. */
import fc from 'fast-check'
import { formatCivilDate, parseCivilDate } from '@clew/casefile'
import { expect, test } from 'vitest'
import { checkLastDay, checkPeriod, endedOn, stateOf } from './period.ts'

const base = parseCivilDate('2026-01-01') ?? 0
const day = fc.integer({ min: 0, max: 800 }).map((days) => formatCivilDate(base + days))

test('what ends now opens nothing today, tomorrow or ever after', () => {
  fc.assert(
    fc.property(day, day, fc.integer({ min: 0, max: 900 }), (from, today, later) => {
      const until = endedOn(from, today)
      const then = formatCivilDate((parseCivilDate(today) ?? 0) + later)
      expect(stateOf(from, until, then)).toBe('ended')
      expect(from <= then && then <= until).toBe(false)
    }),
  )
})

test('nothing begins in the past, ends before it begins, or lies on a day that does not exist', () => {
  const refused =
    (from: string, until?: string, leave = false) =>
    () =>
      checkPeriod(from, until, '2026-03-10', leave)
  expect(refused('2026-03-09')).toThrow('period-invalid')
  expect(refused('2026-03-12', '2026-03-11')).toThrow('period-invalid')
  expect(refused('2026-02-30', '2026-04-01')).toThrow('period-invalid')
  expect(refused('2026-03-10', '2027-02-29')).toThrow('period-invalid')
  expect(refused('2026-03-10', '2027-03-12', true)).toThrow('period-invalid')
  expect(refused('2026-03-10', '2026-03-10')).not.toThrow()
  expect(() => checkLastDay('2026-01-01', '2026-03-09', '2026-03-10')).toThrow('period-invalid')
  expect(() => checkLastDay('2026-01-01', undefined, '2026-03-10')).not.toThrow()
})
