/** Makes values that a JSON schema of the interface description allows, and values that it does not, for asking the server with them. */
import fc from 'fast-check'

export type Schema = { readonly [key: string]: unknown }
export type Components = Readonly<Record<string, Schema>>

/** Ids and words that a property of this name may hold besides anything at all, so that requests get beyond the first check. */
export type Known = (property: string) => readonly string[]

type Making = { readonly components: Components; readonly known: Known; readonly depth: number }

const deepest = 7
const anything = fc.jsonValue({ maxDepth: 2 })

/** @param name of the property that holds the value, which decides what known values fit. */
export function valueOf(schema: Schema, making: Making, name = ''): fc.Arbitrary<unknown> {
  const { $ref, const: only, enum: words, anyOf, oneOf, allOf } = schema
  if (typeof $ref === 'string') {
    const target = making.components[$ref.split('/').at(-1) ?? '']
    if (target === undefined || making.depth > deepest * 3) return fc.constant(null)
    return valueOf(target, { ...making, depth: making.depth + 1 }, name)
  }
  if (only !== undefined) return fc.constant(only)
  if (Array.isArray(words)) return fc.constantFrom(...words)
  const choices = (anyOf ?? oneOf) as readonly Schema[] | undefined
  if (choices !== undefined) {
    const deep = making.depth > deepest ? choices.slice(-1) : choices
    return fc.oneof(...deep.map((each) => valueOf(each, making, name)))
  }
  if (Array.isArray(allOf))
    return fc
      .tuple(...(allOf as Schema[]).map((each) => valueOf(each, making, name)))
      .map((parts) => Object.assign({}, ...parts) as object)
  return ofType(schema, making, name)
}

function ofType(schema: Schema, making: Making, name: string): fc.Arbitrary<unknown> {
  const type: unknown = Array.isArray(schema['type']) ? schema['type'][0] : schema['type']
  if (type === 'string') return textOf(schema, making.known(name))
  if (type === 'integer' || type === 'number') return numberOf(schema)
  if (type === 'boolean') return fc.boolean()
  if (type === 'null') return fc.constant(null)
  if (type === 'array') return listOf(schema, making, name)
  if (type === 'object' || schema['properties'] !== undefined) return recordOf(schema, making)
  return anything
}

function textOf(schema: Schema, known: readonly string[]): fc.Arbitrary<string> {
  const {
    pattern,
    minLength = 0,
    maxLength = 60,
    format,
  } = schema as {
    pattern?: string
    minLength?: number
    maxLength?: number
    format?: string
  }
  const free =
    pattern === undefined
      ? format === 'date'
        ? fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
        : fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, minLength + 40) })
      : matching(pattern)
  return known.length === 0
    ? free
    : fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: free })
}

function matching(pattern: string): fc.Arbitrary<string> {
  try {
    return fc.stringMatching(new RegExp(pattern), { maxLength: 60 })
  } catch {
    // Look-ahead and the like are beyond the generator; whatever comes out is then a wrong value, which is an attack too.
    return fc.string({ unit: 'grapheme' })
  }
}

function numberOf(schema: Schema): fc.Arbitrary<number> {
  const bound = (key: string, other: number) => (typeof schema[key] === 'number' ? schema[key] : other)
  const min = Math.max(bound('minimum', -5), bound('exclusiveMinimum', -6) + 1)
  const max = Math.max(
    min,
    Math.min(bound('maximum', Number.MAX_SAFE_INTEGER), bound('exclusiveMaximum', Infinity)),
  )
  const near = fc.integer({ min, max: Math.min(max, min + 10) })
  return fc.oneof({ weight: 4, arbitrary: near }, { weight: 1, arbitrary: fc.integer({ min, max }) })
}

function listOf(schema: Schema, making: Making, name: string): fc.Arbitrary<unknown> {
  const {
    items,
    prefixItems,
    minItems = 0,
    maxItems = 3,
  } = schema as {
    items?: Schema
    prefixItems?: Schema[]
    minItems?: number
    maxItems?: number
  }
  const deeper = { ...making, depth: making.depth + 1 }
  if (prefixItems !== undefined) return fc.tuple(...prefixItems.map((each) => valueOf(each, deeper, name)))
  const most = making.depth > deepest ? minItems : Math.max(minItems, Math.min(maxItems, minItems + 2))
  return fc.array(valueOf(items ?? {}, deeper, name), { minLength: minItems, maxLength: most })
}

function recordOf(schema: Schema, making: Making): fc.Arbitrary<unknown> {
  const {
    properties = {},
    required = [],
    additionalProperties,
  } = schema as {
    properties?: Record<string, Schema>
    required?: string[]
    additionalProperties?: Schema | boolean
  }
  const deeper = { ...making, depth: making.depth + 1 }
  const shown = Object.entries(properties).filter(
    ([key]) => making.depth <= deepest || required.includes(key),
  )
  const fields = fc.record(
    Object.fromEntries(shown.map(([key, each]) => [key, valueOf(each, deeper, key)])),
    { requiredKeys: required.filter((key) => key in properties), noNullPrototype: true },
  )
  if (typeof additionalProperties !== 'object') return fields
  const more = fc.dictionary(
    fc.string({ minLength: 1, maxLength: 8 }),
    valueOf(additionalProperties, deeper),
    {
      maxKeys: 2,
      noNullPrototype: true,
    },
  )
  return fc.tuple(fields, more).map(([own, others]) => ({ ...others, ...(own as object) }))
}
