// Carries an edit into the text that people wrote: what did not change keeps its words, its order and its comments.
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type * as z from 'zod'
import { type CaseDocument, plainValue } from './case-document.ts'
import { CaseFile } from './case-file.ts'
import { entryOf, fieldsOf } from './schema-walk.ts'
import { isDefault, layout, nodeFor } from './write-case-file.ts'

type Schema = z.core.$ZodType
type List = YAMLSeq<Node>
type Fields = Readonly<Record<string, unknown>>

/** Whether the text already says this value; a number that is read as text counts by how it is written. */
function says(node: unknown, value: unknown): boolean {
  if (isScalar(node))
    return node.value === value || (typeof value === 'string' && plainNumber(node) === value)
  return JSON.stringify(plainValue(node)) === JSON.stringify(value)
}

function plainNumber(node: Scalar): string | undefined {
  return typeof node.value === 'string' ? undefined : node.source
}

/** The parser gives a comment above the first entry to the list; it is the entry's own, unless a blank line parts the two. */
function giveFirstCommentToEntry(list: List): void {
  const [first] = list.items
  if (first === undefined || list.flow === true || typeof list.commentBefore !== 'string') return
  const blocks = list.commentBefore.split(/\n[ \t]*\n/)
  const own = blocks.pop()
  list.commentBefore = blocks.length === 0 ? null : `${blocks.join('\n\n')}\n`
  first.commentBefore = [own, first.commentBefore].filter((text) => typeof text === 'string').join('\n')
}

function idOf(value: unknown): string | undefined {
  const id = (value as { id?: unknown } | null)?.id
  return typeof id === 'string' ? id : undefined
}

/** For each new entry the old node to go on from: the one of the same id, else one that says the same, else one in the same place that nothing claims. */
function pairUp(nodes: readonly Node[], values: readonly unknown[]): readonly (Node | undefined)[] {
  const free = new Set(nodes)
  const claim = (node: Node | undefined): Node | undefined => {
    if (node === undefined || !free.has(node)) return undefined
    free.delete(node)
    return node
  }
  const byId = new Map(nodes.map((node) => [idOf(plainValue(node)), node] as const))
  const sure = values.map((value) => {
    const id = idOf(value)
    return id === undefined
      ? claim(nodes.find((node) => free.has(node) && says(node, value)))
      : claim(byId.get(id))
  })
  return sure.map((node, index) => {
    if (node !== undefined || idOf(values[index]) !== undefined || isScalar(nodes[index])) return node
    return claim(nodes[index])
  })
}

function updateList(document: Document, schema: Schema, list: List, values: readonly unknown[]): void {
  giveFirstCommentToEntry(list)
  const wasEmpty = list.items.length === 0
  const entry = entryOf(schema)
  const olds = pairUp(list.items, values)
  list.items = values.map((value, index) => {
    const old = olds[index]
    if (old === undefined)
      return entry === undefined ? document.createNode(value) : nodeFor(document, entry, value)
    return updated(document, entry, old, value)
  })
  if (list.items.length === 0) list.flow = true
  else if (wasEmpty) list.flow = list.items.every((item) => isScalar(item))
}

/** Where a new field belongs among those that are there: after the last one that the format puts before it. */
function placeFor(map: YAMLMap, order: readonly string[], key: string): number {
  const before = new Set(order.slice(0, order.indexOf(key)))
  return map.items.findLastIndex(({ key: there }) => isScalar(there) && before.has(String(there.value))) + 1
}

function updateRecord(document: Document, schema: Schema, map: YAMLMap, value: Fields): void {
  const fields = fieldsOf(schema) ?? {}
  map.items = map.items.filter(({ key }) => {
    const name = isScalar(key) ? String(key.value) : ''
    return value[name] !== undefined
  })
  for (const [name, field] of Object.entries(fields)) {
    const wanted = value[name]
    if (wanted === undefined) continue
    const pair = map.items.find(({ key }) => isScalar(key) && key.value === name) as
      | Pair<unknown, Node>
      | undefined
    if (pair !== undefined) {
      if (pair.value !== null) pair.value = updated(document, field, pair.value, wanted)
    } else if (!isDefault(field, wanted)) {
      const added = document.createPair(name, null) as Pair<unknown, Node>
      added.value = nodeFor(document, field, wanted)
      map.items.splice(placeFor(map, Object.keys(fields), name), 0, added)
    }
  }
}

/** The node brought to say the value: in place where it can be, else a new node that keeps the comments. */
function updated(document: Document, schema: Schema | undefined, node: Node, value: unknown): Node {
  if (isScalar(node) && (typeof value !== 'object' || value === null)) {
    if (!says(node, value)) {
      node.value = value
      delete node.source
      delete node.minFractionDigits
      delete node.format
    }
    return node
  }
  if (schema !== undefined && isSeq(node) && Array.isArray(value)) {
    updateList(document, schema, node as List, value)
    return node
  }
  if (
    schema !== undefined &&
    isMap(node) &&
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value)
  ) {
    updateRecord(document, schema, node, value as Fields)
    return node
  }
  const fresh = schema === undefined ? document.createNode(value) : nodeFor(document, schema, value)
  fresh.commentBefore = node.commentBefore ?? null
  fresh.comment = node.comment ?? null
  return fresh
}

/**
 * The text of the document after the case file in it was changed. Records are known by their ids: one that remains keeps its
 * comments and its way of writing, one that goes takes them along, and lists stand in the order of the changed case file.
 * The document itself is not altered.
 */
export function updateCaseText(document: CaseDocument, changed: CaseFile): string {
  const copy = document.yaml.clone()
  if (isMap(copy.contents)) updateRecord(copy, CaseFile, copy.contents, { ...changed })
  return copy.toString(layout)
}
