// Which field of which record names which other records: the one table behind dangling references, referrers and the JSON of a network.
import { type CollectionName, collectionNames } from './collections.ts'
import type { Path } from './problem.ts'

export interface Reference {
  readonly from: CollectionName
  /** Field path inside the record; lists on the way are followed. */
  readonly field: readonly string[]
  readonly to: readonly CollectionName[]
}

const anyPerson = ['parties', 'victims', 'witnesses'] as const
/** A victim may be prosecuted for what the exploitation made them do, so may be an actor and an accused (Palermo model law, non-punishment). */
const actor = ['parties', 'victims'] as const

/** Every field that names another record. */
export const references: readonly Reference[] = [
  { from: 'parties', field: ['relations', 'to'], to: anyPerson },
  { from: 'sources', field: ['of'], to: anyPerson },
  { from: 'evidence', field: ['source'], to: [...anyPerson, 'sources'] },
  { from: 'evidence', field: ['derivedFrom'], to: ['evidence'] },
  { from: 'evidence', field: ['obtained', 'place'], to: ['places'] },
  { from: 'facts', field: ['by'], to: actor },
  { from: 'facts', field: ['to'], to: anyPerson },
  { from: 'facts', field: ['with'], to: actor },
  { from: 'facts', field: ['place'], to: ['places'] },
  { from: 'facts', field: ['alsoAt'], to: ['places'] },
  { from: 'facts', field: ['agreed', 'by'], to: actor },
  { from: 'links', field: ['evidence'], to: ['evidence'] },
  { from: 'links', field: ['inference'], to: ['facts'] },
  { from: 'links', field: ['fact'], to: ['facts'] },
  { from: 'charges', field: ['accused'], to: actor },
  { from: 'charges', field: ['victims'], to: ['victims'] },
  { from: 'charges', field: ['alternativeTo'], to: ['charges'] },
  { from: 'findings', field: ['fact'], to: ['facts'] },
  { from: 'findings', field: ['charge'], to: ['charges'] },
  { from: 'findings', field: ['setsAside'], to: ['findings'] },
  { from: 'sentences', field: ['accused'], to: actor },
  { from: 'sentences', field: ['charges'], to: ['charges'] },
  { from: 'orders', field: ['against'], to: actor },
  { from: 'orders', field: ['inFavourOf'], to: anyPerson },
  { from: 'adjournments', field: ['for'], to: anyPerson },
]

/** One use of an identifier. */
export interface Mention {
  readonly reference: Reference
  /** From the top of the file. */
  readonly path: Path
  readonly id: string
}

/** Adds each identifier that the field holds; lists on the way are followed. */
function collect(reference: Reference, value: unknown, depth: number, path: Path, found: Mention[]): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) collect(reference, item, depth, [...path, index], found)
    return
  }
  const name = reference.field[depth]
  if (name === undefined) {
    if (typeof value === 'string') found.push({ reference, path, id: value })
  } else if (typeof value === 'object' && value !== null && Object.hasOwn(value, name)) {
    collect(reference, (value as Record<string, unknown>)[name], depth + 1, [...path, name], found)
  }
}

/** The records of a list, whatever the value; an empty list where there is none. */
export function recordsOf(caseFile: unknown, name: CollectionName): readonly unknown[] {
  if (typeof caseFile !== 'object' || caseFile === null || !Object.hasOwn(caseFile, name)) return []
  const records = (caseFile as Record<string, unknown>)[name]
  return Array.isArray(records) ? records : []
}

const referencesFrom = Map.groupBy(references, ({ from }) => from)

/** Every mention of another record, in file order, also in a value that does not fit the schema everywhere. */
export function mentionsIn(caseFile: unknown): readonly Mention[] {
  const found: Mention[] = []
  for (const [name, fields] of referencesFrom) {
    for (const [index, record] of recordsOf(caseFile, name).entries()) {
      for (const reference of fields) collect(reference, record, 0, [name, index], found)
    }
  }
  return found
}

/** Where each identifier is declared; the first declaration counts. */
export function declarationsIn(
  caseFile: unknown,
): Map<string, { collection: CollectionName; index: number }> {
  const declared = new Map<string, { collection: CollectionName; index: number }>()
  for (const collection of collectionNames) {
    for (const [index, record] of recordsOf(caseFile, collection).entries()) {
      const id = (record as { id?: unknown } | null)?.id
      if (typeof id === 'string' && !declared.has(id)) declared.set(id, { collection, index })
    }
  }
  return declared
}

/** The records that name this identifier, as `collection/id`, in file order and once each. */
export function referrersOf(
  caseFile: unknown,
  id: string,
): readonly { collection: CollectionName; id: string }[] {
  const seen = new Map<string, { collection: CollectionName; id: string }>()
  for (const mention of mentionsIn(caseFile)) {
    if (mention.id !== id) continue
    const collection = mention.reference.from
    const record = recordsOf(caseFile, collection)[mention.path[1] as number] as { id?: unknown }
    if (typeof record.id === 'string') seen.set(`${collection}/${record.id}`, { collection, id: record.id })
  }
  return [...seen.values()]
}
