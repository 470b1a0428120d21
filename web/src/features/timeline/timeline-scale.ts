/** Puts uncertain dates on one line of time: what is certain, what is possible, and what has no end. */
import { calendarOf, dayOf } from '@clew/casefile/civil-date'
import { isDateProblem, parseUncertainDate, type UncertainDateValue } from '@clew/casefile/uncertain-date'

export type Span = {
  /** Shares of the line's length, 0 to 1, from its start. */
  from: number
  to: number
  /** The part that is covered for certain; absent where nothing is. */
  certain?: { from: number; to: number }
  openStart: boolean
  openEnd: boolean
  /** The whole is in doubt or about. */
  soft: boolean
}

export type Scale = {
  /** First and last day of the line. */
  first: number
  last: number
  ticks: readonly { at: number; year: number }[]
}

export const readDate = (text: string | undefined): UncertainDateValue | undefined => {
  if (text === undefined) return undefined
  const value = parseUncertainDate(text)
  return isDateProblem(value) ? undefined : value
}

const steps = [1, 2, 5, 10, 20, 50, 100] as const
const mostTicks = 12
const ends = (value: UncertainDateValue) => [
  ...(value.openStart ? [] : [value.earliest]),
  ...(value.openEnd ? [] : [value.latest]),
]

/** A line that holds all dates, with a little room and whole years as marks; none when there is no date. */
export function scaleOf(values: readonly UncertainDateValue[]): Scale | undefined {
  const days = values.flatMap(ends)
  if (days.length === 0) return undefined
  const firstYear = calendarOf(Math.min(...days)).year
  const lastYear = calendarOf(Math.max(...days)).year + 1
  const first = dayOf(firstYear, 1, 1)
  const last = dayOf(lastYear, 1, 1)
  const step = steps.find((one) => (lastYear - firstYear) / one <= mostTicks) ?? 100
  const ticks = []
  for (let year = Math.ceil(firstYear / step) * step; year <= lastYear; year += step)
    ticks.push({ year, at: (dayOf(year, 1, 1) - first) / (last - first) })
  return { first, last, ticks }
}

export function spanOf(value: UncertainDateValue, scale: Scale): Span {
  const length = scale.last - scale.first
  const share = (day: number) => Math.min(1, Math.max(0, (day - scale.first) / length))
  const certain = value.certainFrom <= value.certainTo
  // A date that is only known as one year or month happened within it: nothing of it is certain as a span.
  const known = certain && (value.interval || value.earliest === value.latest)
  return {
    from: share(value.openStart ? scale.first : value.earliest),
    to: share(value.openEnd ? scale.last : value.latest + 1),
    openStart: value.openStart,
    openEnd: value.openEnd,
    soft: value.approximate || value.uncertain,
    ...(known ? { certain: { from: share(value.certainFrom), to: share(value.certainTo + 1) } } : {}),
  }
}
