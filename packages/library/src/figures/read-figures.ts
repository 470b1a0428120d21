// Reads a table of figures exactly as it stands: what is unclear is refused with its line and its reason, and never guessed.
import { type CsvError, parse } from 'csv-parse/sync'
import { unguardCell } from '../decision/formula.ts'
import type { FigureRefusal, FigureRefusalCode } from './figure-words.ts'
import {
  breakdownNames,
  breakdowns,
  confidences,
  type Figure,
  figureKey,
  type Indicator,
} from './indicator.ts'

export const figureColumns = [
  'indicator',
  'state',
  'year',
  'value',
  'form',
  'sex',
  'age',
  'break',
  'source',
  'url',
  'method',
  'confidence',
  'note',
] as const
export const neededFigureColumns = ['indicator', 'state', 'year', 'value', 'source'] as const

export type ReadFigure = { readonly line: number; readonly figure: Figure }

export type FiguresRead =
  | { readonly ok: false; readonly refusals: readonly FigureRefusal[] }
  | {
      readonly ok: true
      /** Lines with something in them. */
      readonly count: number
      readonly taken: readonly ReadFigure[]
      /** Lines that say again, word for word, what an earlier line says. */
      readonly repeated: number
      /** By line; each line once, with all its reasons. */
      readonly refused: readonly (readonly FigureRefusal[])[]
    }

type Known = {
  readonly indicators: ReadonlyMap<string, Indicator>
  /** Codes of ISO 3166-1. */
  readonly isState: (code: string) => boolean
}

/** `,` or `;` between cells, with or without a byte order mark. */
export function readFigures(text: string, known: Known): FiguresRead {
  const table = tableOf(text)
  if (!table.ok) return table
  const taken: ReadFigure[] = []
  const refused: (readonly FigureRefusal[])[] = []
  for (const { line, cells } of table.rows) {
    const reasons: FigureRefusal[] = []
    const refuse = (code: FigureRefusalCode, column?: string, params: FigureRefusal['params'] = {}): void => {
      reasons.push({ code, line, ...(column === undefined ? {} : { column }), params })
    }
    if (cells.length !== table.names.length) {
      refuse('wrong-cells', undefined, { count: String(cells.length), expected: String(table.names.length) })
      refused.push(reasons)
      continue
    }
    const cell = (name: string): string => unguardCell(cells[table.names.indexOf(name)] ?? '').trim()
    const figure = figureOf(cell, known, refuse)
    if (reasons.length > 0 || figure === undefined) refused.push(reasons)
    else taken.push({ line, figure })
  }
  const apart = withoutConflicts(taken)
  const all = [...refused, ...apart.refused].toSorted((a, b) => (a[0]?.line ?? 0) - (b[0]?.line ?? 0))
  return { ok: true, count: table.rows.length, taken: apart.taken, repeated: apart.repeated, refused: all }
}

type Table = {
  readonly ok: true
  readonly names: readonly string[]
  readonly rows: readonly { line: number; cells: readonly string[] }[]
}

function tableOf(text: string): Table | { ok: false; refusals: FigureRefusal[] } {
  let rows: { record: string[]; info: { lines: number } }[]
  const heading = /^[^\r\n]*/.exec(text)?.[0] ?? ''
  try {
    rows = parse(text, {
      bom: true,
      delimiter: heading.split(';').length > heading.split(',').length ? ';' : ',',
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      info: true,
    }) as unknown as typeof rows
  } catch (failure) {
    // A CsvError says which line; anything else is ours.
    const { lines } = failure as Partial<CsvError> & { lines?: unknown }
    if (!(failure instanceof Error) || typeof lines !== 'number') throw failure
    return {
      ok: false,
      refusals: [{ code: 'file-unreadable', line: Math.max(1, lines), params: { says: failure.message } }],
    }
  }
  const [first, ...rest] = rows
  if (first === undefined) return { ok: false, refusals: [{ code: 'no-heading', line: 1, params: {} }] }
  const names = first.record.map((cell) => cell.trim())
  const wrong = (code: FigureRefusalCode, column: string): FigureRefusal => ({
    code,
    line: 1,
    column,
    params: { column },
  })
  const refusals = [
    ...names
      .filter((name) => !(figureColumns as readonly string[]).includes(name))
      .map((name) => wrong('unknown-column', name)),
    ...names.filter((name, at) => names.indexOf(name) !== at).map((name) => wrong('doubled-column', name)),
    ...neededFigureColumns
      .filter((name) => !names.includes(name))
      .map((name) => wrong('missing-column', name)),
  ]
  if (refusals.length > 0) return { ok: false, refusals }
  const lines = rest.map(({ record }, at) => ({ line: (rows[at]?.info.lines ?? 0) + 1, cells: record }))
  return { ok: true, names, rows: lines.filter(({ cells }) => cells.some((each) => each.trim() !== '')) }
}

type Refuse = (code: FigureRefusalCode, column?: string, params?: FigureRefusal['params']) => void

function figureOf(cell: (name: string) => string, known: Known, refuse: Refuse): Figure | undefined {
  const indicator = known.indicators.get(cell('indicator'))
  if (indicator === undefined) refuse('unknown-indicator', 'indicator', { found: cell('indicator') })
  const state = cell('state')
  if (!known.isState(state)) refuse('unknown-state', 'state', { found: state })
  const year = cell('year')
  if (!/^(19[5-9]|20\d)\d$/.test(year)) refuse('year-unclear', 'year', { found: year })
  if (cell('source') === '') refuse('source-missing', 'source')
  if (cell('url') !== '' && !/^https?:\/\/\S+$/.test(cell('url')))
    refuse('url-odd', 'url', { found: cell('url') })
  const value = valueOf(cell('value'), indicator, refuse)
  const word = (column: string, words: readonly string[]): string | undefined => {
    const found = cell(column)
    if (found === '' || words.includes(found)) return found === '' ? undefined : found
    refuse('unknown-word', column, { column, found, known: words.join(', ') })
    return undefined
  }
  const parts = breakdownNames.flatMap((column) => {
    const found = word(column, breakdowns[column])
    if (found === undefined) return []
    if (indicator !== undefined && !indicator.by.includes(column))
      refuse('breakdown-not-of-indicator', column, { column, indicator: indicator.id })
    return [[column, found] as const]
  })
  const breaks = word('break', ['yes', 'no']) === 'yes'
  const confidence = (word('confidence', confidences) ?? 'reported') as Figure['confidence']
  if (indicator === undefined || value === undefined) return undefined
  const texts = (['url', 'method', 'note'] as const).filter((column) => cell(column) !== '')
  return {
    indicator: indicator.id,
    state,
    year: Number(year),
    ...Object.fromEntries(parts),
    ...value,
    breaks,
    source: cell('source'),
    confidence,
    ...Object.fromEntries(texts.map((column) => [column, cell(column)])),
  }
}

const most = 100_000_000

/** A number with separators means one thing in one country and another in the next, so it is asked about. */
function valueOf(
  found: string,
  indicator: Indicator | undefined,
  refuse: Refuse,
): Pick<Figure, 'status' | 'value' | 'below'> | undefined {
  const wrong = (code: FigureRefusalCode, params: FigureRefusal['params'] = {}): undefined => {
    refuse(code, 'value', { found, ...params })
    return undefined
  }
  if (found === '') return wrong('value-missing')
  if (found === 'suppressed' || found === 'not-available' || found === 'not-applicable')
    return { status: found }
  const below = /^<\s?(\d{1,3})$/.exec(found)?.[1]
  if (below !== undefined && Number(below) > 0) return { status: 'suppressed', below: Number(below) }
  const grouped = /^(\d{1,3})[.,  '’](\d{3})$/.exec(found)
  if (grouped !== null) {
    const [, thousands = '', rest = ''] = grouped
    return wrong('value-ambiguous', { one: `${thousands}${rest}`, other: `${thousands}.${rest}` })
  }
  if (!/^\d+$/.test(found)) return wrong('value-not-whole')
  const value = Number(found)
  if (value > most) return wrong('value-too-large')
  if (indicator?.unit === 'yes-or-no' && value > 1) return wrong('value-not-yes-or-no')
  return { status: 'exact', value }
}

/** What the figure says, for comparing it with another that speaks of the same. */
export function saidBy({ status, value, below }: Pick<Figure, 'status' | 'value' | 'below'>): string {
  return status === 'exact' ? String(value) : below === undefined ? status : `<${below}`
}

function withoutConflicts(read: readonly ReadFigure[]) {
  const taken: ReadFigure[] = []
  const refused: FigureRefusal[][] = []
  let repeated = 0
  for (const same of Map.groupBy(read, ({ figure }) => figureKey(figure)).values()) {
    const [first, ...more] = same
    if (first === undefined) continue
    const odd = more.find(({ figure }) => saidBy(figure) !== saidBy(first.figure))
    if (odd === undefined) {
      taken.push(first)
      repeated += more.length
      continue
    }
    for (const { line, figure } of same) {
      const others = same.filter((each) => each.line !== line && saidBy(each.figure) !== saidBy(figure))
      const [other = first] = others
      const params = {
        lines: others.map((each) => each.line).join(', ') || String(other.line),
        other: saidBy(other.figure),
        found: saidBy(figure),
      }
      refused.push([{ code: 'conflicting', line, column: 'value', params }])
    }
  }
  return { taken: taken.toSorted((a, b) => a.line - b.line), refused, repeated }
}
