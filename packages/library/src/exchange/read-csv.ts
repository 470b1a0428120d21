// Cuts a table into decisions that are not yet checked, each with the line at which it begins.
import { type CsvError, parse } from 'csv-parse/sync'
import { type Cells, columnNames, type DecisionColumn, neededColumns, valueOf } from '../decision/columns.ts'
import { unguardCell } from '../decision/formula.ts'
import type { RawEntry, RawRead } from './raw-entry.ts'

type Row = { readonly record: readonly string[]; readonly info: { readonly lines: number } }

export function readCsv(text: string): RawRead {
  const rows = rowsOf(text)
  if ('says' in rows)
    return { ok: false, faults: [{ code: 'file-unreadable', line: rows.line, params: { says: rows.says } }] }
  const [heading, ...rest] = rows.rows
  if (heading === undefined) return { ok: false, faults: [{ code: 'not-a-collection', line: 1, params: {} }] }
  const names = heading.record.map((cell) => cell.trim())
  const faults = headingFaults(names)
  if (faults.length > 0) return { ok: false, faults }
  const ends = rows.rows.map(({ info }) => info.lines)
  return { ok: true, entries: rest.map((row, at) => entryOf(row.record, names, (ends[at] ?? 0) + 1)) }
}

function rowsOf(text: string): { rows: readonly Row[] } | { says: string; line: number } {
  try {
    const rows = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      info: true,
    }) as unknown as Row[]
    return { rows: rows.filter(({ record }) => record.length > 1 || record[0]?.trim() !== '') }
  } catch (failure) {
    // A CsvError says which line; anything else is ours.
    const { lines } = failure as Partial<CsvError> & { lines?: unknown }
    if (!(failure instanceof Error) || typeof lines !== 'number') throw failure
    return { says: failure.message, line: Math.max(1, lines) }
  }
}

/** Spreadsheets of many countries write `;`. No column has either in its name, so the heading decides. */
function delimiterOf(text: string): ',' | ';' {
  const heading = /^[^\r\n]*/.exec(text)?.[0] ?? ''
  return heading.split(';').length > heading.split(',').length ? ';' : ','
}

type FileFault = Extract<RawRead, { ok: false }>['faults'][number]

function headingFaults(names: readonly string[]): FileFault[] {
  const known: readonly string[] = columnNames
  const fault = (code: FileFault['code'], column: string): FileFault => ({
    code,
    line: 1,
    params: { column },
  })
  return [
    ...names.filter((name) => !known.includes(name)).map((name) => fault('unknown-column', name)),
    ...names.filter((name, at) => names.indexOf(name) !== at).map((name) => fault('doubled-column', name)),
    ...neededColumns.filter((name) => !names.includes(name)).map((name) => fault('missing-column', name)),
  ]
}

function entryOf(record: readonly string[], names: readonly string[], line: number): RawEntry {
  const cells: Partial<Record<DecisionColumn, string>> = {}
  for (const [at, name] of names.entries()) cells[name as DecisionColumn] = unguardCell(record[at] ?? '')
  const id = cells.id?.trim()
  const named = id === undefined || id === '' ? {} : { id }
  if (record.length !== names.length) {
    const params = { count: String(record.length), expected: String(names.length) }
    return { line, ...named, fault: { code: 'wrong-cells', path: '', params } }
  }
  const read = valueOf(cells satisfies Cells)
  if (read.ok) return { line, ...named, value: read.value }
  const { column, says } = read
  return { line, ...named, fault: { code: 'unreadable-cell', path: `/${column}`, params: { column, says } } }
}
