/** Erases an identity by destroying its key; what is left is a certificate, and nobody can undo it. */
import { createHash } from 'node:crypto'
import type { EraseBody } from '@clew/contract'
import type { Actor, Entered } from '../../platform/database/doors.ts'
import { Refusal } from '../../platform/refusal.ts'
import { caseIdOf, versionOf } from '../cases/index.ts'
import { statementDigest } from './certificate.ts'
import { emptyRecord, insertErasure } from './erasure.store.ts'
import type { VaultParts } from './parts.ts'
import { refuseOther } from './seal-identity.ts'
import { keyedRecord, openRecord } from './sealed-record.ts'
import type { RecordId } from './tables.ts'
import { inIdentity, spansIn } from './vault-names.ts'
import { lockSealed, photographsOf, type SealedRow } from './vault.store.ts'

type At = { readonly caseId: string; readonly person: string }

/**
 * What is to be erased, held until the transaction ends.
 * @throws Refusal `case-not-found`, `person-not-in-case`, `sealed-version-conflict`, `words-name-somebody`.
 */
export async function checkErasure(
  { db }: Pick<Entered, 'db'>,
  { keys }: Pick<VaultParts, 'keys'>,
  at: At,
  { version, words }: Pick<EraseBody, 'version' | 'words'>,
): Promise<SealedRow> {
  const caseId = caseIdOf(at.caseId)
  await versionOf(db, caseId)
  const row = await lockSealed(db, caseId, at.person)
  if (row === undefined) throw new Refusal('person-not-in-case')
  refuseOther(version, row.version)
  if (await namesSomebody(db, keys, row, words)) throw new Refusal('words-name-somebody')
  return row
}

/** @throws Refusal as `checkErasure`. */
export async function eraseIdentity(
  { db, journal }: Entered,
  { clock, keys }: VaultParts,
  actor: Actor,
  at: At,
  { version, reason, words }: EraseBody,
): Promise<RecordId> {
  const caseId = caseIdOf(at.caseId)
  const row = await checkErasure({ db }, { keys }, at, { version, words })
  const content = createHash('sha256').update(row.sealed ?? '')
  for (const { sealed } of await photographsOf(db, caseId, row.record_id)) content.update(sealed)
  const { digest, generation } = await keys.destroy(db, keyedRecord(row))
  const erasure = {
    case_id: caseId,
    record_id: row.record_id,
    person: row.person,
    erased_by: actor.userId,
    erased_at: clock(),
    reason,
    words,
    key_digest: digest,
    content_digest: content.digest('hex'),
  }
  await emptyRecord(db, erasure)
  await insertErasure(db, erasure)
  journal({
    action: 'vault.erase',
    caseId,
    effect: 'change',
    subject: `identity:${row.record_id}`,
    detail: { person: row.person, reason, generation, certificate: statementDigest(erasure) },
  })
  return row.record_id
}

/** What can no longer be opened can no longer be compared, and may be erased all the same. */
async function namesSomebody(
  db: Entered['db'],
  keys: VaultParts['keys'],
  row: SealedRow,
  words: string,
): Promise<boolean> {
  try {
    const identity = openRecord(await keys.open(db, keyedRecord(row)), row)
    const gives = inIdentity(identity).map((each) => ({ ...each, caseId: row.case_id, person: row.person }))
    return spansIn(words, gives).length > 0
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
