// Dirty tables are the rule: what is unclear is said with its line, nothing is guessed, and every line is accounted for.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  changeBetween,
  confidences,
  type Figure,
  figuresAsCsv,
  readFigures,
  readIndicators,
  shareOf,
  unbrokenRuns,
} from './index.ts'

const shipped = join(import.meta.dirname, '..', '..', '..', '..', 'library', 'monitoring', 'indicators.yaml')
const list = readIndicators(readFileSync(shipped, 'utf8'))
if (!list.ok) throw new Error(JSON.stringify(list.problems))
const { indicators } = list
const known = { indicators, isState: (code: string) => ['TH', 'PH', 'GB', 'US'].includes(code) }

const heading = 'indicator,state,year,value,form,sex,age,break,source'
const read = (...lines: string[]) => {
  const answer = readFigures([heading, ...lines].join('\n'), known)
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
  return answer
}
const row = (value: string, year = '2021', more = ',,,'): string =>
  `convicted-persons,TH,${year},"${value}",${more},Report 2022`
const codes = (...lines: string[]) => read(...lines).refused.map((reasons) => reasons.map(({ code }) => code))

describe('a table of figures', () => {
  test.each([
    ['2e3', 'value-not-whole'],
    ['1,234', 'value-ambiguous'],
    ['1.234', 'value-ambiguous'],
    ['1 234', 'value-ambiguous'],
    ['12.5', 'value-not-whole'],
    ['-3', 'value-not-whole'],
    ['', 'value-missing'],
    ['n/a', 'value-not-whole'],
    ['~40', 'value-not-whole'],
    ['٤٠', 'value-not-whole'],
    ['999999999', 'value-too-large'],
  ])('refuses the value "%s" and guesses nothing', (value, code) => {
    expect(codes(row(value))).toEqual([[code]])
  })

  test.each(['2e3', '2021/22', '21', '1850', 'FY2021', '20211', ''])('refuses the year "%s"', (year) => {
    expect(codes(row('4', year))).toEqual([['year-unclear']])
  })

  test('keeps a number that was kept back as what it is: less than five, and neither zero nor four', () => {
    const { taken } = read(row('<5'), row('suppressed', '2020'), row('not-available', '2019'))
    expect(taken.map(({ figure }) => [figure.status, figure.value, figure.below])).toEqual([
      ['suppressed', undefined, 5],
      ['suppressed', undefined, undefined],
      ['not-available', undefined, undefined],
    ])
  })

  test('takes in neither of two lines that contradict each other, and names both', () => {
    const { taken, refused, repeated } = read(row('4'), row('5'), row('7', '2020'), row('7', '2020'))
    expect(taken.map(({ line }) => line)).toEqual([4])
    expect(repeated).toBe(1)
    expect(refused.map(([reason]) => [reason?.code, reason?.line, reason?.params['lines']])).toEqual([
      ['conflicting', 2, '3'],
      ['conflicting', 3, '2'],
    ])
  })

  test('says everything that is wrong with a line at once', () => {
    expect(codes('nonsense,Thailand,21,1e3,x,,,maybe,')).toEqual([
      [
        'unknown-indicator',
        'unknown-state',
        'year-unclear',
        'source-missing',
        'value-not-whole',
        'unknown-word',
        'unknown-word',
      ],
    ])
  })

  test('is not taken apart by what its indicator does not count', () => {
    expect(codes('officials-convicted,TH,2021,3,,female,,,R')).toEqual([['breakdown-not-of-indicator']])
  })

  test('with an unknown, doubled or missing column is refused whole', () => {
    const refusals = (first: string) => {
      const answer = readFigures(`${first}\n`, known)
      return answer.ok ? [] : answer.refusals.map(({ code, column }) => [code, column])
    }
    expect(refusals('indicator,state,year,value,source,rate')).toEqual([['unknown-column', 'rate']])
    expect(refusals('indicator,state,state,value,source')).toEqual([
      ['doubled-column', 'state'],
      ['missing-column', 'year'],
    ])
    expect(readFigures('indicator,"state', known)).toMatchObject({ ok: false })
  })
})

const arbitraryFigure: fc.Arbitrary<Figure> = fc
  .record({
    indicator: fc.constantFrom(
      ...[...indicators.values()].filter(({ unit }) => unit !== 'yes-or-no').map(({ id }) => id),
    ),
    state: fc.constantFrom('TH', 'PH', 'GB', 'US'),
    year: fc.integer({ min: 1950, max: 2099 }),
    said: fc.oneof(
      fc.nat(1_000_000).map((value) => ({ status: 'exact' as const, value })),
      fc.integer({ min: 1, max: 99 }).map((below) => ({ status: 'suppressed' as const, below })),
      fc.constantFrom('suppressed' as const, 'not-available' as const).map((status) => ({ status })),
    ),
    breaks: fc.boolean(),
    source: fc
      .string({ minLength: 1, unit: 'grapheme' })
      .filter((text) => text.trim() === text && text !== ''),
    confidence: fc.constantFrom(...confidences),
  })
  .map(({ said, ...rest }) => ({ ...rest, ...said }))

test('every line is accounted for, and what is written reads back the same', () => {
  fc.assert(
    fc.property(fc.array(arbitraryFigure, { maxLength: 30 }), (figures) => {
      const answer = readFigures(figuresAsCsv(figures), known)
      if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
      const { count, taken, repeated, refused } = answer
      expect(taken.length + repeated + refused.length).toBe(count)
      expect(count).toBe(figures.length)
      for (const { line, figure } of taken) expect(figure).toEqual(figures[line - 2])
    }),
  )
})

describe('a comparison', () => {
  const figure = (year: number, value: number, more: Partial<Figure> = {}): Figure => ({
    indicator: 'convicted-persons',
    state: 'TH',
    year,
    status: 'exact',
    value,
    breaks: false,
    source: 'R',
    confidence: 'official',
    ...more,
  })
  const series = [figure(2018, 10), figure(2019, 14), figure(2020, 30, { breaks: true }), figure(2021, 28)]

  test('is made within one way of counting and refused across a break', () => {
    expect(changeBetween(series, 2018, 2019)).toEqual({ ok: true, by: 4, from: 10, to: 14 })
    expect(changeBetween(series, 2020, 2021)).toMatchObject({ ok: true, by: -2 })
    expect(changeBetween(series, 2019, 2020)).toEqual({ ok: false, why: 'break-in-series' })
    expect(changeBetween(series, 2018, 2021)).toEqual({ ok: false, why: 'break-in-series' })
    expect(changeBetween(series, 2018, 2022)).toEqual({ ok: false, why: 'not-available' })
  })

  test('never takes a suppressed number for one', () => {
    const kept = [figure(2018, 10), { ...figure(2019, 0), status: 'suppressed' as const, below: 5 }]
    expect(changeBetween(kept, 2018, 2019)).toEqual({ ok: false, why: 'suppressed' })
  })

  test('draws no line over a break, a gap or a suppressed year', () => {
    const gap = [...series, figure(2023, 5), { ...figure(2024, 0), status: 'suppressed' as const }]
    expect(unbrokenRuns(gap).map((run) => run.map(({ year }) => year))).toEqual([
      [2018, 2019],
      [2020, 2021],
      [2023],
      [2024],
    ])
  })

  test('divides only counts of one unit, State, year and breakdown, and never more than there were', () => {
    const units = { part: 'persons', whole: 'persons' }
    expect(shareOf(figure(2019, 4), figure(2019, 14), units)).toEqual({ ok: true, part: 4, whole: 14 })
    expect(shareOf(figure(2019, 4), figure(2019, 14), { ...units, whole: 'cases' })).toMatchObject({
      why: 'other-unit',
    })
    expect(shareOf(figure(2019, 20), figure(2019, 14), units)).toMatchObject({ why: 'part-exceeds-whole' })
    expect(shareOf(figure(2019, 4, { sex: 'female' }), figure(2019, 14), units)).toMatchObject({
      why: 'other-breakdown',
    })
    expect(shareOf(figure(2019, 0), figure(2019, 0), units)).toMatchObject({ why: 'nothing-to-divide' })
  })
})
