/** Makes small sealed journals for tests, as the database and the sealer would. */
import { beforeTheFirst, type Entry, entryHash } from '../src/chain/entry.ts'
import { type Head, headLeaf } from '../src/chain/head.ts'
import type { EntryLine, ExportLine } from '../src/export/lines.ts'
import { nodeCrypto as crypto, signerFrom } from '../src/node/index.ts'
import { writeCheckpoint } from '../src/note/checkpoint.ts'
import { verifierKey, writeVerifierKey } from '../src/note/keys.ts'
import { writeNote } from '../src/note/note.ts'
import { cosign, signNote } from '../src/note/signatures.ts'
import { growFrom } from '../src/tree/grow.ts'

export const signer = signerFrom('clew.example/journal', new Uint8Array(32).fill(7))
export const witness = signerFrom('witness.example/w1', new Uint8Array(32).fill(9))
export const logKey = verifierKey(crypto, 'log', signer.name, signer.publicKey)
export const witnessKey = verifierKey(crypto, 'witness', witness.name, witness.publicKey)

const start = Date.parse('2026-01-05T08:00:00.000Z')
/** `minute` after the beginning, in the precision of the database. */
export const instant = (minute: number): string => new Date(start + minute * 60_000).toISOString()
export const fine = (minute: number): string => instant(minute).replace('Z', '000Z')

export const chainName = (number: number): string =>
  `case/0193e2d0-0000-7000-8000-${String(number).padStart(12, '0')}`

export function entryAfter(
  before: EntryLine | undefined,
  chain: string,
  minute: number,
  action = 'case.read',
): EntryLine {
  const entry: Entry = {
    chain,
    seq: (before?.seq ?? 0) + 1,
    at: fine(minute),
    user: '0193e2d0-0000-7000-8000-000000000002',
    unit: null,
    purpose: 'case-work',
    action,
    request: null,
    payload: crypto.sha256Hex(`${chain} ${minute}`),
    previous: before?.hash ?? beforeTheFirst,
  }
  return { ...entry, hash: entryHash(crypto, entry) }
}

/** The same row as if it had been written so: what a forger does who knows the chain. */
export const rehashed = (entry: EntryLine): EntryLine => ({ ...entry, hash: entryHash(crypto, entry) })

type MakeOptions = {
  readonly cosigned?: boolean
  /** What an entry was to say, before it is hashed. */
  readonly written?: (entry: EntryLine) => EntryLine
}

export type Journal = { chains: Map<string, EntryLine[]>; tree: ExportLine[] }

/**
 * @param rounds which chain writes, one a minute, in each round; heads are sealed after each round, half an hour apart.
 */
export function makeJournal(
  rounds: readonly (readonly number[])[],
  { cosigned = false, written = (entry) => entry }: MakeOptions = {},
): Journal {
  const chains = new Map<string, EntryLine[]>()
  const tree: ExportLine[] = []
  const edge = growFrom(crypto)
  const sealedBefore = new Map<string, { leaf: number; seq: number }>()
  let [minute, since]: [number, string | null] = [0, null]
  for (const round of rounds) {
    for (const number of round) {
      const chain = chainName(number)
      const entries = chains.get(chain) ?? []
      entries.push(rehashed(written(entryAfter(entries.at(-1), chain, (minute += 1)))))
      chains.set(chain, entries)
    }
    const sealed = instant((minute += 30))
    for (const [chain, entries] of chains) {
      const last = entries.at(-1)
      const before = sealedBefore.get(chain)
      if (last === undefined || before?.seq === last.seq) continue
      const head: Head = { chain, seq: last.seq, hash: last.hash, sealed, since, after: before?.leaf ?? null }
      tree.push({ leaf: edge.size(), ...head })
      sealedBefore.set(chain, { leaf: edge.size(), seq: last.seq })
      edge.add(headLeaf(crypto, head))
    }
    since = sealed
    const text = writeCheckpoint({ origin: signer.name, size: edge.size(), root: edge.root() })
    const lines = [signNote(crypto, signer, text)]
    if (cosigned) lines.push(cosign(crypto, witness, text, Math.floor(Date.parse(sealed) / 1000)))
    tree.push({ checkpoint: writeNote({ text, signatures: lines }) })
  }
  return { chains, tree }
}

/** The export of it, line by line. */
export function exported({ chains, tree }: Journal): string[] {
  const entries = [...chains.values()].flat()
  const lines: ExportLine[] = [
    { format: 'clew/journal-export/v1', scope: 'all', made: instant(0), key: writeVerifierKey(logKey) },
    ...tree,
    ...entries,
    { end: true, entries: entries.length },
  ]
  return lines.map((line) => JSON.stringify(line))
}
