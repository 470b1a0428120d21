// Makes one person of two that turned out to be the same: proposed with reasons, chosen by a person, undone exactly.
import type { CaseFile } from './case-file.ts'
import type { Change, PutRecord } from './change.ts'
import { type CollectionName, collectionNames, type RecordOf } from './collections.ts'
import { namesAlike } from './names-alike.ts'
import { references } from './references.ts'

/** Lists of persons; a merge stays within one of them, for a victim is never made of an accused by a machine. */
export const personLists = ['parties', 'victims', 'witnesses'] as const
export type PersonList = (typeof personLists)[number]

export type MergeAsked = {
  readonly collection: PersonList
  readonly keep: string
  readonly absorb: string
  /** For each field that both fill differently: whose value stays. Lists are joined and need no choice. */
  readonly choices: Readonly<Record<string, 'keep' | 'absorb'>>
}

export type Merge =
  | { readonly ok: true; readonly change: Change }
  | { readonly ok: false; readonly code: 'no-such-person' | 'same-person' }
  | { readonly ok: false; readonly code: 'undecided'; readonly fields: readonly string[] }

type Fields = Readonly<Record<string, unknown>>

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Each value once, in the order of first standing. */
function once(list: readonly unknown[]): readonly unknown[] {
  return list.filter((item, index) => list.findIndex((other) => same(item, other)) === index)
}

/** Fields that both fill, differently, and that are no lists: a person must choose. */
export function undecidedFields(keep: Fields, absorb: Fields): readonly string[] {
  return Object.keys(absorb).filter(
    (field) =>
      field !== 'id' &&
      !Array.isArray(absorb[field]) &&
      keep[field] !== undefined &&
      absorb[field] !== undefined &&
      !same(keep[field], absorb[field]),
  )
}

function mergedRecord(keep: Fields, absorb: Fields, choices: MergeAsked['choices']): Fields {
  const merged: Record<string, unknown> = { ...keep }
  for (const [field, value] of Object.entries(absorb)) {
    const own = merged[field]
    if (field === 'id' || value === undefined) continue
    if (Array.isArray(value)) merged[field] = once([...(Array.isArray(own) ? own : []), ...value])
    else if (own === undefined || choices[field] === 'absorb') merged[field] = value
  }
  return merged
}

/** The value with one identifier for another wherever the field path leads; names that would stand twice stand once. */
function renamed(value: unknown, field: readonly string[], from: string, to: string): unknown {
  if (Array.isArray(value)) {
    const next = value.map((item) => renamed(item, field, from, to))
    return next.every((item, index) => item === value[index]) ? value : once(next)
  }
  const [name, ...rest] = field
  if (name === undefined) return value === from ? to : value
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return value
  const inside = (value as Fields)[name]
  const next = renamed(inside, rest, from, to)
  return next === inside ? value : { ...value, [name]: next }
}

function put(collection: CollectionName, record: unknown): PutRecord {
  return { kind: 'put-record', collection, record: record as RecordOf<CollectionName> } as PutRecord
}

/**
 * The change that merges; `applyChange` checks it and gives its inverse, which restores the file exactly. Sources that were two become
 * one, so that standings may fall: that is the truth of it.
 */
export function mergePersons(caseFile: CaseFile, asked: MergeAsked): Merge {
  const { collection, keep, absorb, choices } = asked
  if (keep === absorb) return { ok: false, code: 'same-person' }
  const list: readonly (Fields & { readonly id: string })[] = caseFile[collection]
  const kept = list.find(({ id }) => id === keep)
  const absorbed = list.find(({ id }) => id === absorb)
  if (kept === undefined || absorbed === undefined) return { ok: false, code: 'no-such-person' }
  const fields = undecidedFields(kept, absorbed).filter((field) => choices[field] === undefined)
  if (fields.length > 0) return { ok: false, code: 'undecided', fields }
  const changes: PutRecord[] = []
  for (const name of collectionNames) {
    const pointing = references.filter(({ from }) => from === name)
    for (const record of caseFile[name]) {
      if (name === collection && record.id === absorb) continue
      const own = name === collection && record.id === keep
      const start: unknown = own ? mergedRecord(kept, absorbed, choices) : record
      const next = pointing.reduce((value, { field }) => renamed(value, field, absorb, keep), start)
      if (next !== record) changes.push(put(name, own ? withoutTieToSelf(next as Fields, keep) : next))
    }
  }
  return {
    ok: true,
    change: { kind: 'together', changes: [...changes, { kind: 'remove-record', collection, id: absorb }] },
  }
}

/** A tie between the two is none any more. */
function withoutTieToSelf(record: Fields, id: string): Fields {
  const { relations } = record
  if (!Array.isArray(relations)) return record
  return { ...record, relations: (relations as readonly { to: string }[]).filter(({ to }) => to !== id) }
}

export const likenessReasons = [
  'same-name',
  'name-in-other-spelling',
  'same-birth',
  'same-nationality',
] as const
export type LikenessReason = (typeof likenessReasons)[number]

export type PersonsAlike = {
  readonly collection: PersonList
  readonly one: string
  readonly other: string
  readonly reasons: readonly LikenessReason[]
}

/** Pairs that may be one person, each with why. A name must speak for it; the rest only adds. Groups are never proposed. */
export function personsAlike(caseFile: CaseFile): readonly PersonsAlike[] {
  const found: PersonsAlike[] = []
  for (const collection of personLists) {
    const list = caseFile[collection]
    for (const [index, one] of list.entries()) {
      for (const other of list.slice(index + 1)) {
        const reasons = reasonsFor(one, other)
        if (reasons.length > 0) found.push({ collection, one: one.id, other: other.id, reasons })
      }
    }
  }
  return found
}

type Person = RecordOf<PersonList>

function nameOf(person: Person): string | undefined {
  // A pseudonym is made up, and a description is no name.
  return 'name' in person && person.kind !== 'group' ? person.name : undefined
}

function reasonsFor(one: Person, other: Person): LikenessReason[] {
  const [a, b] = [nameOf(one), nameOf(other)]
  const likeness = a === undefined || b === undefined ? undefined : namesAlike(a, b)
  if (likeness === undefined) return []
  const reasons: LikenessReason[] = [likeness === 'same' ? 'same-name' : 'name-in-other-spelling']
  if ('born' in one && 'born' in other && one.born !== undefined && one.born === other.born)
    reasons.push('same-birth')
  if (
    'nationality' in one &&
    'nationality' in other &&
    one.nationality.some((state) => other.nationality.includes(state))
  )
    reasons.push('same-nationality')
  return reasons
}
