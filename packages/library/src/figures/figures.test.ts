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

describe('what is counted', () => {
  test('has title and definition in Urdu too, and says who made them', () => {
    const lacking = [...indicators.values()].filter(
      ({ title, definition, translations }) =>
        title['ur'] === undefined || definition['ur'] === undefined || translations['ur'] === undefined,
    )
    expect(lacking.map(({ id }) => id)).toEqual([])
  })
})

describe('the figures that come with Clew', () => {
  const text = readFileSync(join(shipped, '..', 'figures.csv'), 'utf8')
  const isState = (code: string) => /^[A-Z]{2}$/.test(code)
  const answer = readFigures(text, { indicators, isState })
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
  const { taken, count, refused, repeated } = answer

  test('are all readable, each once', () => {
    expect([refused, repeated]).toEqual([[], 0])
    expect(taken).toHaveLength(count)
    expect(count).toBeGreaterThan(50)
  })

  test('each say how they were counted and where they stand', () => {
    expect(taken.filter(({ figure }) => figure.method === undefined).map(({ line }) => line)).toEqual([])
    expect(taken.filter(({ figure }) => figure.url === undefined).map(({ line }) => line)).toEqual([])
    // What was read in a copy or in a newspaper says so, and passes for nothing better.
    const second = taken.filter(({ figure }) =>
      /newspaper|copy kept|Not seen/.test(`${figure.source} ${figure.note}`),
    )
    expect(second.filter(({ figure }) => figure.confidence !== 'unverified').map(({ line }) => line)).toEqual(
      [],
    )
    expect(taken.every(({ figure }) => figure.confidence !== 'estimated')).toBe(true)
  })
})

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
    expect(changeBetween(series, 2019, 2020)).toEqual({ ok: false, why: 'break-in-series', year: 2020 })
    expect(changeBetween(series, 2018, 2021)).toEqual({ ok: false, why: 'break-in-series', year: 2020 })
    expect(changeBetween(series, 2018, 2022)).toEqual({ ok: false, why: 'not-available', year: 2022 })
  })

  test('never takes a suppressed number for one', () => {
    const kept = [figure(2018, 10), { ...figure(2019, 0), status: 'suppressed' as const, below: 5 }]
    expect(changeBetween(kept, 2018, 2019)).toEqual({ ok: false, why: 'suppressed', year: 2019 })
    expect(changeBetween([...kept, figure(2020, 12)], 2018, 2020)).toEqual({
      ok: false,
      why: 'suppressed',
      year: 2019,
    })
  })

  test('is refused where the source tells of another way of counting, or where another thing is counted', () => {
    const told = { method: 'By date of the judgment' }
    const other = [
      figure(2018, 10, told),
      figure(2019, 14, told),
      figure(2020, 30, { method: 'By date of the charge' }),
    ]
    expect(changeBetween(other, 2018, 2019)).toMatchObject({ ok: true, by: 4 })
    expect(changeBetween(other, 2018, 2020)).toEqual({ ok: false, why: 'other-definition', year: 2020 })
    expect(changeBetween([figure(2018, 10, told), figure(2019, 14)], 2018, 2019)).toMatchObject({
      why: 'other-definition',
    })
    const cases = figure(2019, 14, { indicator: 'investigations-cases' })
    expect(changeBetween([figure(2018, 10), cases], 2018, 2019)).toEqual({
      ok: false,
      why: 'other-unit',
      year: 2019,
    })
    expect(unbrokenRuns(other).map((run) => run.map(({ year }) => year))).toEqual([[2018, 2019], [2020]])
  })

  test('is told exactly where nothing from the one year to the other stands in its way, whatever the series', () => {
    const shape = fc.record({
      status: fc.constantFrom(
        'exact' as const,
        'exact' as const,
        'suppressed' as const,
        'not-available' as const,
      ),
      value: fc.nat(1000),
      breaks: fc.constantFrom(false, false, true),
      method: fc.constantFrom(undefined, undefined, 'By judgment', 'By charge'),
      indicator: fc.constantFrom('convicted-persons', 'convicted-persons', 'prosecuted-persons'),
    })
    const anySeries = fc
      .array(fc.option(shape, { nil: undefined }), { minLength: 2, maxLength: 8 })
      .map((years) =>
        years.flatMap((one, at): Figure[] => {
          if (one === undefined) return []
          const { status, value, method, breaks, indicator } = one
          const more = { status, breaks, indicator, ...(method === undefined ? {} : { method }) }
          const { value: _value, ...without } = figure(2010 + at, value, more)
          return [status === 'exact' ? { ...without, value } : without]
        }),
      )
    fc.assert(
      fc.property(
        anySeries,
        fc.integer({ min: 2010, max: 2018 }),
        fc.integer({ min: 2010, max: 2018 }),
        (all, a, b) => {
          const [from, to] = [Math.min(a, b), Math.max(a, b)]
          const change = changeBetween(all, a, b)
          const within = all.filter(({ year }) => year >= from && year <= to)
          const ends = within.filter(({ year }) => year === from || year === to)
          const later = within.slice(1)
          const clear =
            from < to &&
            ends.length === 2 &&
            ends.every(({ status }) => status === 'exact') &&
            within.every(({ status }) => status !== 'suppressed') &&
            later.every(({ breaks }) => !breaks) &&
            new Set(within.map(({ method }) => method)).size === 1 &&
            new Set(within.map(({ indicator }) => indicator)).size === 1
          expect(change.ok).toBe(clear)
          if (change.ok) expect(change.by).toBe((ends[1]?.value ?? 0) - (ends[0]?.value ?? 0))
          else expect(change.year >= from && change.year <= to).toBe(true)
          // A line in the chart says as much as a change in words.
          for (const run of unbrokenRuns(all))
            if (run.length > 1 && new Set(run.map(({ indicator }) => indicator)).size === 1)
              expect(changeBetween(all, run[0]?.year ?? 0, run.at(-1)?.year ?? 0).ok).toBe(true)
        },
      ),
      { numRuns: 2000 },
    )
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
