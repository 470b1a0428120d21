// Writes a case file as YAML for people: fields in the order of the format, what is only a default left out.
import { Document, isMap, isScalar, isSeq, type Node, type ToStringOptions, visit } from 'yaml'
import { CaseFile } from './case-file.ts'
import { defaultOf, entryOf, fieldsOf } from './schema-walk.ts'
import type * as z from 'zod'

type Schema = z.core.$ZodType

/** How all our YAML looks, whether written new or updated. */
export const layout: ToStringOptions = { lineWidth: 120, flowCollectionPadding: false }

/** Longest record that is written on one line, such as `{amount: "1216000", currency: GBP}`. */
const shortRecord = 90

/** Whether a value says no more than the field's absence. */
export function isDefault(schema: Schema, value: unknown): boolean {
  const fallback = defaultOf(schema)
  return fallback !== undefined && JSON.stringify(fallback) === JSON.stringify(value)
}

/** The value with the fields of records in the order of the schema and without defaults; other keys last, as they come. */
export function orderedForm(schema: Schema, value: unknown): unknown {
  const entry = entryOf(schema)
  if (Array.isArray(value)) return entry === undefined ? value : value.map((item) => orderedForm(entry, item))
  const fields = fieldsOf(schema)
  if (fields === undefined || typeof value !== 'object' || value === null) return value
  const record = value as Readonly<Record<string, unknown>>
  const ordered: Record<string, unknown> = {}
  for (const [key, field] of Object.entries(fields)) {
    if (!Object.hasOwn(record, key) || record[key] === undefined || isDefault(field, record[key])) continue
    ordered[key] = orderedForm(field, record[key])
  }
  return ordered
}

/** Lists of plain words and short records without lists of records fit on one line; people read them so. */
function compact(node: Node): void {
  visit(node, {
    Seq(_, seq) {
      seq.flow = seq.items.every(
        (item) => isScalar(item) && String(item.value).length < 40 && !String(item.value).includes('\n'),
      )
    },
    Map(_, map) {
      const flat = map.items.every(({ value }) => isScalar(value) && !String(value.value).includes('\n'))
      const length = map.items.reduce(
        (sum, { key, value }) => sum + String(key).length + String(value).length + 4,
        0,
      )
      map.flow = flat && length <= shortRecord
    },
  })
}

/** A tree for a value of this schema, ready to be put into a document. */
export function nodeFor(document: Document, schema: Schema, value: unknown): Node {
  const node = document.createNode(orderedForm(schema, value), { aliasDuplicateObjects: false })
  if (isMap(node) || isSeq(node)) compact(node)
  return node
}

/** The YAML text of a case file; `readCaseFile` reads it back equal. */
export function writeCaseFile(caseFile: CaseFile): string {
  const document = new Document()
  const contents = nodeFor(document, CaseFile, caseFile)
  if (isMap(contents)) contents.flow = false
  document.contents = contents as typeof document.contents
  return document.toString(layout)
}
