// Turns what the schema refuses into the loader's own words: a key nobody knows, a field that is missing, a value of the wrong kind.
import * as z from 'zod'
import { nearest } from '../taxonomy/index.ts'
import type { Path, Report } from './problem.ts'

type Issue = z.core.$ZodIssue

/** The parsed value, or nothing after reporting every issue at its path. */
export function checkShape<S extends z.ZodType>(
  schema: S,
  value: unknown,
  path: Path,
  report: Report,
): z.output<S> | undefined {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  for (const issue of result.error.issues) reportIssue(issue, schema, value, path, report)
  return undefined
}

function reportIssue(issue: Issue, schema: z.ZodType, top: unknown, base: Path, report: Report): void {
  const inner = issue.path.filter((part) => typeof part !== 'symbol')
  const path = [...base, ...inner]
  const field = path.findLast((part) => typeof part === 'string') ?? ''
  const value = valueAt(top, inner)
  const shown = show(value)
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const key of issue.keys) {
        const known = keysAt(schema, inner)
        report('unknown-key', [...path, key], { key, ...meant(key, known), known: known.join(', ') })
      }
      return
    case 'invalid_union': {
      const branch = bestBranch(issue.errors)
      if (branch === undefined) return refuseValue('@other')
      for (const nested of branch)
        reportIssue({ ...nested, path: [...inner, ...nested.path] }, schema, top, base, report)
      return
    }
    case 'invalid_value': {
      const words = issue.values.map(String)
      if (value === undefined) return refuseMissing()
      return report('wrong-type', path, {
        field,
        value: shown,
        expected: words.join(', '),
        ...meant(shown, words),
      })
    }
    case 'invalid_format':
      if (field === 'min' || field === 'max' || field === 'multiply' || field === 'fraction')
        return report('bad-term', path, { field, value: shown })
      if (['concept', 'broader', 'of', 'for', 'suspendedBy'].includes(field))
        return report('unknown-concept', path, { concept: shown })
      return refuseValue(formatToken(field))
    case 'too_small':
      if (value === '') return refuseMissing()
      if (field === 'atLeast')
        return report('at-least-out-of-range', path, { atLeast: shown, size: '@count' })
      return refuseValue(issue.origin === 'array' ? '@list-of-some' : '@larger')
    case 'custom':
      if (isRecord(value)) return report('not-english', path, { field })
      return report('bad-term', path, { field, value: shown })
    case 'invalid_type':
      if (value === undefined || value === null) return refuseMissing()
      return refuseValue(`@${issue.expected}`)
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'too_big':
      return refuseValue('@other')
  }

  function refuseMissing(): void {
    const source = path.findLastIndex((part) => part === 'source')
    if (source >= path.length - 2 && source >= 0)
      return report('no-citation', path.slice(0, source), { field: pathField(path, source) })
    report('missing-field', path, { field })
  }
  function refuseValue(expected: string): void {
    report('wrong-type', path, { field, value: shown, expected })
  }
}

const pathField = (path: Path, source: number): string =>
  path.slice(0, source).findLast((part) => typeof part === 'string') ?? 'source'

function formatToken(field: string): string {
  if (['from', 'to', 'asAt', 'on'].includes(field)) return '@date'
  if (field === 'version') return '@version'
  if (field === 'state' || field === 'states') return '@country'
  return '@id'
}

/** Of the shapes that a value may have, the one that it fits best. */
function bestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  return branches
    .filter((issues) => !issues.some(({ path, code }) => path.length === 0 && code.startsWith('invalid_')))
    .toSorted((a, b) => a.length - b.length)[0]
}

/** Keys that the schema knows at a path, for "did you mean". */
function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  const bare = unwrap(schema)
  if (bare instanceof z.ZodUnion) return bare.options.flatMap((option) => keysAt(option, path))
  const [first, ...rest] = path
  if (bare instanceof z.ZodObject) {
    const shape: Readonly<Record<string, z.core.$ZodType>> = bare.shape
    if (first === undefined) return Object.keys(shape)
    const next = shape[String(first)]
    return next === undefined ? [] : keysAt(next, rest)
  }
  if (bare instanceof z.ZodArray && first !== undefined) return keysAt(bare.element, rest)
  return []
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.unwrap())
  return schema
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value
  for (const part of path) {
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, part)) return undefined
    at = (at as Record<string | number, unknown>)[part]
  }
  return at
}

/** `{nearest: …}` where a known word is close. */
export function meant(word: string, known: Iterable<string>): { nearest?: string } {
  const near = nearest(word, known)
  return near === undefined ? {} : { nearest: near }
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A value as short text for a message. */
export function show(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, 80)
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return '[…]'
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return '{…}'
}
