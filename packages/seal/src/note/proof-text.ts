/** A proof of inclusion that travels alone (c2sp.org/tlog-proof): leaf index, hashes, and the checkpoint they lead to. */
import { fromBase64, toBase64, utf8, wholeNumber } from '../bytes.ts'
import type { Crypto } from '../crypto.ts'
import { hashLength, leafHash } from '../tree/hashes.ts'
import { type Proof, verifyInclusion } from '../tree/verify.ts'
import { type Checkpoint, readCheckpoint } from './checkpoint.ts'
import type { VerifierKey } from './keys.ts'
import { type Note, readNote } from './note.ts'
import { checkSignature } from './signatures.ts'

export type ProofText = {
  /** What the leaf says; authenticated only by the proof itself. */
  readonly extra?: Uint8Array
  readonly index: number
  readonly proof: Proof
  /** The signed note as it is. */
  readonly checkpoint: string
}

const title = 'c2sp.org/tlog-proof@v1'

export function writeProofText({ extra, index, proof, checkpoint }: ProofText): string {
  const lines = [
    title,
    ...(extra === undefined ? [] : [`extra ${toBase64(extra)}`]),
    `index ${index}`,
    ...proof.map(toBase64),
  ]
  return `${lines.join('\n')}\n\n${checkpoint}`
}

export function readProofText(text: string): ProofText | undefined {
  const gap = text.indexOf('\n\n')
  const lines = text.slice(0, gap).split('\n')
  if (gap < 0 || lines.shift() !== title) return undefined
  const extra = lines[0]?.startsWith('extra ') === true ? fromBase64(lines.shift()?.slice(6) ?? '') : null
  const indexLine = lines.shift() ?? ''
  const index = indexLine.startsWith('index ') ? wholeNumber(indexLine.slice(6)) : undefined
  const proof = lines.map(fromBase64)
  if (extra === undefined || index === undefined) return undefined
  if (!proof.every((hash): hash is Uint8Array => hash?.length === hashLength)) return undefined
  return { ...(extra === null ? {} : { extra }), index, proof, checkpoint: text.slice(gap + 2) }
}

export type ProofVerdict =
  | { readonly ok: true; readonly checkpoint: Checkpoint; readonly note: Note }
  | { readonly ok: false; readonly why: 'unreadable' | 'unsigned' | 'not-included' }

/** Whether a leaf with this text stands in the tree that the log signed under this key. */
export function verifyProofText(crypto: Crypto, text: string, leaf: string, key: VerifierKey): ProofVerdict {
  const read = readProofText(text)
  const note = read === undefined ? undefined : readNote(read.checkpoint)
  const checkpoint = note === undefined ? undefined : readCheckpoint(note.text)
  if (read === undefined || note === undefined || checkpoint === undefined)
    return { ok: false, why: 'unreadable' }
  if (checkpoint.origin !== key.name || checkSignature(crypto, note, key).is !== 'good')
    return { ok: false, why: 'unsigned' }
  const claim = {
    index: read.index,
    size: checkpoint.size,
    leaf: leafHash(crypto, utf8(leaf)),
    root: checkpoint.root,
  }
  return verifyInclusion(crypto, claim, read.proof)
    ? { ok: true, checkpoint, note }
    : { ok: false, why: 'not-included' }
}
