// What may be said of two figures, and what may not: no conclusion that the data do not carry.
import type { Figure } from './indicator.ts'

/** Whether the later of two figures was counted in another way: its source says so, or tells another method or none. */
export const countedAnew = (before: Figure | undefined, figure: Figure): boolean =>
  figure.breaks || (before !== undefined && figure.method !== before.method)

/** Years that were counted in one way, one after the other; a chart draws a line within one and none between two. */
export function unbrokenRuns(series: readonly Figure[]): readonly (readonly Figure[])[] {
  const runs: Figure[][] = []
  let last: Figure | undefined
  for (const figure of series.toSorted((a, b) => a.year - b.year)) {
    const goesOn =
      last !== undefined &&
      figure.year === last.year + 1 &&
      !countedAnew(last, figure) &&
      figure.status === 'exact' &&
      last.status === 'exact'
    if (goesOn) runs.at(-1)?.push(figure)
    else runs.push([figure])
    last = figure
  }
  return runs
}

/** Why two figures carry no comparison. */
export type Incomparable =
  | 'break-in-series'
  | 'other-definition'
  | 'other-unit'
  | 'suppressed'
  | 'not-available'
  | 'not-applicable'
  | 'same-year'
  | 'other-source'

export type Change =
  | {
      readonly ok: true
      readonly by: number
      readonly from: number
      readonly to: number
      readonly caution?: 'other-source'
    }
  | {
      readonly ok: false
      readonly why: Incomparable
      /** The year that stands in the way. */
      readonly year: number
    }

/**
 * The change between two years of one series; refused where anything from the one to the other was counted in another way, of another
 * thing, or is kept back: a number that nobody may know says nothing of the way between two others.
 */
export function changeBetween(series: readonly Figure[], from: number, to: number): Change {
  if (from === to) return { ok: false, why: 'same-year', year: from }
  const [early, late] = from < to ? [from, to] : [to, from]
  const within = series
    .filter(({ year }) => year >= early && year <= late)
    .toSorted((a, b) => a.year - b.year)
  const [first, last] = [within[0], within.at(-1)]
  if (first?.year !== early) return { ok: false, why: 'not-available', year: early }
  if (last?.year !== late) return { ok: false, why: 'not-available', year: late }
  for (const { status, year } of [first, last])
    if (status !== 'exact') return { ok: false, why: status, year }
  for (const [place, figure] of within.entries()) {
    const { year, status, breaks } = figure
    const before = within[place - 1]
    if (before === undefined) continue
    if (figure.indicator !== before.indicator) return { ok: false, why: 'other-unit', year }
    if (breaks) return { ok: false, why: 'break-in-series', year }
    if (countedAnew(before, figure) || !sameThing(before, figure))
      return { ok: false, why: 'other-definition', year }
    if (status === 'suppressed') return { ok: false, why: status, year }
  }
  const caution = first.source === last.source ? {} : { caution: 'other-source' as const }
  const [a, b] = [first.value ?? 0, last.value ?? 0]
  return { ok: true, by: b - a, from: a, to: b, ...caution }
}

const sameThing = (a: Figure, b: Figure): boolean =>
  a.state === b.state && a.form === b.form && a.sex === b.sex && a.age === b.age

export type Share =
  | { readonly ok: true; readonly part: number; readonly whole: number; readonly caution?: 'other-source' }
  | {
      readonly ok: false
      readonly why:
        | Incomparable
        | 'other-unit'
        | 'other-breakdown'
        | 'nothing-to-divide'
        | 'part-exceeds-whole'
    }

/**
 * One count as part of another of the same State, year and breakdown: convicted persons of prosecuted persons. Two whole
 * numbers, so that nobody takes a rounded share for more than it is. Parts that exceed the whole belong to other years.
 */
export function shareOf(part: Figure, whole: Figure, units: { part: string; whole: string }): Share {
  if (units.part !== units.whole) return { ok: false, why: 'other-unit' }
  if (part.state !== whole.state || part.year !== whole.year) return { ok: false, why: 'not-available' }
  if (part.form !== whole.form || part.sex !== whole.sex || part.age !== whole.age)
    return { ok: false, why: 'other-breakdown' }
  for (const { status } of [part, whole]) if (status !== 'exact') return { ok: false, why: status }
  const [a, b] = [part.value ?? 0, whole.value ?? 0]
  if (b === 0) return { ok: false, why: 'nothing-to-divide' }
  if (a > b) return { ok: false, why: 'part-exceeds-whole' }
  return {
    ok: true,
    part: a,
    whole: b,
    ...(part.source === whole.source ? {} : { caution: 'other-source' as const }),
  }
}
