/** Seals and opens what belongs to one person, each piece bound to unit, case, person, record and version. */
import type { Identity, IdentityField, Photograph } from '@clew/contract'
import { textFields } from '@clew/contract'
import { type KeyedRecord, openBytes, sealBytes } from '../../platform/crypto/index.ts'
import type { UserId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { PhotographId, RequestId } from './tables.ts'
import type { SealedRow } from './vault.store.ts'

type Place = Pick<SealedRow, 'unit_id' | 'case_id' | 'record_id' | 'person' | 'version'>

export const keyedRecord = ({
  unit_id,
  case_id,
  record_id,
}: Omit<Place, 'person' | 'version'>): KeyedRecord => ({
  unitId: unit_id,
  caseId: case_id,
  kind: 'identity',
  id: record_id,
})

const context = ({ unit_id, case_id, record_id, person, version }: Place) =>
  ['identity/1', unit_id, case_id, record_id, person, version] as const

/** So that the length of what is sealed does not tell how much is known of somebody. */
const block = 1024

export function sealRecord(key: Uint8Array, place: Place, identity: Identity): Buffer {
  const text = Buffer.from(JSON.stringify(identity))
  const padded = Buffer.alloc(Math.ceil((text.length + 1) / block) * block, ' ')
  text.copy(padded)
  return sealBytes(key, padded, context(place))
}

/** @throws Refusal `sealed-record-altered` */
export function openRecord(key: Uint8Array, row: Place & { sealed: Buffer | null }): Identity {
  const opened = openBytes(key, row.sealed ?? Buffer.alloc(0), context(row))
  if (opened === undefined) throw new Refusal('sealed-record-altered')
  return JSON.parse(Buffer.from(opened).toString('utf8')) as Identity
}

type PhotographPlace = Omit<Place, 'person' | 'version'> & { photograph_id: PhotographId }
const photographContext = ({ unit_id, case_id, record_id, photograph_id }: PhotographPlace) =>
  ['photograph/1', unit_id, case_id, record_id, photograph_id] as const

export type Picture = Omit<Photograph, 'id'>

export function sealPhotograph(key: Uint8Array, place: PhotographPlace, picture: Picture): Buffer {
  return sealBytes(key, Buffer.from(JSON.stringify(picture)), photographContext(place))
}

/** @throws Refusal `sealed-record-altered` */
export function openPhotograph(key: Uint8Array, place: PhotographPlace, sealed: Buffer): Picture {
  const opened = openBytes(key, sealed, photographContext(place))
  if (opened === undefined) throw new Refusal('sealed-record-altered')
  return JSON.parse(Buffer.from(opened).toString('utf8')) as Picture
}

type WordsPlace = Omit<Place, 'person' | 'version'> & { request_id: RequestId; user: UserId }
const wordsContext = ({ unit_id, case_id, record_id, request_id, user }: WordsPlace) =>
  ['vault-words/1', unit_id, case_id, record_id, request_id, user] as const

export const sealWords = (key: Uint8Array, place: WordsPlace, words: string): Buffer =>
  sealBytes(key, Buffer.from(words), wordsContext(place))

/** @throws Refusal `sealed-record-altered` */
export function openWords(key: Uint8Array, place: WordsPlace, sealed: Buffer): string {
  const opened = openBytes(key, sealed, wordsContext(place))
  if (opened === undefined) throw new Refusal('sealed-record-altered')
  return Buffer.from(opened).toString('utf8')
}

/** Names of the fields that are there, for whoever may know that and no more. */
export function fieldsOf(identity: Identity, photographs: boolean): IdentityField[] {
  const there: IdentityField[] = textFields.filter((field) => identity[field] !== undefined)
  return photographs ? [...there, 'photographs'] : there
}
