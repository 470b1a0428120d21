/** The table that people fill in: its columns, and one line that shows how and that is refused until it names a real State. */
import type { figureColumns } from '@clew/library/figures'
import { downloadCsv } from '../../design/csv.ts'

/** The reader itself brings a CSV parser that the screen never needs; the type keeps both lists the same. */
const columns: typeof figureColumns = [
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
]

const example: Readonly<Partial<Record<(typeof columns)[number], string>>> = {
  indicator: 'convicted-persons',
  state: 'XX',
  year: '2020',
  value: '<5',
  break: 'no',
  source: 'Annual report of the ministry 2021, table 3',
  url: 'https://example.org/report-2021',
  method: 'Counted by date of the judgment',
  confidence: 'official',
}

export const downloadTemplate = (): void =>
  downloadCsv('figures-template', [columns, columns.map((column) => example[column] ?? '')])
