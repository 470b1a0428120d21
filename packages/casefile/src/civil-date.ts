// Days on the calendar as whole numbers, so that periods of law are compared and counted without clocks, zones or floats.

/** Whole days since 1970-01-01 in the proleptic Gregorian calendar; negative before. */
export type Day = number

export interface YearMonthDay {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** The day of a calendar date that exists; counted in years that begin in March, so that the leap day is the last. */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month > 2 ? year : year - 1
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const monthFromMarch = (month + 9) % 12
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

export function calendarOf(day: Day): YearMonthDay {
  const shifted = day + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  }
}

/** First day that a file can speak of, and the `earliest` of a period with an open start. */
export const firstDay: Day = dayOf(0, 1, 1)
/** Last day that a file can speak of, and the `latest` of a period with an open end. */
export const lastDay: Day = dayOf(9999, 12, 31)

const civilDatePattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** The day of `YYYY-MM-DD`, or undefined where the text is no date or the calendar has no such day. */
export function parseCivilDate(text: string): Day | undefined {
  const match = civilDatePattern.exec(text)
  if (match === null) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined
  return dayOf(year, month, day)
}

/** `YYYY-MM-DD` for a day between the years 0000 and 9999. */
export function formatCivilDate(day: Day): string {
  const { year, month, day: dayOfMonth } = calendarOf(day)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`
}

/**
 * The same date so many years on (negative: back). From 29 February into a year without one, the date is 1 March:
 * a person born on a leap day stays under age for the day in doubt, which is the reading that protects.
 * Laws whose periods end on the last of February pass `"28-february"`.
 */
export function addYears(day: Day, years: number, leapDay: '1-march' | '28-february' = '1-march'): Day {
  const date = calendarOf(day)
  const year = date.year + years
  if (date.month === 2 && date.day === 29 && !isLeapYear(year)) {
    return leapDay === '1-march' ? dayOf(year, 3, 1) : dayOf(year, 2, 28)
  }
  return dayOf(year, date.month, date.day)
}

/** The same day so many months on; where that month is shorter, its last day. */
export function addMonths(day: Day, months: number): Day {
  const date = calendarOf(day)
  const count = date.year * 12 + date.month - 1 + months
  const year = Math.floor(count / 12)
  const month = count - year * 12 + 1
  return dayOf(year, month, Math.min(date.day, daysInMonth(year, month)))
}
