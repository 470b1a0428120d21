/** The declared name of a file, sealed with the exhibit's own key: people write names of people into names of files. */
import { openBytes, sealBytes, type Context } from '../../platform/crypto/index.ts'
import { Refusal } from '../../platform/refusal.ts'
import type { CaseId } from '../../platform/ids/ids.ts'
import type { ExhibitId } from './tables.ts'

const context = (caseId: CaseId, id: ExhibitId): Context => ['exhibit-name/1', caseId, id]

export function sealName(key: Uint8Array, caseId: CaseId, id: ExhibitId, name: string): Buffer {
  return sealBytes(key, Buffer.from(name, 'utf8'), context(caseId, id))
}

/** Empty where the key was destroyed. @throws Refusal `sealed-record-altered`. */
export function openName(
  key: Uint8Array | undefined,
  caseId: CaseId,
  id: ExhibitId,
  sealed: Uint8Array,
): string {
  if (key === undefined) return ''
  const name = openBytes(key, sealed, context(caseId, id))
  if (name === undefined) throw new Refusal('sealed-record-altered')
  return Buffer.from(name).toString('utf8')
}
