/** Finds a file that this person is sending, with its key; nobody goes on with what another began. */
import type { Upload } from '@clew/contract'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { sealedFile, type SealedFile, storedOf } from '../../platform/files/index.ts'
import type { CaseId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { caseIdOf, versionOf } from '../cases/index.ts'
import { type UploadRow, uploadsOf } from './exhibits.store.ts'
import { exhibitIdOf, type ExhibitParts, keyed, keysOf, uploadRead } from './parts.ts'

export type FoundUpload = {
  readonly caseId: CaseId
  readonly row: UploadRow
  readonly key: Uint8Array
  readonly file: SealedFile
}

/** @throws Refusal `case-not-found`, `upload-not-found`, and what keys refuse. */
export async function findUpload(
  db: Entered['db'],
  actor: Actor,
  caseText: string,
  uploadText: string,
  { keys, clock }: ExhibitParts,
): Promise<FoundUpload> {
  const caseId = caseIdOf(caseText)
  await versionOf(db, caseId)
  const id = exhibitIdOf(uploadText, 'upload-not-found')
  const row = (await uploadsOf(db, caseId, actor.userId, clock())).find((each) => each.id === id)
  if (row === undefined) throw new Refusal('upload-not-found')
  const key = await keys.open(db, keyed(actor, caseId, id))
  return { caseId, row, key, file: sealedFile(id, row.size, key) }
}

export async function readUpload(
  { db, journal }: Entered,
  actor: Actor,
  caseText: string,
  uploadText: string,
  parts: ExhibitParts,
): Promise<Upload> {
  const { caseId, row, key, file } = await findUpload(db, actor, caseText, uploadText, parts)
  journal({ action: 'exhibit.read-upload', caseId, subject: `exhibit:${row.id}`, effect: 'read' })
  return uploadRead(caseId, row, key, await storedOf(parts.store, file))
}

/** @throws Refusal `case-not-found`. */
export async function listUploads(
  { db, journal }: Entered,
  actor: Actor,
  caseText: string,
  parts: ExhibitParts,
): Promise<{ items: Upload[] }> {
  const caseId = caseIdOf(caseText)
  await versionOf(db, caseId)
  const rows = await uploadsOf(db, caseId, actor.userId, parts.clock())
  const keys = await keysOf(
    parts,
    db,
    actor,
    caseId,
    rows.map(({ id }) => id),
  )
  journal({ action: 'exhibit.list-uploads', caseId, effect: 'read', detail: { count: rows.length } })
  const items: Upload[] = []
  for (const row of rows)
    items.push(uploadRead(caseId, row, keys.get(row.id), await storedOf(parts.store, row)))
  return { items }
}
