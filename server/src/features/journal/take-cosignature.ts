/** Keeps what a witness says of a checkpoint, if it holds under the key that the witness gives. */
import type { CosignatureBody, CosignatureTaken } from '@clew/contract'
import {
  checkSignature,
  readCheckpoint,
  readNote,
  readVerifierKey,
  toleranceMinutes,
  writeSignatureLine,
  writeVerifierKey,
} from '@clew/seal'
import { nodeCrypto } from '@clew/seal/node'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { Refusal } from '../../platform/refusal.ts'
import { addCosignature, checkpointOf, countCosignatures } from './seals.store.ts'

/** As many as every verifier of signed notes must take, less the log's own line. */
const mostWitnesses = 15

/** @throws Refusal `checkpoint-not-found`, `cosignature-refused`. */
export async function takeCosignature(
  { db, journal }: Entered,
  body: CosignatureBody,
  clock: Clock,
): Promise<CosignatureTaken> {
  const note = readNote(body.checkpoint)
  const size = note === undefined ? 0 : (readCheckpoint(note.text)?.size ?? 0)
  const refuse = () => new Refusal('cosignature-refused', { size })
  const key = readVerifierKey(nodeCrypto, body.key)
  if (note === undefined || key?.use !== 'witness') throw refuse()
  const own = await checkpointOf(db, size)
  if (own === undefined) throw new Refusal('checkpoint-not-found')
  const checked = checkSignature(nodeCrypto, note, key)
  const line = note.signatures.find(({ name, keyId }) => name === key.name && keyId === key.keyId)
  if (readNote(own)?.text !== note.text || checked.is !== 'good' || line === undefined) throw refuse()
  const [now, time] = [clock(), (checked.time ?? 0) * 1000]
  if (time > now.getTime() + toleranceMinutes * 60_000) throw refuse()
  if ((await countCosignatures(db, size)) >= mostWitnesses) throw refuse()
  const witness = writeVerifierKey(key)
  await addCosignature(db, size, { witness, line: writeSignatureLine(line), at: now })
  journal({ action: 'journal.cosign', effect: 'change', detail: { size, witness } })
  return { size, witness: key.name, time: new Date(time).toISOString() }
}
