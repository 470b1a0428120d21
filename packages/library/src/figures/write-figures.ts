// Writes figures as a table that reads back to the same figures, and that no spreadsheet takes for a formula.
import { guardCell } from '../decision/formula.ts'
import type { Figure } from './indicator.ts'
import { figureColumns, saidBy } from './read-figures.ts'

const quoted = (text: string): string => (/[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

export function figuresAsCsv(figures: readonly Figure[]): string {
  const lines = figures.map((figure) => {
    const cells: Readonly<Record<string, string | number | boolean | undefined>> = {
      ...figure,
      value: saidBy(figure),
      break: figure.breaks ? 'yes' : 'no',
    }
    return figureColumns.map((name) => quoted(guardCell(String(cells[name] ?? '')))).join(',')
  })
  return `\u{feff}${[figureColumns.join(','), ...lines].join('\r\n')}\r\n`
}
