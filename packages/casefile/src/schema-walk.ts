// Walks a schema and a value side by side, so that rules about scalars (dates, countries, ids) hold wherever the scalar is used.
import type * as z from 'zod'
import type { Path } from './problem.ts'

type Schema = z.core.$ZodType

/** The schema without its wrappers: optional, default, nullable. */
export function unwrap(schema: Schema): Schema {
  let inner = schema
  for (;;) {
    const { def } = inner._zod as { def: { type: string; innerType?: Schema } }
    if (def.innerType === undefined) return inner
    inner = def.innerType
  }
}

/** Field schemas of a record, in the order in which they are declared; undefined where the schema is no record. */
export function fieldsOf(schema: Schema): Readonly<Record<string, Schema>> | undefined {
  const { def } = unwrap(schema)._zod as { def: { type: string; shape?: Record<string, Schema> } }
  return def.type === 'object' ? def.shape : undefined
}

/** Schema of the entries of a list; undefined where the schema is no list. */
export function entryOf(schema: Schema): Schema | undefined {
  const { def } = unwrap(schema)._zod as { def: { type: string; element?: Schema } }
  return def.type === 'array' ? def.element : undefined
}

/** The schema at a path, wrappers removed, or undefined where the path leaves the schema. */
export function schemaAt(schema: Schema, path: Path): Schema | undefined {
  let here: Schema | undefined = unwrap(schema)
  for (const key of path) {
    if (here === undefined) return undefined
    const fields = fieldsOf(here)
    const next: Schema | undefined =
      fields === undefined ? entryOf(here) : Object.hasOwn(fields, key) ? fields[String(key)] : undefined
    here = next === undefined ? undefined : unwrap(next)
  }
  return here
}

/** What an absent field is read as, or undefined where it stays absent. */
export function defaultOf(schema: Schema): unknown {
  const { def } = schema._zod as { def: { type: string; defaultValue?: unknown } }
  return def.type === 'default' ? def.defaultValue : undefined
}

/**
 * Calls `visit` with each leaf of the value that the schema knows; parts of the wrong shape are passed over.
 * The path is one list that changes during the walk: whoever keeps it copies it.
 */
export function walkLeaves(
  schema: Schema,
  value: unknown,
  visit: (leaf: Schema, value: unknown, path: Path) => void,
  path: (string | number)[] = [],
): void {
  if (value === undefined || value === null) return
  const inner = unwrap(schema)
  const fields = fieldsOf(inner)
  const entry = fields === undefined ? entryOf(inner) : undefined
  const step = (field: Schema, key: string | number, part: unknown) => {
    path.push(key)
    walkLeaves(field, part, visit, path)
    path.pop()
  }
  if (fields !== undefined) {
    if (typeof value !== 'object' || Array.isArray(value)) return
    for (const key in value) {
      const field = Object.hasOwn(fields, key) ? fields[key] : undefined
      if (field !== undefined) step(field, key, (value as Record<string, unknown>)[key])
    }
  } else if (entry === undefined) visit(inner, value, path)
  else if (Array.isArray(value)) for (const [index, item] of value.entries()) step(entry, index, item)
}
