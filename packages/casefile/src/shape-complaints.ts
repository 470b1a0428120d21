// Says in the catalogue's words what the schema refuses, with the likely field name or word that was meant.
import type * as z from 'zod'
import { termOf } from './case-document.ts'
import { OffenceRef } from './charge.ts'
import { countryMeantBy } from './countries.ts'
import { didYouMean } from './did-you-mean.ts'
import type { Complaints, Path } from './problem.ts'
import type { ProblemCode } from './problem-words.ts'
import { CivilDate, ConceptId, CountryCode, CurrencyCode, DecisionDate, LocalId, Money } from './scalars.ts'
import { fieldsOf, schemaAt, unwrap } from './schema-walk.ts'

type Schema = z.core.$ZodType
type Issue = z.core.$ZodIssue

/** Each form of scalar that is refused by its pattern, with its own words. */
const formCodes = new Map<Schema | undefined, ProblemCode>([
  [LocalId, 'id-form'],
  [CountryCode, 'country-form'],
  [CurrencyCode, 'currency-form'],
  [Money.shape.amount, 'amount-form'],
  [CivilDate, 'date-form'],
  [DecisionDate, 'decision-date-form'],
  [ConceptId, 'concept-form'],
  [OffenceRef, 'offence-form'],
])

const expectedTerms: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  int: 'whole-number',
  array: 'list',
  object: 'record',
  boolean: 'yes-or-no',
}

/** The part of a value at a path. */
export function valueAt(value: unknown, path: Path): unknown {
  let here = value
  for (const key of path) {
    if (typeof here !== 'object' || here === null || !Object.hasOwn(here, key)) return undefined
    here = (here as Record<string | number, unknown>)[key]
  }
  return here
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : ''
}

/** The kind of value that a schema asks for, as a term of the catalogue. */
function termOfSchema(schema: Schema | undefined): string {
  if (schema === undefined) return 'value'
  const { type } = unwrap(schema)._zod.def
  if (type === 'enum' || type === 'literal') return 'text'
  return expectedTerms[type] ?? 'value'
}

/** Adds a complaint for each thing that the schema refused in the value. */
export function complainOfShape(
  schema: Schema,
  value: unknown,
  issues: readonly Issue[],
  complaints: Complaints,
  base: Path = [],
): void {
  for (const issue of issues) {
    const path: Path = issue.path.filter((key) => typeof key !== 'symbol')
    complainOf(issue, { schema, path, at: [...base, ...path], here: valueAt(value, path), complaints })
  }
}

interface Spot {
  readonly schema: Schema
  /** From the schema's own root. */
  readonly path: Path
  /** From the top of the file. */
  readonly at: Path
  readonly here: unknown
  readonly complaints: Complaints
}

function complainOf(issue: Issue, spot: Spot): void {
  const { schema, path, at, here, complaints } = spot
  const field = path.findLast((key) => typeof key === 'string') ?? ''
  const asked = schemaAt(schema, path)
  const found = textOf(here)
  const wrongType = (expected: string) => {
    if (here === undefined) return complaints.add('missing-field', at, { field, expected })
    if (here === null) return complaints.add('empty-field', at, { field })
    return complaints.add('wrong-type', at, { field, expected, found: termOf(here) })
  }
  switch (issue.code) {
    case 'unrecognized_keys': {
      const allowed = Object.keys(fieldsOf(asked ?? schema) ?? {})
      const present = typeof here === 'object' && here !== null ? Object.keys(here) : []
      const free = allowed.filter((key) => !present.includes(key))
      for (const key of issue.keys) {
        const params = { key, allowed: allowed.join(', ') }
        complaints.add('unknown-key', [...at, key], params, {
          near: () => didYouMean(key, free),
          atKey: true,
        })
      }
      return
    }
    case 'invalid_type':
      return wrongType(expectedTerms[issue.expected] ?? termOfSchema(asked))
    case 'invalid_value': {
      if (typeof here !== 'string') return wrongType('text')
      const words = issue.values.map(String)
      const params = { found, allowed: words.join(', ') }
      return complaints.add('not-in-list', at, params, { near: () => didYouMean(found, words) })
    }
    case 'too_small':
      if (issue.origin === 'array') return complaints.add('list-empty', at, { field })
      if (issue.origin !== 'string')
        return complaints.add('number-too-small', at, { field, limit: least(issue) })
      if (issue.minimum === 1) return complaints.add('text-empty', at, { field })
      return complaints.add('text-too-short', at, { field, limit: Number(issue.minimum) })
    case 'too_big':
      if (issue.origin === 'string')
        return complaints.add('text-too-long', at, { field, limit: Number(issue.maximum) })
      return complaints.add('number-too-big', at, { field, limit: Number(issue.maximum) })
    case 'invalid_format': {
      const near = asked === CountryCode || asked === CurrencyCode ? found.trim().toUpperCase() : undefined
      const upper = near !== undefined && near !== found && /^[A-Z]{2,3}$/.test(near) ? near : undefined
      return complaints.add(
        formCodes.get(asked) ?? 'text-form',
        at,
        { field, found },
        { near: () => countryMeantBy(upper ?? '') ?? upper },
      )
    }
    case 'invalid_union':
      return wrongType(here === undefined || here === null ? 'value' : 'number')
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return complaints.add('shape-wrong', at, { field })
  }
}

function least(issue: {
  readonly minimum: number | bigint
  readonly inclusive?: boolean | undefined
}): number {
  return Number(issue.minimum) + (issue.inclusive === false ? 1 : 0)
}
