/** Checks an exported journal without the database that made it and without any name, line by line in one pass. */
import type { Crypto } from '../crypto.ts'
import type { Checkpoint } from '../note/checkpoint.ts'
import { readVerifierKey, type VerifierKey } from '../note/keys.ts'
import { checkCertificate, type ErasureCertificate, readCertificate } from './certificate.ts'
import { type ChainWalk, type Patience, walkChain } from './chain-walk.ts'
import { collectFindings, type Finding } from './finding.ts'
import { type EntryLine, type HeaderLine, readLine } from './lines.ts'
import { type TreeWalk, walkTree, type Witnessed } from './tree-walk.ts'

export type VerifyOptions = {
  /** The installation's key, known from elsewhere. Without it the export's own is used, which a forger would replace. */
  readonly key?: VerifierKey
  /** Each must have cosigned at least one checkpoint. */
  readonly witnesses?: readonly VerifierKey[]
  /** Checkpoints kept from an earlier time: their tree must be the beginning of this one. */
  readonly kept?: readonly Checkpoint[]
  /** The text of a certificate of erasure: the journal must hold the entry that it stands on. */
  readonly certificate?: string
}

export type Verdict = {
  readonly ok: boolean
  readonly findings: readonly Finding[]
  /** More than are listed when there are very many. */
  readonly findingCount: number
  readonly scope: string
  readonly made: string
  readonly entries: number
  readonly chains: number
  /** Entries that no seal covers yet: whoever owns the database could still cut these off. */
  readonly unsealed: number
  /** Entries whose subject and details were erased. */
  readonly erased: number
  readonly treeSize: number
  /** When heads were sealed last. */
  readonly sealed: string | null
  readonly keyName: string
  /** Whether the key came from the export itself. */
  readonly keyFromExport: boolean
  readonly witnessed: readonly Witnessed[]
  /** What the certificate says that was held against the journal; whether it does so rightly, the findings say. */
  readonly certificate?: {
    readonly person: string
    readonly record: string
    readonly erasedAt: string
    readonly chain: string
    readonly seq: number
  }
  /** The log that this one goes on from, after a backup was restored or its key was lost, and how many seals it took over. */
  readonly continues?: { readonly log: string; readonly size: number }
}

export type Verifier = {
  /** @param text one line, without its newline. */
  readonly line: (text: string) => void
  readonly end: () => Verdict
}

export function openVerifier(crypto: Crypto, options: VerifyOptions = {}): Verifier {
  const findings = collectFindings()
  const chains = new Map<string, ChainWalk>()
  // Looking for the old number of a moved entry costs hashes; a file made of faults must not cost for ever.
  const patience: Patience = { left: 1_000_000 }
  let [number, entries, erased, ended] = [0, 0, 0, false]
  let header: HeaderLine | undefined
  let key: VerifierKey | undefined
  let tree: TreeWalk | undefined
  const certificate =
    options.certificate === undefined ? undefined : readCertificate(crypto, options.certificate)
  let named: EntryLine | undefined

  const chainOf = (name: string): ChainWalk => {
    const known = chains.get(name)
    if (known !== undefined) return known
    const made = walkChain(crypto, name, findings, patience, () => tree?.lastSealing() ?? null)
    chains.set(name, made)
    return made
  }
  const begin = (read: HeaderLine): void => {
    header = read
    key = options.key ?? readVerifierKey(crypto, read.key)
    if (key === undefined) findings.add('key-unreadable', { line: number })
    tree = walkTree(crypto, findings, {
      whole: read.scope === 'all',
      key,
      witnesses: options.witnesses ?? [],
      kept: options.kept ?? [],
      continues: read.continues,
      addHead: (head) => chainOf(head.chain).addHead(head),
    })
  }
  const takeEntry = (entry: EntryLine): void => {
    entries += 1
    if (entry.erased === true) erased += 1
    if (entry.chain === certificate?.chain && entry.seq === certificate.seq) named ??= entry
    chainOf(entry.chain).take(entry, number)
  }

  return {
    line: (text) => {
      number += 1
      const read = ended ? undefined : readLine(text)
      if (read === undefined || 'format' in read !== (number === 1))
        findings.add('line-unreadable', { line: number })
      else if ('payload' in read) takeEntry(read)
      else if ('leaf' in read) tree?.takeLeaf(read, number)
      else if ('checkpoint' in read) tree?.takeCheckpoint(read, number)
      else if ('format' in read) begin(read)
      else {
        ended = true
        if (read.entries !== entries)
          findings.add('unfinished', { line: number, detail: { said: read.entries, found: entries } })
      }
    },
    end: () => {
      if (!ended) findings.add('unfinished', { line: number, detail: { found: entries } })
      let unsealed = 0
      for (const chain of chains.values()) unsealed += chain.finish().unsealed
      if (certificate !== undefined) checkCertificate(crypto, certificate, named, findings.add)
      else if (options.certificate !== undefined) findings.add('certificate-unreadable', {})
      const sealed = tree?.finish() ?? { size: 0, sealed: null, witnessed: [], continues: undefined }
      const { continues } = sealed
      return {
        ok: findings.count() === 0,
        findings: [...findings.list()].sort(inOrder),
        findingCount: findings.count(),
        scope: header?.scope ?? '',
        made: header?.made ?? '',
        entries,
        chains: chains.size,
        unsealed,
        erased,
        treeSize: sealed.size,
        sealed: sealed.sealed,
        keyName: key?.name ?? '',
        keyFromExport: options.key === undefined,
        witnessed: sealed.witnessed,
        ...(certificate === undefined ? {} : { certificate: placeOf(certificate) }),
        ...(continues === undefined ? {} : { continues: { log: continues.log, size: continues.size } }),
      }
    },
  }
}

const placeOf = ({ states, chain, seq }: ErasureCertificate): NonNullable<Verdict['certificate']> => ({
  person: states.person,
  record: states.record,
  erasedAt: states['erased-at'],
  chain,
  seq,
})

/** What is wrong with the tree and the file first, then chain by chain. */
function inOrder(a: Finding, b: Finding): number {
  const [one, other] = [a.chain ?? '', b.chain ?? '']
  return one === other ? (a.seq ?? 0) - (b.seq ?? 0) : one < other ? -1 : 1
}

/** The same for lines that are at hand. */
export function verifyExport(crypto: Crypto, lines: Iterable<string>, options: VerifyOptions = {}): Verdict {
  const verifier = openVerifier(crypto, options)
  for (const line of lines) verifier.line(line)
  return verifier.end()
}
