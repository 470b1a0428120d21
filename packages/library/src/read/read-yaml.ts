// Reads a block of YAML against a shape, and finds the line of what is wrong only when something is.
import { wildAt } from '@clew/casefile/wild-yaml'
import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml'
import type * as z from 'zod'
import type { Path, RawProblem } from './problem.ts'

export type Read<T> = { ok: true; value: T } | { ok: false; problems: RawProblem[] }

/** @param lineOffset lines of the file above the block. */
export function readYaml<T>(file: string, text: string, shape: z.ZodType<T>, lineOffset = 0): Read<T> {
  const opened = open(text)
  const place = (offset: number): { line: number; column: number } => {
    const { line, col } = opened.lines.linePos(offset)
    return { line: Math.max(1, line) + lineOffset, column: Math.max(1, col) }
  }
  if (!opened.ok)
    return {
      ok: false,
      problems: opened.faults.map(({ says, at }) => ({ code: 'yaml', file, ...place(at), params: { says } })),
    }
  const { value, contents } = opened
  const parsed = shape.safeParse(value)
  if (parsed.success) return { ok: true, value: parsed.data }
  return {
    ok: false,
    problems: parsed.error.issues.flatMap((issue): RawProblem[] => {
      const at = (path: Path) => place(offsetOf(contents, path))
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

type Fault = { says: string; at: number }
type Opened = { lines: LineCounter } & (
  | { ok: true; value: unknown; contents: unknown }
  | { ok: false; faults: readonly Fault[] }
)

/** The reader of YAML throws for aliases without an anchor and for nesting without end; here that is a fault like any other. */
function open(text: string): Opened {
  const lines = new LineCounter()
  const wild = wildAt(text)
  if (wild !== undefined) return { ok: false, lines, faults: [wild] }
  try {
    const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' })
    if (document.errors.length === 0)
      return { ok: true, lines, value: document.toJS(), contents: document.contents }
    const faults = document.errors.map(({ message, pos }) => ({ says: firstLine(message), at: pos[0] }))
    return { ok: false, lines, faults }
  } catch (failure) {
    const says = firstLine(failure instanceof Error ? failure.message : String(failure))
    return { ok: false, lines, faults: [{ says, at: 0 }] }
  }
}

const firstLine = (message: string): string =>
  (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, '')

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
