/** Makes an exhibit of a file that is all there: hashed, known by its content, and whole on the disk before anybody is told. */
import type { Exhibit } from '@clew/contract'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { readPlain, type SealedFile, storedOf } from '../../platform/files/index.ts'
import { Refusal } from '../../platform/refusal.ts'
import { timeStampQuery } from '../../platform/time-stamps/index.ts'
import { sampleSize, typeOf } from './content-type.ts'
import { exhibitOf, insertExhibit, takeUpload } from './exhibits.store.ts'
import { findUpload } from './find-upload.ts'
import { exhibitRead, type ExhibitParts } from './parts.ts'
import { refusalFor } from './receiving.ts'
import { insertStamp } from './stamps.store.ts'

/**
 * The file gets its last name before the row is committed. Where the commit then fails, the upload is still there and can be completed again.
 * @throws Refusal `upload-not-found`, `upload-incomplete`, `exhibit-hash-differs`, `exhibit-damaged`, `upload-busy`.
 */
export async function completeUpload(
  { db, journal }: Entered,
  actor: Actor,
  caseText: string,
  uploadText: string,
  parts: ExhibitParts,
): Promise<Exhibit> {
  const { clock, store, receiving } = parts
  const { caseId, row, key, file } = await findUpload(db, actor, caseText, uploadText, parts)
  const { id, evidence, sealedName, size, stated } = row
  return receiving.alone(id, async () => {
    if ((await takeUpload(db, caseId, actor.userId, id)) === undefined) throw new Refusal('upload-not-found')
    const received = await storedOf(store, file)
    if (received < size) throw new Refusal('upload-incomplete', { received, size })
    const sha256 = await receiving.digest(file)
    if (stated !== null && !stated.equals(sha256))
      throw new Refusal('exhibit-hash-differs', {
        stated: stated.toString('hex'),
        found: sha256.toString('hex'),
      })
    const type = await typeOf(await sampleOf(parts, file))
    await store.finish(id)
    const at = clock()
    await insertExhibit(db, caseId, actor.userId, { id, evidence, sealedName, size, sha256, type }, at)
    await insertStamp(db, caseId, id, timeStampQuery(sha256), at)
    journal({
      action: 'exhibit.add',
      caseId,
      subject: `exhibit:${id}`,
      effect: 'change',
      detail: { evidence, size, type, sha256: sha256.toString('hex') },
    })
    const added = await exhibitOf(db, caseId, id)
    if (added === undefined) throw new Error('The exhibit that was just added cannot be seen')
    return exhibitRead(parts, caseId, added, key)
  })
}

async function sampleOf({ store }: ExhibitParts, file: SealedFile): Promise<Buffer> {
  const pieces: Buffer[] = []
  try {
    for await (const piece of readPlain(store, file, 0, Math.min(file.size, sampleSize))) pieces.push(piece)
  } catch (error) {
    throw refusalFor(error)
  }
  return Buffer.concat(pieces)
}
