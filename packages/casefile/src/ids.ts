// Identifiers that cannot be mistaken for one another by the compiler, and the next free one inside a file.
import type { CaseFile } from './case-file.ts'
import { type CollectionName, collectionNames } from './collections.ts'

declare const brand: unique symbol
/** A value that only its own constructor hands out. */
export type Branded<Value, Name extends string> = Value & { readonly [brand]: Name }

/** UUIDv7 of a case file in the store. */
export type CaseId = Branded<string, 'case'>
export type PartyId = Branded<string, 'party'>
export type VictimId = Branded<string, 'victim'>
export type WitnessId = Branded<string, 'witness'>
export type PlaceId = Branded<string, 'place'>
export type SourceId = Branded<string, 'source'>
export type EvidenceId = Branded<string, 'evidence'>
export type FactId = Branded<string, 'fact'>
export type LinkId = Branded<string, 'link'>
export type ChargeId = Branded<string, 'charge'>
export type FindingId = Branded<string, 'finding'>

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** The text as a case id when it is a UUID in lower case, else undefined. */
export function parseCaseId(text: string): CaseId | undefined {
  return uuid.test(text) ? (text as CaseId) : undefined
}

/** First letters of the ids that we hand out; people may use any others. */
export const idPrefixes: Readonly<Record<CollectionName, string>> = {
  parties: 'P',
  victims: 'V',
  witnesses: 'W',
  places: 'L',
  sources: 'S',
  evidence: 'E',
  facts: 'F',
  links: 'K',
  charges: 'C',
  findings: 'D',
  sentences: 'T',
  orders: 'O',
  adjournments: 'A',
}

/** All ids in use; an id is unique across the whole file, since evidence may name any person or source. */
export function idsInUse(caseFile: CaseFile): Set<string> {
  const ids = new Set<string>()
  for (const name of collectionNames) for (const record of caseFile[name]) ids.add(record.id)
  return ids
}

/** `P4` when P1 to P3 are in use; one more than the highest number, so that an id once given is not handed to another record while later ones stand. */
export function nextLocalId(caseFile: CaseFile, collection: CollectionName): string {
  const prefix = idPrefixes[collection]
  let highest = 0n
  for (const id of idsInUse(caseFile)) {
    const digits = id.startsWith(prefix) ? id.slice(prefix.length) : ''
    if (/^\d{1,30}$/.test(digits) && BigInt(digits) > highest) highest = BigInt(digits)
  }
  return `${prefix}${highest + 1n}`
}
