/** Where the points, lines, breaks and hidden numbers of a chart stand; a line only within a run, and nothing between two. */
import type { FigureRead, FigureSeries } from '@clew/contract'
import { yearsOf } from './figure-words.ts'

export const plot = { height: 280, above: 26, below: 28, side: 56, end: 22, strip: 20 } as const

export type Point = { readonly x: number; readonly y: number; readonly figure: FigureRead }
export type Hidden = { readonly x: number; readonly height: number; readonly figure: FigureRead }
export type Break = { readonly x: number; readonly y: number; readonly year: number }
export type Gap = { readonly x: number; readonly figure: FigureRead }

export type DrawnSeries = {
  readonly state: string
  /** Its shape and colour, by its place among the States. */
  readonly at: number
  readonly lines: readonly (readonly Point[])[]
  readonly points: readonly Point[]
  readonly hidden: readonly Hidden[]
  readonly breaks: readonly Break[]
  readonly gaps: readonly Gap[]
}

export type Chart = {
  readonly years: readonly { readonly year: number; readonly x: number; readonly named: boolean }[]
  readonly ticks: readonly { readonly value: number; readonly y: number }[]
  readonly series: readonly DrawnSeries[]
  readonly base: number
  readonly from: number
  readonly to: number
}

/** Whole numbers only: 0, a step of 1, 2 or 5 times a power of ten, up to the largest. */
export function ticksUpTo(most: number): readonly number[] {
  const rough = Math.max(1, most / 4)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = ([1, 2, 5, 10].find((each) => each * power >= rough) ?? 10) * power
  const count = Math.max(1, Math.ceil(most / step))
  return Array.from({ length: count + 1 }, (_, at) => at * step)
}

type Size = { readonly width: number; readonly mirrored: boolean; readonly top?: number }

/** @param size width in pixels; time runs from right to left where the page does. */
export function chartOf(series: readonly FigureSeries[], { width, mirrored, top }: Size): Chart {
  const years = yearsOf(series)
  const most = Math.max(
    1,
    ...series.flatMap(({ figures }) => figures.map(({ value, below }) => value ?? below ?? 0)),
  )
  const ticks = top === undefined ? ticksUpTo(most) : [0, top]
  const highest = ticks.at(-1) ?? 1
  const base = plot.above + plot.height
  const inner = Math.max(60, width - plot.side - plot.end)
  const step = years.length > 1 ? inner / years.length : inner
  const first = years[0] ?? 0
  const across = (year: number): number => {
    const along = plot.side + (year - first + 0.5) * step
    return mirrored ? width - along : along
  }
  const up = (value: number): number => base - (value / highest) * plot.height
  const every = Math.max(1, Math.ceil(44 / step))
  return {
    years: years.map((year, at) => ({ year, x: across(year), named: at % every === 0 })),
    ticks: ticks.map((value) => ({ value, y: up(value) })),
    base,
    from: mirrored ? width - plot.side : plot.side,
    to: mirrored ? plot.end : width - plot.end,
    series: series.map((each, at) => drawn(each, at, series.length, { across, up, step, base })),
  }
}

type Scale = {
  readonly across: (year: number) => number
  readonly up: (value: number) => number
  readonly step: number
  readonly base: number
}

function drawn(
  { state, figures, runs, anew }: FigureSeries,
  at: number,
  of: number,
  scale: Scale,
): DrawnSeries {
  const { across, up, step, base } = scale
  // Side by side, so that hidden numbers of two States in one year are both seen.
  const aside = (at - (of - 1) / 2) * Math.min(13, (step * 0.8) / of)
  const points = figures
    .filter(({ status }) => status === 'exact')
    .map((figure) => ({ x: across(figure.year), y: up(figure.value ?? 0), figure }))
  const lines = runs
    .map((run) => points.filter(({ figure }) => run.includes(figure.year)))
    .filter((line) => line.length > 1)
  const heightOf = (figure: FigureRead) => up(figure.value ?? figure.below ?? 0)
  const breaks = figures.flatMap((figure, place) => {
    if (!anew.includes(figure.year)) return []
    const own = heightOf(figure)
    const before = figures[place - 1]
    const y = before === undefined ? own : (own + heightOf(before)) / 2
    return [{ x: (across(figure.year) + across(figure.year - 1)) / 2, y, year: figure.year }]
  })
  return {
    state,
    at,
    lines,
    points,
    breaks,
    hidden: figures
      .filter(({ status }) => status === 'suppressed')
      .map((figure) => ({
        x: across(figure.year) + aside,
        height: Math.max(14, base - up(figure.below ?? 0)),
        figure,
      })),
    gaps: figures
      .filter(({ status }) => status === 'not-available' || status === 'not-applicable')
      .map((figure) => ({ x: across(figure.year), figure })),
  }
}
