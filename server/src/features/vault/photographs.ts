/** Adds and removes photographs of a sealed identity: known by their content, small, encrypted each on its own. */
import {
  type NewPhotograph,
  photographLimit,
  photographsPerPerson,
  type Photograph,
  type SealedPerson,
} from '@clew/contract'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { isUuid, randomId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { VaultParts } from './parts.ts'
import { sealedPerson } from './read-vault.ts'
import { keep, openForWriting, type Writing } from './seal-identity.ts'
import { fieldsOf, openRecord, sealPhotograph, sealRecord } from './sealed-record.ts'
import type { PhotographId } from './tables.ts'
import { colleagues, insertPhotograph, removePhotographRow, type SealedRow } from './vault.store.ts'

type At = { readonly caseId: string; readonly person: string }

/** @throws Refusal `photograph-refused`, and as `sealIdentity`. */
export async function addPhotograph(
  entered: Entered,
  { clock, keys }: VaultParts,
  actor: Actor,
  at: At,
  { version, title, data }: NewPhotograph,
): Promise<SealedPerson> {
  const writing = await openForWriting(entered, keys, actor, at, version)
  const bytes = Buffer.from(data, 'base64')
  const type = typeByContent(bytes)
  const count = writing.photographs.length
  if (type === undefined || bytes.length > photographLimit || count >= photographsPerPerson)
    throw new Refusal('photograph-refused', { limit: photographLimit, count })
  const id: PhotographId = randomId()
  const next = await moveOn(entered, writing, actor, clock(), true)
  const { unit_id, case_id, record_id } = next
  const sealed = sealPhotograph(
    writing.key,
    { unit_id, case_id, record_id, photograph_id: id },
    { type, ...(title === undefined ? {} : { title }), data: bytes.toString('base64') },
  )
  const { sealed_at, sealed_by } = next
  await insertPhotograph(entered.db, { case_id, photograph_id: id, record_id, sealed, sealed_at, sealed_by })
  trace(entered, next, { photograph: id })
  const names = await colleagues(entered.db, [actor.userId])
  return sealedPerson(next, next.person, [...writing.photographs, id], names)
}

/** @throws Refusal `photograph-not-found`, and as `sealIdentity`. */
export async function removePhotograph(
  entered: Entered,
  { clock, keys }: VaultParts,
  actor: Actor,
  at: At & { readonly photograph: string },
  version: number,
): Promise<SealedPerson> {
  const writing = await openForWriting(entered, keys, actor, at, version)
  const { case_id, record_id } = writing.row
  const left = writing.photographs.filter((each) => each !== at.photograph)
  if (!isUuid(at.photograph) || writing.row.sealed === null) throw new Refusal('photograph-not-found')
  const next = await moveOn(entered, writing, actor, clock(), left.length > 0)
  if (!(await removePhotographRow(entered.db, case_id, record_id, at.photograph as PhotographId)))
    throw new Refusal('photograph-not-found')
  trace(entered, next, { removed: at.photograph })
  return sealedPerson(next, next.person, left, await colleagues(entered.db, [actor.userId]))
}

/** The record is sealed anew under its next version, so that nobody exchanges pictures behind it unseen. */
async function moveOn(
  { db }: Entered,
  { row, key }: Writing,
  actor: Actor,
  at: Date,
  photographs: boolean,
): Promise<SealedRow> {
  const identity = row.sealed === null ? {} : openRecord(key, row)
  const fields = fieldsOf(identity, photographs)
  const next = { ...row, version: row.version + 1, fields, sealed_at: at, sealed_by: actor.userId }
  await keep(db, row.sealed === null, next, sealRecord(key, next, identity))
  return next
}

function trace({ journal }: Entered, row: SealedRow, detail: Readonly<Record<string, string>>): void {
  const { case_id: caseId, record_id, person, version } = row
  const fields = ['photographs']
  journal({
    action: 'vault.seal',
    caseId,
    effect: 'change',
    subject: `identity:${record_id}`,
    detail: { person, version, fields, ...detail },
  })
}

/** By its first bytes: a name or a claim can say anything. */
function typeByContent(bytes: Buffer): Photograph['type'] | undefined {
  const starts = (hex: string) => bytes.subarray(0, hex.length / 2).toString('hex') === hex
  if (starts('ffd8ff')) return 'image/jpeg'
  if (starts('89504e470d0a1a0a')) return 'image/png'
  if (starts('52494646') && bytes.subarray(8, 12).toString('latin1') === 'WEBP') return 'image/webp'
  return undefined
}
