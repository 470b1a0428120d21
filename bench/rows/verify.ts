/** Checking a million entries of a journal, beside what it costs to read and hash the same file once. */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import {
  type EntryLine,
  exportFormat,
  type ExportLine,
  growFrom,
  type Head,
  headLeaf,
  openVerifier,
  signNote,
  writeCheckpoint,
  writeNote,
  writeVerifierKey,
} from '../../packages/seal/src/index.ts'
import { nodeCrypto } from '../../packages/seal/src/node/index.ts'
import { chainName, entryAfter, instant, logKey, signer } from '../../packages/seal/testing/journal.ts'
import { duration, type Row, size } from '../row.ts'

const [chains, entriesEach, sealings] = [1000, 1000, 10]

export async function verifyRows(): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'clew-bench-'))
  try {
    const path = join(folder, 'journal.ndjson')
    await pipeline(exportLines, createWriteStream(path))
    const plain = await timed(() => hashed(path))
    const checked = await timed(() => verified(path))
    return [
      {
        what: 'verify an exported journal of 1 000 000 entries, sealed ten times',
        figure: `${duration(checked * 1e6)}, ${size((await stat(path)).size)} read`,
        beside: `SHA-256 of the same file in one piece ${duration(plain * 1e6)}`,
        value: checked,
        unit: 's',
        limit: { at: 30, sense: 'at-most' },
      },
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const since = performance.now()
  await work()
  return (performance.now() - since) / 1000
}

async function hashed(path: string): Promise<void> {
  const hash = createHash('sha256')
  for await (const piece of createReadStream(path, { highWaterMark: 1024 * 1024 }))
    hash.update(piece as Buffer)
  hash.digest()
}

async function verified(path: string): Promise<void> {
  const verifier = openVerifier(nodeCrypto, { key: logKey })
  let rest = ''
  for await (const piece of createReadStream(path, { encoding: 'utf8', highWaterMark: 1024 * 1024 })) {
    const lines = (rest + String(piece)).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) verifier.line(line)
  }
  const { ok, entries } = verifier.end()
  if (!ok || entries !== chains * entriesEach) throw new Error('the generated journal is not in order')
}

/** Chain by chain, made twice: once for the heads, which come first, and once for the lines. */
function* exportLines(): Generator<string> {
  const text = (lines: readonly ExportLine[]): string =>
    lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  const step = entriesEach / sealings
  const heads = Array.from({ length: chains }, (_, at) => chain(at).filter(({ seq }) => seq % step === 0))
  yield text([{ format: exportFormat, scope: 'all', made: instant(0), key: writeVerifierKey(logKey) }])
  const edge = growFrom(nodeCrypto)
  for (let round = 0; round < sealings; round++) {
    const [sealed, since] = [instant((round + 1) * step), round === 0 ? null : instant(round * step)]
    for (const entries of heads) {
      const entry = entries[round]
      if (entry === undefined) continue
      const after = round === 0 ? null : edge.size() - chains
      const head: Head = { chain: entry.chain, seq: entry.seq, hash: entry.hash, sealed, since, after }
      yield text([{ leaf: edge.size(), ...head }])
      edge.add(headLeaf(nodeCrypto, head))
    }
    const note = writeCheckpoint({ origin: signer.name, size: edge.size(), root: edge.root() })
    yield text([{ checkpoint: writeNote({ text: note, signatures: [signNote(nodeCrypto, signer, note)] }) }])
  }
  for (let at = 0; at < chains; at++) yield text(chain(at))
  yield text([{ end: true, entries: chains * entriesEach }])
}

function chain(number: number): EntryLine[] {
  const entries: EntryLine[] = []
  for (let minute = 0; minute < entriesEach; minute++)
    entries.push(entryAfter(entries.at(-1), chainName(number), minute))
  return entries
}
