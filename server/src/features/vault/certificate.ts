/** The certificate of an erasure: who, when, why, what was destroyed, and the entry of the journal that proves it. */
import { createHash } from 'node:crypto'
import type { ErasureCertificate } from '@clew/contract'
import type { Entered } from '../../platform/database/doors.ts'
import { isUuid } from '../../platform/ids/ids.ts'
import { Refusal } from '../../platform/refusal.ts'
import { caseIdOf, versionOf } from '../cases/index.ts'
import { type EntryRow, type ErasedRow, erasureEntry, erasureOf } from './erasure.store.ts'
import type { RecordId } from './tables.ts'

type Stated = Pick<
  ErasedRow,
  | 'case_id'
  | 'record_id'
  | 'person'
  | 'erased_by'
  | 'erased_at'
  | 'reason'
  | 'words'
  | 'key_digest'
  | 'content_digest'
>

/** One field a line, so that it can be typed off the paper and hashed again. Words of several lines become one. */
export const statementOf = (row: Stated): string => `clew/erasure-certificate/v1
case ${row.case_id}
record ${row.record_id}
person ${row.person}
erased-by ${row.erased_by}
erased-at ${row.erased_at.toISOString()}
reason ${row.reason}
words ${row.words.replaceAll(/\s+/g, ' ')}
key-sha256 ${row.key_digest}
content-sha256 ${row.content_digest}
`

/** What the entry of the journal names. */
export const statementDigest = (row: Stated): string =>
  createHash('sha256').update(statementOf(row)).digest('hex')

/** @throws Refusal `case-not-found`, `erasure-not-found`. */
export async function readErasure(
  { db, journal }: Entered,
  at: { readonly caseId: string; readonly record: string },
): Promise<ErasureCertificate> {
  const caseId = caseIdOf(at.caseId)
  await versionOf(db, caseId)
  const recordId = at.record as RecordId
  const row = isUuid(at.record) ? await erasureOf(db, caseId, recordId) : undefined
  const entry = row === undefined ? undefined : await erasureEntry(db, caseId, recordId)
  if (row === undefined || entry === undefined) throw new Refusal('erasure-not-found')
  journal({ action: 'vault.list', caseId, effect: 'read', detail: { erasure: at.record } })
  return certificateOf(row, entry)
}

function certificateOf(row: ErasedRow, entry: EntryRow): ErasureCertificate {
  const { chain, at, hash, salt, text } = entry
  const holds = entry.holds === true && entry.certificate === statementDigest(row)
  return {
    case: row.case_id,
    person: row.person,
    record: row.record_id,
    erasedBy: { id: row.erased_by, name: row.name ?? '' },
    erasedAt: row.erased_at.toISOString(),
    reason: row.reason as ErasureCertificate['reason'],
    words: row.words,
    keyDigest: row.key_digest,
    contentDigest: row.content_digest,
    entry: {
      chain,
      seq: Number(entry.seq),
      at,
      hash,
      ...(salt === null || text === null ? {} : { salt, text }),
      holds,
    },
    text: `${statementOf(row)}
sha256-of-the-above ${statementDigest(row)}
journal-entry ${chain} ${entry.seq} ${at}
journal-hash ${hash}
journal-salt ${salt ?? 'erased'}
journal-payload ${text ?? 'erased'}
`,
  }
}
