// Dates as well as they are known (EDTF, ISO 8601-2, levels 0 and 1), because few victims can name the day on which it began.
import { addMonths, addYears, type Day, dayOf, daysInMonth, firstDay, lastDay } from './civil-date.ts'

/** What an uncertain date lets one say. All days inclusive. */
export interface UncertainDateValue {
  /** No possible day lies before; `firstDay` when the start is open. */
  readonly earliest: Day
  /** No possible day lies after; `lastDay` when the end is open. */
  readonly latest: Day
  /**
   * The days that are covered for certain when the date is used as a period, `certainFrom` to `certainTo`;
   * none when `certainFrom > certainTo`. For `2002/2007` they run from the last day of 2002 to the first of 2007.
   */
  readonly certainFrom: Day
  readonly certainTo: Day
  /** Marked `~` or `%`; the days are widened already. */
  readonly approximate: boolean
  /** Marked `?` or `%`: the source is in doubt; the days are not widened. */
  readonly uncertain: boolean
  readonly openStart: boolean
  readonly openEnd: boolean
  /** Written as `a/b`: something that lasted, rather than something that happened on a day that is not known exactly. */
  readonly interval: boolean
}

/** Why a text is no date that a case file can hold. */
export interface DateProblem {
  readonly code:
    | 'date-not-readable'
    | 'date-no-such-month'
    | 'date-no-such-day'
    | 'date-season'
    | 'date-backwards'
    | 'date-open-both-sides'
  readonly params: { readonly text: string; readonly [name: string]: string | number }
}

export function isDateProblem(value: UncertainDateValue | DateProblem): value is DateProblem {
  return 'code' in value
}

interface Single {
  readonly earliest: Day
  readonly latest: Day
  readonly approximate: boolean
  readonly uncertain: boolean
}

type Precision = 'day' | 'month' | 'year' | 'decade' | 'century'

const unspecified = -1
const unreadable = -2

/** The number of so many digits at a place; `unspecified` for `X` in each, `unreadable` for anything else. Read by character, for the engine reads millions. */
function digitsAt(text: string, from: number, count: number): number {
  let value = 0
  let unknown = 0
  for (let at = from; at < from + count; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 88) unknown += 1
    else if (code >= 48 && code <= 57) value = value * 10 + code - 48
    else return unreadable
  }
  if (unknown === 0) return value
  return unknown === count ? unspecified : unreadable
}

/** The widening of `~`, stated: three days about a day, one month about a month, one year about a year, a decade, a century. */
function widen(earliest: Day, latest: Day, precision: Precision): readonly [Day, Day] {
  if (precision === 'day') return [earliest - 3, latest + 3]
  if (precision === 'month') return [addMonths(earliest, -1), addMonths(latest + 1, 1) - 1]
  const years = precision === 'year' ? 1 : precision === 'decade' ? 10 : 100
  return [addYears(earliest, -years), addYears(latest, years)]
}

function clamp(day: Day): Day {
  return Math.min(Math.max(day, firstDay), lastDay)
}

/** The days of a year of which the last, or the last two digits may be unspecified. */
function parseYear(text: string): { first: number; last: number; precision: Precision } | undefined {
  const century = digitsAt(text, 0, 2)
  const decade = digitsAt(text, 2, 1)
  const year = digitsAt(text, 3, 1)
  if (century < 0 || decade === unreadable || year === unreadable) return undefined
  const first = century * 100
  if (year >= 0) {
    const exact = first + decade * 10 + year
    return decade < 0 ? undefined : { first: exact, last: exact, precision: 'year' }
  }
  return decade >= 0
    ? { first: first + decade * 10, last: first + decade * 10 + 9, precision: 'decade' }
    : { first, last: first + 99, precision: 'century' }
}

/** Earliest and latest day and precision of `YYYY`, `YYYY-MM` or `YYYY-MM-DD` without its qualifier. */
function parseDays(
  text: string,
  length: number,
  whole: string,
): { earliest: Day; latest: Day; precision: Precision } | DateProblem {
  const notReadable: DateProblem = { code: 'date-not-readable', params: { text: whole } }
  const year = length === 4 || length === 7 || length === 10 ? parseYear(text) : undefined
  if (year === undefined) return notReadable
  const month = length > 4 && text.charCodeAt(4) === 45 ? digitsAt(text, 5, 2) : unspecified
  const day = length > 7 && text.charCodeAt(7) === 45 ? digitsAt(text, 8, 2) : unspecified
  const dashes = (length < 7 || text.charCodeAt(4) === 45) && (length < 10 || text.charCodeAt(7) === 45)
  if (!dashes || month === unreadable || day === unreadable) return notReadable
  if (month === unspecified) {
    if (day !== unspecified) return notReadable
    return { earliest: dayOf(year.first, 1, 1), latest: dayOf(year.last, 12, 31), precision: year.precision }
  }
  if (month >= 21 && month <= 41) return { code: 'date-season', params: { text: whole } }
  if (month < 1 || month > 12) {
    return { code: 'date-no-such-month', params: { text: whole, month: text.slice(5, 7) } }
  }
  if (year.precision !== 'year') return notReadable
  const last = daysInMonth(year.first, month)
  if (day === unspecified) {
    const earliest = dayOf(year.first, month, 1)
    return { earliest, latest: earliest + last - 1, precision: 'month' }
  }
  if (day < 1 || day > last) {
    return { code: 'date-no-such-day', params: { text: whole, day: text.slice(8, 10), last } }
  }
  const exact = dayOf(year.first, month, day)
  return { earliest: exact, latest: exact, precision: 'day' }
}

function parseSingle(text: string, whole: string): Single | DateProblem {
  const mark = text.at(-1)
  const qualified = mark === '?' || mark === '~' || mark === '%'
  const days = parseDays(text, qualified ? text.length - 1 : text.length, whole)
  if ('code' in days) return days
  const approximate = mark === '~' || mark === '%'
  const [earliest, latest] = approximate
    ? widen(days.earliest, days.latest, days.precision)
    : [days.earliest, days.latest]
  return {
    earliest: clamp(earliest),
    latest: clamp(latest),
    approximate,
    uncertain: mark === '?' || mark === '%',
  }
}

const openStart: Single = {
  earliest: firstDay,
  latest: firstDay,
  approximate: false,
  uncertain: false,
}
const openEnd: Single = {
  earliest: lastDay,
  latest: lastDay,
  approximate: false,
  uncertain: false,
}

function parseInterval(text: string, slash: number): UncertainDateValue | DateProblem {
  const left = text.slice(0, slash)
  const right = text.slice(slash + 1)
  if (left === '..' && right === '..') return { code: 'date-open-both-sides', params: { text } }
  const start = left === '..' ? openStart : parseSingle(left, text)
  if ('code' in start) return start
  const end = right === '..' ? openEnd : parseSingle(right, text)
  if ('code' in end) return end
  if (start.earliest > end.latest) return { code: 'date-backwards', params: { text } }
  const uncertain = start.uncertain || end.uncertain
  return {
    earliest: start.earliest,
    latest: end.latest,
    certainFrom: start.uncertain ? lastDay : start.latest,
    certainTo: end.uncertain ? firstDay : end.earliest,
    approximate: start.approximate || end.approximate,
    uncertain,
    openStart: left === '..',
    openEnd: right === '..',
    interval: true,
  }
}

/**
 * Reads `2015`, `2015-03`, `2015-03-04`, each with `~` (approximate), `?` (in doubt) or `%` (both); `201X`, `20XX`, `2015-XX`,
 * `2015-03-XX`; and intervals `a/b`, `a/..`, `../b`. Seasons are refused: they name other months in the south than in the north.
 */
export function parseUncertainDate(text: string): UncertainDateValue | DateProblem {
  const slash = text.indexOf('/')
  if (slash >= 0) return parseInterval(text, slash)
  const single = parseSingle(text, text)
  if ('code' in single) return single
  const doubtful = single.approximate || single.uncertain
  return {
    earliest: single.earliest,
    latest: single.latest,
    certainFrom: doubtful ? lastDay : single.earliest,
    certainTo: doubtful ? firstDay : single.latest,
    approximate: single.approximate,
    uncertain: single.uncertain,
    openStart: false,
    openEnd: false,
    interval: false,
  }
}
