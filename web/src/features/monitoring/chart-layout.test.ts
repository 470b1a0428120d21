// A chart may not say more than its figures: these tests look at what is drawn, and at what must not be.
import type { FigureRead, FigureSeries } from '@clew/contract'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chartOf, plot, ticksUpTo } from './chart-layout.ts'

const figure = (year: number, more: Partial<FigureRead>): FigureRead => ({
  id: String(year),
  indicator: 'convicted-persons',
  state: 'TH',
  year,
  status: 'exact',
  breaks: false,
  source: 'R',
  confidence: 'official',
  taken: '2026-01-01T00:00:00.000Z',
  ...more,
})

const series: FigureSeries = {
  state: 'TH',
  figures: [
    figure(2014, { value: 104 }),
    figure(2015, { value: 241 }),
    figure(2016, { value: 466, breaks: true }),
    figure(2017, { value: 316 }),
    figure(2018, { status: 'suppressed', below: 5 }),
    figure(2020, { status: 'not-available' }),
  ],
  runs: [[2014, 2015], [2016, 2017], [2018], [2020]],
  anew: [2016],
  shares: [],
}

describe('a chart', () => {
  const [drawn] = chartOf([series], { width: 720, mirrored: false }).series

  test('joins only years of one run', () => {
    expect(drawn?.lines.map((line) => line.map((point) => point.figure.year))).toEqual([
      [2014, 2015],
      [2016, 2017],
    ])
  })

  test('gives a hidden number a mark and never a point, and a year without a number neither', () => {
    expect(drawn?.points.map((point) => point.figure.year)).toEqual([2014, 2015, 2016, 2017])
    expect(drawn?.hidden.map((mark) => mark.figure.year)).toEqual([2018])
    expect(drawn?.gaps.map((gap) => gap.figure.year)).toEqual([2020])
  })

  test('marks a break between the two years that it keeps apart', () => {
    const xs = drawn?.points.map(({ x }) => x) ?? []
    const [mark] = drawn?.breaks ?? []
    expect(mark?.year).toBe(2016)
    expect(mark?.x).toBeGreaterThan(xs[1] ?? Infinity)
    expect(mark?.x).toBeLessThan(xs[2] ?? 0)
  })

  test('keeps a place for a year of which nothing is known', () => {
    expect(chartOf([series], { width: 720, mirrored: false }).years.map(({ year }) => year)).toEqual([
      2014, 2015, 2016, 2017, 2018, 2019, 2020,
    ])
  })

  test('runs the other way in a page that does', () => {
    const there = chartOf([series], { width: 720, mirrored: false }).years
    const here = chartOf([series], { width: 720, mirrored: true }).years
    expect(here.map(({ x }) => Math.round(720 - x))).toEqual(there.map(({ x }) => Math.round(x)))
  })

  test('stays within its frame with any numbers and any width', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(fc.integer({ min: 1950, max: 2100 }), fc.nat(100_000_000)), {
          minLength: 1,
          selector: ([year]) => year,
        }),
        fc.integer({ min: 260, max: 3000 }),
        fc.boolean(),
        (values, width, mirrored) => {
          const figures = values.map(([year, value]) => figure(year, { value }))
          const chart = chartOf([{ ...series, figures, runs: [] }], { width, mirrored })
          for (const { x, y } of chart.series[0]?.points ?? []) {
            expect(x).toBeGreaterThan(0)
            expect(x).toBeLessThan(width)
            expect(y).toBeGreaterThanOrEqual(plot.above - 0.001)
            expect(y).toBeLessThanOrEqual(chart.base + 0.001)
          }
        },
      ),
    )
  })
})

test('the numbers beside the axis are whole, begin at 0 and hold the largest', () => {
  fc.assert(
    fc.property(fc.nat(100_000_000), (most) => {
      const ticks = ticksUpTo(most)
      expect(ticks[0]).toBe(0)
      expect(ticks.every(Number.isInteger)).toBe(true)
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(most)
      expect(ticks.length).toBeLessThan(8)
    }),
  )
})
