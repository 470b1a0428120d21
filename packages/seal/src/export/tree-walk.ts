/** Walks the seals and checkpoints of an export: the tree grows leaf by leaf and must have, at each signed size, the signed root. */
import { equal, fromBase64 } from '../bytes.ts'
import { type Head, headLeaf } from '../chain/head.ts'
import type { Crypto } from '../crypto.ts'
import {
  type Checkpoint,
  type Continued,
  readCheckpoint,
  readContinued,
  writeContinued,
} from '../note/checkpoint.ts'
import type { VerifierKey } from '../note/keys.ts'
import { type Note, readNote } from '../note/note.ts'
import { checkSignature } from '../note/signatures.ts'
import { growFrom } from '../tree/grow.ts'
import { verifyConsistency, verifyInclusion } from '../tree/verify.ts'
import { toleranceMinutes } from './chain-walk.ts'
import type { Findings } from './finding.ts'
import type { CheckpointLine, LeafLine } from './lines.ts'

export type TreeParts = {
  readonly whole: boolean
  /** Undefined when the key itself could not be read, which was said already. */
  readonly key: VerifierKey | undefined
  readonly witnesses: readonly VerifierKey[]
  /** Checkpoints that the auditor kept from an earlier time. */
  readonly kept: readonly Checkpoint[]
  readonly addHead: (head: Head) => void
  /** What the header says of the log that this one goes on from. */
  readonly continues: string | undefined
}

/** The newest tree that a witness vouches for; `time` in seconds since 1970. */
export type Witnessed = { readonly name: string; readonly size: number; readonly time: number }

export type TreeWalk = {
  readonly takeLeaf: (leaf: LeafLine, line: number) => void
  /** When the newest seal so far was made. */
  readonly lastSealing: () => string | null
  readonly takeCheckpoint: (checkpoint: CheckpointLine, line: number) => void
  readonly finish: () => {
    readonly size: number
    readonly sealed: string | null
    readonly witnessed: Witnessed[]
    /** The log that this one goes on from, as its first checkpoint says. */
    readonly continues: Continued | undefined
  }
}

export function walkTree(crypto: Crypto, findings: Findings, parts: TreeParts): TreeWalk {
  const edge = growFrom(crypto)
  const lastOfChain = new Map<string, number>()
  const witnessed = new Map<string, Witnessed>()
  const compared = new Set<Checkpoint>()
  let [next, broken] = [0, false]
  let newest: Checkpoint | undefined
  let stated: Continued | undefined
  const announced = readContinued(parts.continues ?? '')
  const foreign = new Map<Checkpoint, Uint8Array>()
  const own = ({ origin }: Checkpoint): boolean => parts.key === undefined || origin === parts.key.name
  let sealed: string | null = null
  let seenByWitness = { size: 0, time: 0 }

  const grow = (hash: Uint8Array): void => {
    if (!parts.whole) return
    edge.add(hash)
    for (const kept of parts.kept)
      if (kept.size === edge.size()) {
        if (own(kept)) compare(kept, edge.root())
        else foreign.set(kept, edge.root())
      }
    if (announced?.size === edge.size() && !equal(announced.root, edge.root()))
      findings.add('root', { detail: { from: 0, size: announced.size } })
  }
  const compare = (kept: Checkpoint, root: Uint8Array): void => {
    compared.add(kept)
    if (!equal(kept.root, root)) findings.add('kept-differs', { detail: { size: kept.size } })
  }

  const takeHead = (leaf: Extract<LeafLine, Head>, hash: Uint8Array, line: number): void => {
    const where = { chain: leaf.chain, seq: leaf.seq, line, detail: { leaf: leaf.leaf, sealed: leaf.sealed } }
    const before = lastOfChain.get(leaf.chain) ?? null
    if (leaf.after !== before) findings.add('seal-missing', { ...where, detail: { leaf: leaf.after ?? 0 } })
    // A witness saw the tree without this leaf later than the leaf says it was made.
    const early =
      leaf.leaf >= seenByWitness.size &&
      Date.parse(leaf.sealed) + toleranceMinutes * 60_000 < seenByWitness.time * 1000
    if ((sealed !== null && leaf.sealed < sealed) || early) findings.add('seal-time', where)
    if (!parts.whole && !included(leaf, hash)) findings.add('seal-proof', where)
    lastOfChain.set(leaf.chain, leaf.leaf)
    sealed = leaf.sealed
    parts.addHead(leaf)
  }

  const included = (leaf: Extract<LeafLine, Head>, hash: Uint8Array): boolean => {
    const proof = hashes(leaf.proof)
    if (newest === undefined || proof === undefined) return false
    return verifyInclusion(
      crypto,
      { index: leaf.leaf, size: newest.size, leaf: hash, root: newest.root },
      proof,
    )
  }

  const checkRoot = (
    checkpoint: Checkpoint,
    line: number,
    consistency: readonly string[] | undefined,
  ): void => {
    const from = newest?.size ?? 0
    if (parts.whole) {
      const same = checkpoint.size === edge.size() && equal(checkpoint.root, edge.root())
      // What follows a changed seal differs at every later size too; the first place says where.
      if (!same && !broken) findings.add('root', { line, detail: { from, size: checkpoint.size } })
      broken ||= !same
    } else if (newest !== undefined) {
      const claim = { from, to: checkpoint.size, fromRoot: newest.root, toRoot: checkpoint.root }
      if (!verifyConsistency(crypto, claim, hashes(consistency) ?? []))
        findings.add('fork', { line, detail: { from, size: checkpoint.size } })
    }
    if (!parts.whole)
      for (const kept of parts.kept)
        if (own(kept) && kept.size === checkpoint.size) compare(kept, checkpoint.root)
  }

  /** Kept from the log before: held against what this one took over from it; what was behind that, nobody can compare. */
  const judgeForeign = (kept: Checkpoint): void => {
    const root = foreign.get(kept)
    const taken = stated?.log.split('+')[0] === kept.origin ? stated.size : 0
    if (kept.size > taken)
      findings.add('kept-other-log', { detail: { log: kept.origin, size: kept.size, from: taken } })
    else if (root !== undefined) compare(kept, root)
    else findings.add('kept-unknown', { detail: { size: kept.size } })
  }

  const checkWitnesses = (note: Note, size: number, line: number): void => {
    for (const witness of parts.witnesses) {
      const checked = checkSignature(crypto, note, witness)
      if (checked.is === 'bad') findings.add('unsigned', { line, detail: { size, key: witness.name } })
      if (checked.is !== 'good') continue
      const time = checked.time ?? 0
      if (time > seenByWitness.time) seenByWitness = { size, time }
      witnessed.set(`${witness.name} ${witness.keyId}`, { name: witness.name, size, time })
    }
  }

  return {
    takeLeaf: (leaf, line) => {
      if (parts.whole && leaf.leaf !== next)
        findings.add('seal-missing', { line, detail: { leaf: Math.min(leaf.leaf, next) } })
      next = leaf.leaf + 1
      if ('digest' in leaf) {
        grow(fromBase64(leaf.digest) ?? new Uint8Array())
        return
      }
      const hash = headLeaf(crypto, leaf)
      grow(hash)
      takeHead(leaf, hash, line)
    },
    lastSealing: () => sealed,
    takeCheckpoint: ({ checkpoint: text, consistency }, line) => {
      const note = readNote(text)
      const checkpoint = note === undefined ? undefined : readCheckpoint(note.text)
      if (note === undefined || checkpoint === undefined) {
        findings.add('line-unreadable', { line })
        return
      }
      const { key } = parts
      const signed =
        key !== undefined && checkpoint.origin === key.name && checkSignature(crypto, note, key).is === 'good'
      if (!signed) findings.add('unsigned', { line, detail: { size: checkpoint.size, key: key?.name ?? '' } })
      if (newest === undefined && signed) {
        stated = checkpoint.continues
        const said = stated === undefined ? undefined : writeContinued(stated)
        if (parts.whole && said !== parts.continues)
          findings.add('root', { line, detail: { from: 0, size: checkpoint.size } })
      }
      checkRoot(checkpoint, line, consistency)
      checkWitnesses(note, checkpoint.size, line)
      newest = checkpoint
    },
    finish: () => {
      if (newest === undefined) findings.add('unsealed', {})
      else if (parts.whole && edge.size() > newest.size)
        findings.add('unsealed', { detail: { from: newest.size, size: edge.size() } })
      for (const kept of parts.kept)
        if (!own(kept)) judgeForeign(kept)
        else if (!compared.has(kept))
          findings.add(kept.size > (newest?.size ?? 0) ? 'shorter-than-kept' : 'kept-unknown', {
            detail: { size: kept.size, now: newest?.size ?? 0 },
          })
      for (const { name, keyId } of parts.witnesses)
        if (!witnessed.has(`${name} ${keyId}`)) findings.add('unwitnessed', { detail: { key: name } })
      return { size: newest?.size ?? 0, sealed, witnessed: [...witnessed.values()], continues: stated }
    },
  }
}

function hashes(texts: readonly string[] | undefined): Uint8Array[] | undefined {
  const all = (texts ?? []).map(fromBase64)
  return all.every((hash): hash is Uint8Array => hash !== undefined) ? all : undefined
}
