// Questions that the law asks of uncertain dates; each answers only what follows from every possible day.
import { addYears, calendarOf, type Day, isLeapYear } from './civil-date.ts'
import type { UncertainDateValue } from './uncertain-date.ts'

/** An uncertain date whose day is known. */
export function onDay(day: Day): UncertainDateValue {
  return fromTo(day, day, false)
}

/** A period whose first and last days are known, such as the time in which a law was in force. */
export function fromTo(first: Day, last: Day, interval = true): UncertainDateValue {
  return {
    earliest: first,
    latest: last,
    certainFrom: first,
    certainTo: last,
    approximate: false,
    uncertain: false,
    openStart: false,
    openEnd: false,
    interval,
  }
}

/** Whether some possible day of the one is a possible day of the other. */
export function couldOverlap(a: UncertainDateValue, b: UncertainDateValue): boolean {
  return a.earliest <= b.latest && b.earliest <= a.latest
}

/** Whether every possible day of `inner` is covered by `outer` for certain. A date in doubt (`?`) is taken at its word as `inner`, never as `outer`. */
export function certainlyWithin(inner: UncertainDateValue, outer: UncertainDateValue): boolean {
  return inner.earliest >= outer.certainFrom && inner.latest <= outer.certainTo
}

/** Whether the whole of `a` lies before the whole of `b`. */
export function certainlyBefore(a: UncertainDateValue, b: UncertainDateValue): boolean {
  return a.latest < b.earliest
}

/** Whole years of age on a day; negative before birth. A birthday on 29 February falls on 1 March in other years. */
export function ageOn(born: Day, at: Day): number {
  const birth = calendarOf(born)
  const now = calendarOf(at)
  const leapDay = birth.month === 2 && birth.day === 29 && !isLeapYear(now.year)
  const month = leapDay ? 3 : birth.month
  const day = leapDay ? 1 : birth.day
  const reached = now.month > month || (now.month === month && now.day >= day)
  return now.year - birth.year - (reached ? 0 : 1)
}

/**
 * Least and most whole years that a person so born can have had at such a time, over every possible pair of days.
 * Under 18 for certain: `most < 18`; adult for certain: `least >= 18`. Negative when the time may lie before birth.
 */
export function ageAt(
  born: UncertainDateValue,
  at: UncertainDateValue,
): { readonly least: number; readonly most: number } {
  return { least: ageOn(born.latest, at.earliest), most: ageOn(born.earliest, at.latest) }
}

/** The possible days on which a person so born reaches an age. */
export function reachesAge(
  born: UncertainDateValue,
  years: number,
): { readonly earliest: Day; readonly latest: Day } {
  return { earliest: addYears(born.earliest, years), latest: addYears(born.latest, years) }
}
