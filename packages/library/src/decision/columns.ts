// One decision as one row of a table and back, exactly: what a spreadsheet holds is what the record holds.
import type { Decision } from './decision.ts'

type Kind = 'text' | 'list' | 'flag' | 'review' | 'json'

/** In the order in which they stand in a file that we write; a file that we read may have them in any. */
export const decisionColumns = {
  id: 'text',
  language: 'text',
  title: 'text',
  court: 'text',
  state: 'text',
  international: 'flag',
  otherStates: 'list',
  date: 'text',
  citation: 'text',
  ecli: 'text',
  facts: 'text',
  forms: 'list',
  sectors: 'list',
  acts: 'list',
  means: 'list',
  purposes: 'list',
  circumstances: 'list',
  verdict: 'text',
  decided: 'text',
  offences: 'list',
  measures: 'list',
  caseFile: 'text',
  reading: 'text',
  review: 'review',
  unverified: 'json',
  parties: 'json',
  victims: 'json',
  issues: 'json',
  holdings: 'json',
  sentences: 'json',
  remedies: 'json',
  lessons: 'json',
  sources: 'json',
  translations: 'json',
} as const satisfies Record<keyof Decision, Kind>
export type DecisionColumn = keyof typeof decisionColumns

export const columnNames = Object.keys(decisionColumns) as readonly DecisionColumn[]

/** Columns that a file must have; what the others would say has a default or may be left out. */
export const neededColumns = [
  'id',
  'title',
  'court',
  'state',
  'date',
  'citation',
  'facts',
  'forms',
  'verdict',
  'decided',
  'lessons',
  'sources',
  'reading',
] as const satisfies readonly DecisionColumn[]

export type Cells = Readonly<Partial<Record<DecisionColumn, string>>>
export type FromCells = { ok: true; value: unknown } | { ok: false; column: DecisionColumn; says: string }

/** One cell a column, in the order of `columnNames`. */
export function cellsOf(decision: Decision): string[] {
  return columnNames.map((name) => cellOf(decisionColumns[name], decision[name]))
}

function cellOf(kind: Kind, value: unknown): string {
  if (value === undefined) return ''
  if (kind === 'text') return value as string
  if (kind === 'list') return (value as readonly string[]).join('|')
  if (kind === 'flag') return value === true ? 'yes' : 'no'
  if (kind === 'review')
    return value === 'unreviewed' ? value : `${(value as Reviewed).on} ${(value as Reviewed).by}`
  return isEmpty(value) ? '' : JSON.stringify(value)
}

type Reviewed = { readonly by: string; readonly on: string }

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0

/** Not yet checked against the shape of a decision. An empty cell says nothing, so that the default holds. */
export function valueOf(cells: Cells): FromCells {
  const value: Record<string, unknown> = {}
  for (const name of columnNames) {
    const cell = cells[name] ?? ''
    if (cell.trim() === '') continue
    const read = valueIn(decisionColumns[name], cell)
    if ('says' in read) return { ok: false, column: name, says: read.says }
    value[name] = read.value
  }
  return { ok: true, value }
}

function valueIn(kind: Kind, cell: string): { value: unknown } | { says: string } {
  if (kind === 'text') return { value: cell }
  if (kind === 'list') return { value: cell.split('|').map((part) => part.trim()) }
  if (kind === 'flag') {
    const word = cell.trim().toLowerCase()
    return word === 'yes' || word === 'no' ? { value: word === 'yes' } : { says: 'yes or no is needed' }
  }
  if (kind === 'review') {
    if (cell === 'unreviewed') return { value: cell }
    const [, on, by] = /^(\d{4}-\d{2}-\d{2}) (.+)$/s.exec(cell) ?? []
    return on === undefined || by === undefined
      ? { says: 'unreviewed, or a day and a name, is needed' }
      : { value: { by, on } }
  }
  try {
    return { value: JSON.parse(cell) as unknown }
  } catch (failure) {
    return { says: failure instanceof Error ? failure.message : String(failure) }
  }
}
