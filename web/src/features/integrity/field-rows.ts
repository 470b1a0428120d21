/** Lays the two sides of a change field by field, only where they differ; of what goes, all of it. */
import type { ShownChange } from '@clew/contract'
import { sameValue } from '../facts/three-way.ts'

export type FieldRow = { readonly field: string; readonly before: unknown; readonly after: unknown }

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

export function fieldRows({ id, before, after }: Pick<ShownChange, 'id' | 'before' | 'after'>): FieldRow[] {
  if (!isRecord(before ?? after)) return [{ field: id, before, after }]
  const [old, now] = [isRecord(before) ? before : {}, isRecord(after) ? after : {}]
  return [...new Set([...Object.keys(old), ...Object.keys(now)])]
    .filter((field) => field !== 'id' && !sameValue(old[field], now[field]))
    .filter((field) => !(isEmpty(old[field]) && isEmpty(now[field])))
    .map((field) => ({ field, before: old[field], after: now[field] }))
}
