/** Tables for a terminal of eighty columns: cells wrap, columns give way, nothing is cut off. */
import { pad, widthOf, wrap } from './width.ts'

export type Column = {
  readonly title: string
  /** Never narrower than this, unless it needs less. */
  readonly least?: number
}

const gap = '  '

/** @param width columns of the terminal. Cells are plain text; `paint` colours a finished line by its row. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  width: number,
  paint: (line: string, row: number) => string = (line) => line,
): string[] {
  const widths = fit(columns, rows, width)
  const draw = (cells: readonly string[]): string[] => {
    const wrapped = widths.map((columnWidth, at) => wrap(cells[at] ?? '', columnWidth))
    const height = Math.max(...wrapped.map((lines) => lines.length))
    return Array.from({ length: height }, (_, line) =>
      wrapped
        .map((lines, at) => pad(lines[line] ?? '', widths[at] ?? 0))
        .join(gap)
        .trimEnd(),
    )
  }
  const rule = widths.map((columnWidth) => '─'.repeat(columnWidth)).join(gap)
  const head = columns.some(({ title }) => title !== '')
    ? [...draw(columns.map(({ title }) => title)), rule]
    : []
  return [...head, ...rows.flatMap((cells, row) => draw(cells).map((line) => paint(line, row)))]
}

/** The widest columns give way first, down to what they need at least. */
function fit(columns: readonly Column[], rows: readonly (readonly string[])[], width: number): number[] {
  const widths = columns.map(({ title }, at) =>
    Math.max(1, widthOf(title), ...rows.map((cells) => widthOf(cells[at] ?? ''))),
  )
  const least = columns.map((column, at) => Math.min(widths[at] ?? 1, Math.max(column.least ?? 6, 1)))
  const room = width - gap.length * (columns.length - 1)
  while (widths.reduce((sum, each) => sum + each, 0) > room) {
    let widest = -1
    for (const [at, each] of widths.entries()) {
      if (each > (least[at] ?? 1) && each > (widths[widest] ?? 0)) widest = at
    }
    if (widest < 0) break
    widths[widest] = (widths[widest] ?? 1) - 1
  }
  return widths
}
