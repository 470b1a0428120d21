// The text of a case file as a tree with positions, refused before it can be used to harm the reader: aliases, tags, doubled keys, depth.
import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type Node,
  Parser,
} from 'yaml'
import type { Path } from './problem.ts'
import type { ProblemCode } from './problem-words.ts'

/** A text that was read, with what is needed to point into it and to edit it. */
export interface CaseDocument {
  readonly yaml: Document
  readonly lines: LineCounter
}

export interface TextPlace {
  /** Both from 1. */
  readonly line: number
  readonly column: number
}

/** A problem of the text itself, known by its place and not by a path. */
export interface TextComplaint {
  readonly code: ProblemCode
  readonly params: Readonly<Record<string, string | number>>
  readonly place: TextPlace
  readonly path: Path
}

/** Characters; some hundred times the largest real case. */
export const longestText = 2_000_000
/** Levels of the parser's stack; a case file needs at most a third of it. */
const deepest = 48

const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

const syntaxCodes: Readonly<Record<string, ProblemCode>> = {
  TAB_AS_INDENT: 'yaml-tab',
  BAD_INDENT: 'yaml-indent',
  BLOCK_AS_IMPLICIT_KEY: 'yaml-colon',
  MULTILINE_IMPLICIT_KEY: 'yaml-unclosed',
  MISSING_CHAR: 'yaml-unclosed',
  BAD_SCALAR_START: 'yaml-mark',
  BAD_DIRECTIVE: 'yaml-directive',
  MULTIPLE_DOCS: 'yaml-several',
  BAD_ALIAS: 'yaml-alias',
  TAG_RESOLVE_FAILED: 'yaml-tag',
}

/** Tokens of the text, or the offset at which it nests too deep; the composer is recursive and slow in depth, so this comes first. */
function tokenise(
  text: string,
  lines: LineCounter,
): { tokens: CST.Token[]; directiveAt: number | undefined } | { tooDeepAt: number } {
  const parser = new Parser(lines.addNewLine)
  const tokens: CST.Token[] = []
  let documents = 0
  for (const lexeme of new Lexer().lex(text)) {
    for (const token of parser.next(lexeme)) {
      tokens.push(token)
      if (token.type === 'document') documents += 1
    }
    if (parser.stack.length > deepest) return { tooDeepAt: parser.offset }
    // One document more than is read: a file of very many costs no more than one of two.
    if (documents > 1) break
  }
  for (const token of parser.end()) tokens.push(token)
  return { tokens, directiveAt: tokens.find(({ type }) => type === 'directive')?.offset }
}

/** The tree of a YAML or JSON text, or what is wrong with the text. Never throws. */
export function readDocument(
  text: string,
):
  | { readonly ok: true; readonly document: CaseDocument }
  | { readonly ok: false; readonly complaints: TextComplaint[] } {
  const lines = new LineCounter()
  lines.addNewLine(0)
  const refuse = (code: ProblemCode, offset: number, params: TextComplaint['params'] = {}) => ({
    ok: false as const,
    complaints: [{ code, params, place: placeOf(lines, offset), path: [] }],
  })
  if (text.length > longestText) {
    return refuse('file-too-large', 0, { characters: text.length, limit: longestText })
  }
  const read = tokenise(text, lines)
  if ('tooDeepAt' in read) return refuse('yaml-too-deep', read.tooDeepAt, { limit: 8 })
  const composer = new Composer({
    uniqueKeys: false,
    keepSourceTokens: false,
    strict: true,
    lineCounter: lines,
  })
  // Two at most are composed: a file of many documents is refused, however many there are.
  const [yaml, second] = composer.compose(read.tokens, true, text.length).take(2)
  if (yaml === undefined || yaml.contents === null) return refuse('file-empty', 0)
  if (second !== undefined) return refuse('yaml-several', second.range[0])
  if (read.directiveAt !== undefined) return refuse('yaml-directive', read.directiveAt)
  const complaints: TextComplaint[] = []
  for (const error of [...yaml.errors, ...yaml.warnings].slice(0, 20)) {
    complaints.push({
      code: syntaxCodes[error.code] ?? 'yaml-syntax',
      params: { tag: /\S+$/.exec(error.message)?.[0] ?? '' },
      place: placeOf(lines, error.pos[0]),
      path: [],
    })
  }
  // After an error of syntax the tree is a guess, and complaints about a guess would mislead.
  if (complaints.length === 0) guard(yaml.contents, lines, [], complaints)
  return complaints.length === 0 ? { ok: true, document: { yaml, lines } } : { ok: false, complaints }
}

function guard(node: unknown, lines: LineCounter, path: Path, complaints: TextComplaint[]): void {
  const say = (code: ProblemCode, at: unknown, params: TextComplaint['params']) => {
    complaints.push({ code, params, place: placeOf(lines, offsetOf(at)), path })
  }
  if (isAlias(node)) say('yaml-alias', node, { name: node.source })
  if (isScalar(node) && node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:')) {
    say('yaml-tag', node, { tag: node.tag })
  }
  if (isSeq(node)) {
    for (const [index, item] of node.items.entries()) guard(item, lines, [...path, index], complaints)
  }
  if (!isMap(node)) return
  const seen = new Set<string>()
  for (const { key, value } of node.items) {
    if (!isScalar(key) || typeof key.value !== 'string') {
      say('key-not-text', key, { found: termOfNode(key) })
      continue
    }
    if (forbiddenKeys.has(key.value)) say('key-forbidden', key, { key: key.value })
    else if (seen.has(key.value)) say('key-repeated', key, { key: key.value })
    seen.add(key.value)
    guard(value, lines, [...path, key.value], complaints)
  }
}

function termOfNode(node: unknown): string {
  if (isScalar(node)) return termOf(node.value)
  return isSeq(node) ? 'list' : isMap(node) ? 'record' : 'nothing'
}

/** The word (a key of the catalogue's terms) for the kind of a value. */
export function termOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'list'
  if (typeof value === 'string') return 'text'
  if (typeof value === 'boolean') return 'yes-or-no'
  return typeof value === 'object' ? 'record' : 'number'
}

/** The value of a guarded tree as plain data. */
export function plainValue(node: unknown): unknown {
  if (isScalar(node)) return node.value
  if (isSeq(node)) return node.items.map(plainValue)
  if (!isMap(node)) return null
  const record: Record<string, unknown> = {}
  for (const { key, value } of node.items)
    record[String((key as { value: unknown }).value)] = plainValue(value)
  return record
}

/** The node that holds the value at a path, or undefined. */
export function nodeAt(document: CaseDocument, path: Path): Node | undefined {
  return (document.yaml.getIn(path, true) as Node | undefined) ?? undefined
}

/** Where a path stands in the text; where it does not, the nearest record above it. */
export function placeAt(document: CaseDocument, path: Path, atKey = false): TextPlace {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.yaml.getIn(path.slice(0, length - 1), true)
    const last = path[length - 1]
    if (isMap(parent)) {
      const pair = parent.items.find(({ key }) => isScalar(key) && key.value === last)
      if (pair !== undefined) {
        const useKey = (atKey && length === path.length) || offsetOf(pair.value) < 0
        return placeOf(document.lines, offsetOf(useKey ? pair.key : pair.value))
      }
    } else if (isSeq(parent) && typeof last === 'number' && parent.items[last] !== undefined) {
      return placeOf(document.lines, offsetOf(parent.items[last]))
    }
  }
  return placeOf(document.lines, offsetOf(document.yaml.contents))
}

function offsetOf(node: unknown): number {
  const range = (node as { range?: readonly number[] | null } | null)?.range
  return range?.[0] ?? -1
}

function placeOf(lines: LineCounter, offset: number): TextPlace {
  const { line, col } = lines.linePos(Math.max(0, offset))
  return { line: Math.max(1, line), column: Math.max(1, col) }
}
