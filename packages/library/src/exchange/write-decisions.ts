// Writes decisions as a file that reads back to the same decisions.
import { cellsOf, columnNames } from '../decision/columns.ts'
import { type Decision, decisionFormat } from '../decision/decision.ts'
import { guardCell } from '../decision/formula.ts'

/** One decision a line, so that a difference shows the decision that differs. */
export function decisionsAsJson(decisions: readonly Decision[]): string {
  const lines = decisions.map((decision) => JSON.stringify(decision)).join(',\n')
  return `{"format": ${JSON.stringify(decisionFormat)}, "decisions": [\n${lines}\n]}\n`
}

/**
 * UTF-8 with a byte-order mark, because a spreadsheet would take it for another encoding; RFC 4180 otherwise, every cell in quotation marks.
 * @param heading left away for every page but the first.
 */
export function decisionsAsCsv(decisions: readonly Decision[], heading = true): string {
  const rows = decisions.map((decision) => rowOf(cellsOf(decision).map(guardCell)))
  return (heading ? `\uFEFF${rowOf(columnNames)}` : '') + rows.join('')
}

const rowOf = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`
