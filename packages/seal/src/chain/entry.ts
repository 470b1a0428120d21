/** The bytes of one entry of the journal that its hash covers, exactly as the database computes them (migration 0009). */
import type { Crypto } from '../crypto.ts'

/** `case/<uuid>`, or `unit/<uuid>` for what belongs to no single case; the nil unit is the system itself. */
export type ChainName = string

/** What the chain knows of an entry: who, what, when, why. What was said about whom stands behind the digest. */
export type Entry = {
  readonly chain: ChainName
  /** From 1, without a gap. */
  readonly seq: number
  /** `2026-03-31T09:00:00.123456Z`, by the clock of the database; never earlier than the entry before. */
  readonly at: string
  readonly user: string | null
  readonly unit: string | null
  readonly purpose: string
  readonly action: string
  readonly request: string | null
  /** Hex SHA-256 over a secret salt, the subject and the details, so that these can be erased and not be guessed. */
  readonly payload: string
  /** Hash of the entry before; zeros before the first. */
  readonly previous: string
}

/** What the first entry of a chain follows. */
export const beforeTheFirst = '0'.repeat(64)

/** One field a line, nothing optional, no newline inside a field (the tables refuse control characters): one text, one entry. */
export const entryText = (entry: Entry): string => `clew/journal-entry/v1
chain ${entry.chain}
seq ${entry.seq}
at ${entry.at}
user ${entry.user ?? ''}
unit ${entry.unit ?? ''}
purpose ${entry.purpose}
action ${entry.action}
request ${entry.request ?? ''}
payload ${entry.payload}
previous ${entry.previous}
`

export const entryHash = (crypto: Crypto, entry: Entry): string => crypto.sha256Hex(entryText(entry))
