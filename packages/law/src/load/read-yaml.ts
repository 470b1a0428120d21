// Reads YAML twice at most: once for its values, and a second time with positions only when there is something to point at.
import {
  LineCounter,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  parse,
  parseDocument,
  type Document,
  type Node,
} from 'yaml'
import { wildAt } from '@clew/casefile'
import type { Path, Position } from './problem.ts'

export type YamlRead =
  | { ok: true; value: unknown }
  | { ok: false; faults: readonly (Position & { says: string })[] }

export function readYaml(text: string): YamlRead {
  const wild = wildAt(text)
  if (wild !== undefined) return { ok: false, faults: [{ ...lineOf(text, wild.at), says: wild.says }] }
  try {
    return { ok: true, value: parse(text, { logLevel: 'error' }) }
  } catch (failure) {
    return { ok: false, faults: faultsOf(text, failure) }
  }
}

function lineOf(text: string, at: number): Position {
  const above = text.slice(0, at).split('\n')
  return { line: above.length, column: (above.at(-1)?.length ?? 0) + 1 }
}

function faultsOf(text: string, failure: unknown): (Position & { says: string })[] {
  try {
    const document = parseDocument(text, { logLevel: 'silent', prettyErrors: true })
    const faults = document.errors.map(({ message, linePos }) => ({
      line: linePos?.[0].line ?? 1,
      column: linePos?.[0].col ?? 1,
      says: (message.split('\n')[0] ?? message).replace(/ at line \d+, column \d+:?$/, ''),
    }))
    if (faults.length > 0) return faults
  } catch {
    // The reader itself gave up (nesting without end): the first failure below is all that can be said.
  }
  return [{ line: 1, column: 1, says: failure instanceof Error ? failure.message : 'not readable' }]
}

/** Finds lines for paths in one file; a path that leads nowhere gives the nearest place above it. */
export function positionsIn(text: string): (path: Path) => Position {
  const lines = new LineCounter()
  let document: Document | undefined
  if (wildAt(text) !== undefined) return () => ({ line: 1, column: 1 })
  try {
    document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' })
  } catch {
    return () => ({ line: 1, column: 1 })
  }
  const found = document
  return (path) => {
    const { line, col } = lines.linePos(offsetOf(found, path))
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
}

function offsetOf(document: Document, path: Path): number {
  let node: unknown = document.contents
  let offset = startOf(node)
  for (const [at, part] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document)
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(part))
      if (pair === undefined) break
      offset = startOf(pair.key) ?? offset
      node = pair.value
      if (at === path.length - 1) break
    } else if (isSeq(node)) {
      node = node.items[Number(part)]
      offset = startOf(node) ?? offset
    } else break
  }
  return offset ?? 0
}

function startOf(node: unknown): number | undefined {
  return (node as Node | null | undefined)?.range?.[0]
}
