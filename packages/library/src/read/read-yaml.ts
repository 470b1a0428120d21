// Reads a block of YAML against a shape, and finds the line of what is wrong only when something is.
import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type * as z from 'zod'
import type { Path, RawProblem } from './problem.ts'

export type Read<T> = { ok: true; value: T } | { ok: false; problems: RawProblem[] }

/** @param lineOffset lines of the file above the block. */
export function readYaml<T>(file: string, text: string, shape: z.ZodType<T>, lineOffset = 0): Read<T> {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' })
  const place = (offset: number): { line: number; column: number } => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line) + lineOffset, column: Math.max(1, col) }
  }
  if (document.errors.length > 0)
    return {
      ok: false,
      problems: document.errors.map(({ message, pos }) => {
        const says = (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '')
        return { code: 'yaml', file, ...place(pos[0]), params: { says } }
      }),
    }
  const parsed = shape.safeParse(document.toJS())
  if (parsed.success) return { ok: true, value: parsed.data }
  return {
    ok: false,
    problems: parsed.error.issues.flatMap((issue): RawProblem[] => {
      const at = (path: Path) => place(offsetOf(document.contents, path))
      if (issue.code === 'unrecognized_keys')
        return issue.keys.map((key) => ({
          code: 'unknown-key',
          file,
          ...at([...issue.path, key]),
          params: { key },
        }))
      const field = issue.path.length === 0 ? 'the page' : issue.path.map(String).join('.')
      return [{ code: 'wrong-value', file, ...at(issue.path), params: { field, says: issue.message } }]
    }),
  }
}

/** Where a path stands; the nearest place above when it leads nowhere. */
export function placeIn(text: string, path: Path, lineOffset = 0): { line: number; column: number } {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' })
  const { line, col } = lines.linePos(offsetOf(document.contents, path))
  return { line: Math.max(1, line) + lineOffset, column: Math.max(1, col) }
}

function offsetOf(top: unknown, path: Path): number {
  let node = top
  let offset = 0
  for (const part of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part))
      if (pair === undefined) break
      if (isScalar(pair.key)) offset = pair.key.range?.[0] ?? offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(part)]
      if (isMap(node) || isSeq(node) || isScalar(node)) offset = node.range?.[0] ?? offset
    } else break
  }
  return offset
}
