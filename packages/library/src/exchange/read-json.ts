// Takes a JSON document apart into decisions that are not yet checked, each with the line at which it begins.
import { decisionFormat } from '../decision/decision.ts'
import type { RawRead } from './raw-entry.ts'

export function readJson(text: string): RawRead {
  let whole: unknown
  try {
    whole = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (failure) {
    const says = failure instanceof Error ? failure.message : String(failure)
    const at = Number(/position (\d+)/.exec(says)?.[1] ?? 0)
    return {
      ok: false,
      faults: [{ code: 'file-unreadable', line: text.slice(0, at).split('\n').length, params: { says } }],
    }
  }
  const list = listIn(whole)
  if (list === undefined) return { ok: false, faults: [{ code: 'not-a-collection', line: 1, params: {} }] }
  const lines = linesOfElements(text, Array.isArray(whole) ? 1 : 2)
  return {
    ok: true,
    entries: list.map((value, at) => {
      const id = typeof value === 'object' && value !== null ? (value as { id?: unknown }).id : undefined
      return { line: lines[at] ?? 1, ...(typeof id === 'string' ? { id } : {}), value }
    }),
  }
}

/** A bare list, or the list beside its format; nothing else may stand beside it. */
function listIn(whole: unknown): readonly unknown[] | undefined {
  if (Array.isArray(whole)) return whole
  if (typeof whole !== 'object' || whole === null) return undefined
  const { format, decisions, ...rest } = whole as Record<string, unknown>
  const plain = format === decisionFormat && Array.isArray(decisions) && Object.keys(rest).length === 0
  return plain ? decisions : undefined
}

/** The text is known to be JSON, so depth tells where the elements of the one list at this depth begin. */
function linesOfElements(text: string, depthOfElements: number): number[] {
  const lines: number[] = []
  let depth = 0
  let line = 1
  let inList = false
  let awaiting = false
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at]
    if (mark === '\n') line += 1
    if (mark === undefined || mark.trim() === '') continue
    if (awaiting && mark !== ']') {
      lines.push(line)
      awaiting = false
    }
    if (mark === '"') {
      for (at += 1; text[at] !== '"'; at += 1) if (text[at] === '\\') at += 1
    } else if (mark === '{' || mark === '[') {
      depth += 1
      if (mark === '[' && depth === depthOfElements) inList = awaiting = true
    } else if (mark === '}' || mark === ']') {
      if (depth === depthOfElements && mark === ']') inList = awaiting = false
      depth -= 1
    } else if (mark === ',' && inList && depth === depthOfElements) awaiting = true
  }
  return lines
}
