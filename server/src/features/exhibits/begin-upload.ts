/** Announces a file for an item of evidence: it gets its key before its first byte arrives. */
import { type BeginUploadBody, exhibitLimit, type Upload } from '@clew/contract'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { randomId } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { caseIdOf, versionOf } from '../cases/index.ts'
import { hasEvidence, insertUpload, uploadsOf } from './exhibits.store.ts'
import { type ExhibitParts, keyed, uploadRead } from './parts.ts'
import { sealName } from './sealed-name.ts'

const uploadsAtOnce = 50
/** How long a file may take; afterwards what arrived is cleared away. */
const sevenDays = 7 * 24 * 60 * 60_000

/** @throws Refusal `case-not-found`, `evidence-not-found`, `exhibit-too-large`, `too-many-uploads`, `keys-unavailable`. */
export async function beginUpload(
  { db, journal }: Entered,
  actor: Actor,
  caseText: string,
  { evidence, name, size, sha256 }: BeginUploadBody,
  { keys, clock }: ExhibitParts,
): Promise<Upload> {
  const caseId = caseIdOf(caseText)
  await versionOf(db, caseId)
  if (!(await hasEvidence(db, caseId, evidence))) throw new Refusal('evidence-not-found', { evidence })
  if (size > exhibitLimit) throw new Refusal('exhibit-too-large', { size, limit: exhibitLimit })
  const count = (await uploadsOf(db, caseId, actor.userId, clock())).length
  if (count >= uploadsAtOnce) throw new Refusal('too-many-uploads', { count })
  const id = randomId<'exhibit'>()
  const key = await keys.make(db, keyed(actor, caseId, id))
  const at = clock()
  const row = {
    id,
    evidence,
    sealedName: sealName(key, caseId, id, name),
    size,
    stated: sha256 === undefined ? null : Buffer.from(sha256, 'hex'),
    expires: new Date(at.getTime() + sevenDays),
  }
  await insertUpload(db, caseId, actor.userId, row, at)
  journal({
    action: 'exhibit.begin',
    caseId,
    subject: `exhibit:${id}`,
    effect: 'change',
    detail: { evidence, size },
  })
  return uploadRead(caseId, row, key, 0)
}
