/** Checkpoints and proofs for whoever watches from outside. */
import { headText, utf8, writeProofText } from '@clew/seal'
import type { CheckpointRead, ConsistencyRead } from '@clew/contract'
import type { Entered } from '../../platform/database/doors.ts'
import { Refusal } from '../../platform/refusal.ts'
import { caseIdOf } from '../cases/index.ts'
import { leavesOfChain } from './export.store.ts'
import { consistencyProofs, inclusionProofs } from './read-nodes.ts'
import { newestCheckpoint, type StoredCheckpoint } from './seals.store.ts'

/** @throws Refusal `checkpoint-not-found` before the first sealing. */
export async function newest(db: Entered['db']): Promise<StoredCheckpoint> {
  const found = await newestCheckpoint(db)
  if (found === undefined) throw new Refusal('checkpoint-not-found')
  return found
}

/** @throws Refusal `checkpoint-not-found`. */
export async function readCheckpoint({ db, journal }: Entered, key: string): Promise<CheckpointRead> {
  const { size, sealed, note } = await newest(db)
  journal({ action: 'journal.checkpoint', effect: 'read', detail: { size } })
  return { size, sealed: sealed.toISOString(), checkpoint: note, key }
}

/** @throws Refusal `checkpoint-not-found` for sizes that the tree never had. */
export async function proveConsistency(
  { db, journal }: Entered,
  range: { readonly from: string; readonly to: string },
): Promise<ConsistencyRead> {
  const [from, to] = [Number(range.from), Number(range.to)]
  if (from > to || to > (await newest(db)).size) throw new Refusal('checkpoint-not-found')
  const [, proof = []] = await consistencyProofs(db, [from, to])
  journal({ action: 'journal.consistency', effect: 'read', detail: { from, to } })
  return { from, to, proof }
}

/** The proof as text, its extra line the leaf. @throws Refusal `case-not-found`, `checkpoint-not-found`. */
export async function proveCase({ db, journal }: Entered, idText: string): Promise<string> {
  const caseId = caseIdOf(idText)
  const { size, note } = await newest(db)
  const last = (await leavesOfChain(db, 'case', caseId, size)).at(-1)
  if (last === undefined) throw new Refusal('checkpoint-not-found')
  const [hashes = []] = await inclusionProofs(db, [last.leaf], size)
  journal({ action: 'journal.prove', caseId, effect: 'read', detail: { leaf: last.leaf, size } })
  const proof = hashes.map((hash) => new Uint8Array(Buffer.from(hash, 'base64')))
  return writeProofText({ extra: utf8(headText(last.head)), index: last.leaf, proof, checkpoint: note })
}
