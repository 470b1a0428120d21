/** Puts together what two people made of one record, field by field, and asks only where both changed the same field. */

export type Fields = Readonly<Record<string, unknown>>
export type Side = 'mine' | 'theirs' | 'both'
export type Choices = Readonly<Record<string, Side>>

export type FieldClash = {
  readonly field: string
  readonly base: unknown
  readonly mine: unknown
  readonly theirs: unknown
  /** Who alone changed the field; absent where both did, so that a person must choose. */
  readonly changedBy?: 'mine' | 'theirs'
  /** Of a list that both changed: what each added, without what either took out; absent where that is one of the two. */
  readonly both?: readonly unknown[]
}

/** The same text for the same value, whatever the order of its members; what is empty is not there. */
function plain(value: unknown): string {
  if (value === undefined || value === null || value === '') return ''
  if (Array.isArray(value)) return value.length === 0 ? '' : `[${value.map(plain).join(',')}]`
  if (typeof value === 'object') {
    const members = Object.entries(value)
      .map(([name, part]) => [name, plain(part)] as const)
      .filter(([, part]) => part !== '')
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return members.length === 0 ? '' : `{${members.map(([name, part]) => `${name}:${part}`).join(',')}}`
  }
  return JSON.stringify(value)
}

export const sameValue = (a: unknown, b: unknown): boolean => plain(a) === plain(b)

/** Fields in which mine and theirs differ, in the order of mine. @param base the record from which both set out. */
export function clashes(base: Fields, mine: Fields, theirs: Fields): readonly FieldClash[] {
  const fields = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])]
  return fields
    .filter((field) => !sameValue(mine[field], theirs[field]))
    .map((field) => {
      const values = { field, base: base[field], mine: mine[field], theirs: theirs[field] }
      if (sameValue(mine[field], base[field])) return { ...values, changedBy: 'theirs' }
      if (sameValue(theirs[field], base[field])) return { ...values, changedBy: 'mine' }
      const both = joined(values)
      return both === undefined ? values : { ...values, both }
    })
}

/** Only for lists: of two texts no program makes one. */
function joined({
  base,
  mine,
  theirs,
}: Pick<FieldClash, 'base' | 'mine' | 'theirs'>): readonly unknown[] | undefined {
  if (!Array.isArray(mine) || !Array.isArray(theirs)) return undefined
  const [before, own, others] = [
    Array.isArray(base) ? base : [],
    mine,
    theirs,
  ] as readonly (readonly unknown[])[]
  const has = (list: readonly unknown[] | undefined, item: unknown) =>
    list?.some((one) => sameValue(one, item)) === true
  const kept = others?.filter((item) => !has(before, item) || has(own, item)) ?? []
  const both = [...kept, ...(own?.filter((item) => !has(before, item) && !has(kept, item)) ?? [])]
  return sameItems(both, mine) || sameItems(both, theirs) ? undefined : both
}

const sameItems = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item) => b.some((one) => sameValue(one, item)))

/** Choices that need nobody: a field goes to whoever alone changed it. */
export const settled = (found: readonly FieldClash[]): Choices =>
  Object.fromEntries(
    found.flatMap(({ field, changedBy }) => (changedBy === undefined ? [] : [[field, changedBy]])),
  )

/** The record by these choices; `undefined` while a field has none. */
export function mergedBy<T extends object>(
  mine: T,
  theirs: Fields,
  found: readonly FieldClash[],
  choices: Choices,
): T | undefined {
  const merged: Record<string, unknown> = Object.fromEntries(Object.entries(mine))
  for (const { field, both } of found) {
    const side = choices[field]
    if (side === undefined) return undefined
    if (side === 'mine') continue
    if (side === 'both' && both !== undefined) {
      merged[field] = both
      continue
    }
    if (theirs[field] === undefined) delete merged[field]
    else merged[field] = theirs[field]
  }
  return merged as T
}
