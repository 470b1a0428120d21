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

/** Year with up to two unspecified digits, month and day that may be unspecified, one qualifier at the end. */
const singlePattern = /^(\d{4}|\d{3}X|\d{2}XX)(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?([?~%])?$/

/** The widening of `~`, stated: three days about a day, one month about a month, one year about a year, a decade, a century. */
function widen(
  earliest: Day,
  latest: Day,
  precision: 'day' | 'month' | 'year' | 'decade' | 'century',
): readonly [Day, Day] {
  if (precision === 'day') return [earliest - 3, latest + 3]
  if (precision === 'month') return [addMonths(earliest, -1), addMonths(latest + 1, 1) - 1]
  const years = precision === 'year' ? 1 : precision === 'decade' ? 10 : 100
  return [addYears(earliest, -years), addYears(latest, years)]
}

function clamp(day: Day): Day {
  return Math.min(Math.max(day, firstDay), lastDay)
}

function parseSingle(text: string, whole: string): Single | DateProblem {
  const match = singlePattern.exec(text)
  if (match === null) return { code: 'date-not-readable', params: { text: whole } }
  const yearText = match[1] as string
  const monthText = match[2]
  const dayText = match[3]
  const qualifier = match[4]
  const unspecifiedYear = yearText.endsWith('X')
  const firstYear = Number(yearText.replaceAll('X', '0'))
  const lastYear = Number(yearText.replaceAll('X', '9'))
  let earliest = dayOf(firstYear, 1, 1)
  let latest = dayOf(lastYear, 12, 31)
  let precision: Parameters<typeof widen>[2] = yearText.endsWith('XX')
    ? 'century'
    : unspecifiedYear
      ? 'decade'
      : 'year'
  if (monthText !== undefined && monthText !== 'XX') {
    const month = Number(monthText)
    if (month >= 21 && month <= 41) return { code: 'date-season', params: { text: whole } }
    if (month < 1 || month > 12) {
      return { code: 'date-no-such-month', params: { text: whole, month: monthText } }
    }
    if (unspecifiedYear) return { code: 'date-not-readable', params: { text: whole } }
    earliest = dayOf(firstYear, month, 1)
    latest = dayOf(firstYear, month, daysInMonth(firstYear, month))
    precision = 'month'
    if (dayText !== undefined && dayText !== 'XX') {
      const day = Number(dayText)
      if (day < 1 || day > daysInMonth(firstYear, month)) {
        return {
          code: 'date-no-such-day',
          params: { text: whole, day: dayText, last: daysInMonth(firstYear, month) },
        }
      }
      earliest = dayOf(firstYear, month, day)
      latest = earliest
      precision = 'day'
    }
  } else if (monthText === 'XX' && dayText !== undefined && dayText !== 'XX') {
    return { code: 'date-not-readable', params: { text: whole } }
  }
  const approximate = qualifier === '~' || qualifier === '%'
  if (approximate) [earliest, latest] = widen(earliest, latest, precision)
  return {
    earliest: clamp(earliest),
    latest: clamp(latest),
    approximate,
    uncertain: qualifier === '?' || qualifier === '%',
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
