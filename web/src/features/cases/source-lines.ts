/** Where lines begin and which problems belong to them. */
import type { FileProblem } from '../../api/problem.ts'

/** Offset of the first character of a line; lines count from one. */
export function lineStart(source: string, line: number): number {
  let offset = 0
  for (let current = 1; current < line; current += 1) {
    const next = source.indexOf('\n', offset)
    if (next < 0) return offset
    offset = next + 1
  }
  return offset
}

export function problemsByLine(
  problems: readonly FileProblem[],
): ReadonlyMap<number, readonly FileProblem[]> {
  const lines = new Map<number, FileProblem[]>()
  for (const problem of problems) {
    if (problem.line === undefined) continue
    lines.set(problem.line, [...(lines.get(problem.line) ?? []), problem])
  }
  return lines
}
