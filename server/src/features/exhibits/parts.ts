/** What the verbs of this feature are made from, and how an exhibit or an upload leaves the server. */
import { type Exhibit, pieceSize, type Upload } from '@clew/contract'
import type { Clock } from '../../platform/clock/clock.ts'
import type { KeyedRecord, Keys } from '../../platform/crypto/index.ts'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import type { FileStore } from '../../platform/files/index.ts'
import { type CaseId, isUuid } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { viewerOf } from './content-type.ts'
import type { ExhibitRow, UploadRow } from './exhibits.store.ts'
import type { Receiving } from './receiving.ts'
import { openName } from './sealed-name.ts'
import type { Stamper } from './stamper.ts'
import type { ExhibitId } from './tables.ts'

export type ExhibitParts = {
  readonly clock: Clock
  readonly keys: Keys
  readonly store: FileStore
  readonly receiving: Receiving
  readonly stamper: Stamper
}

export const keyed = ({ unitId }: Actor, caseId: CaseId, id: ExhibitId): KeyedRecord => ({
  unitId,
  caseId,
  kind: 'exhibit',
  id,
})

/** Keys of several exhibits of one case; those that were destroyed are absent. */
export const keysOf = (
  { keys }: ExhibitParts,
  db: Entered['db'],
  { unitId }: Actor,
  caseId: CaseId,
  ids: readonly ExhibitId[],
): Promise<ReadonlyMap<string, Uint8Array>> => keys.openAll(db, { unitId, caseId, kind: 'exhibit' }, ids)

/** An id as it came in an address. @throws Refusal `exhibit-not-found` or `upload-not-found` when it cannot be one. */
export function exhibitIdOf(
  text: string,
  otherwise: 'exhibit-not-found' | 'upload-not-found' = 'exhibit-not-found',
): ExhibitId {
  if (!isUuid(text)) throw new Refusal(otherwise)
  return text as ExhibitId
}

/** @throws Refusal `exhibit-destroyed`. */
export function refuseDestroyed({ destroyed, sha256 }: ExhibitRow): void {
  if (destroyed === null) return
  throw new Refusal('exhibit-destroyed', { at: destroyed.toISOString(), sha256: sha256.toString('hex') })
}

export function exhibitRead(
  { stamper }: Pick<ExhibitParts, 'stamper'>,
  caseId: CaseId,
  row: ExhibitRow,
  key: Uint8Array | undefined,
): Exhibit {
  const viewer = row.destroyed === null ? viewerOf(row.type) : undefined
  const { authority, stampedAt, problem } = row
  return {
    id: row.id,
    evidence: row.evidence,
    name: openName(key, caseId, row.id, row.sealedName),
    size: row.size,
    sha256: row.sha256.toString('hex'),
    type: row.type,
    ...(viewer === undefined ? {} : { viewer }),
    added: row.added.toISOString(),
    addedBy: { user: row.addedBy, name: row.addedByName ?? '' },
    ...(row.checked === null ? {} : { checked: row.checked.toISOString() }),
    ...(row.damaged === null ? {} : { damaged: row.damaged.toISOString() }),
    ...(row.destroyed === null ? {} : { destroyed: row.destroyed.toISOString() }),
    stamp: {
      state: stampedAt !== null ? 'stamped' : stamper.asks ? 'waiting' : 'none',
      ...(stampedAt === null ? {} : { at: stampedAt.toISOString() }),
      ...(authority === null ? {} : { authority }),
      ...(problem === null ? {} : { problem }),
    },
  }
}

export function uploadRead(
  caseId: CaseId,
  { id, evidence, sealedName, size, expires }: UploadRow,
  key: Uint8Array | undefined,
  received: number,
): Upload {
  const name = openName(key, caseId, id, sealedName)
  return { id, evidence, name, size, received, pieceSize, expires: expires.toISOString() }
}
