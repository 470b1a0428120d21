/** The head of a chain as a leaf of the tree: from then on nothing at or before it can change unseen. */
import { utf8, wholeNumber } from '../bytes.ts'
import type { Crypto } from '../crypto.ts'
import { leafHash } from '../tree/hashes.ts'
import type { ChainName } from './entry.ts'

export type Head = {
  readonly chain: ChainName
  readonly seq: number
  /** Hash of that entry. */
  readonly hash: string
  /** When it was sealed, as `2026-03-31T09:00:00.123Z`. */
  readonly sealed: string
  /** When heads were sealed the time before: what this head has more was written in between. Null at the first sealing. */
  readonly since: string | null
  /** Index of the leaf that held this chain's head before; null for the first. So that no leaf of a chain can be left out. */
  readonly after: number | null
}

export const headText = (head: Head): string => `clew/journal-head/v1
chain ${head.chain}
seq ${head.seq}
hash ${head.hash}
sealed ${head.sealed}
since ${head.since ?? ''}
after ${head.after ?? ''}
`

export const headLeaf = (crypto: Crypto, head: Head): Uint8Array => leafHash(crypto, utf8(headText(head)))

const pattern =
  /^clew\/journal-head\/v1\nchain (.+)\nseq (.+)\nhash ([0-9a-f]{64})\nsealed (.+)\nsince (.*)\nafter (.*)\n$/

/** Reads what a proof brings along as its extra text. */
export function readHead(text: string): Head | undefined {
  const [, chain = '', seqText = '', hash = '', sealed = '', since = '', afterText = ''] =
    pattern.exec(text) ?? []
  const seq = wholeNumber(seqText)
  const after = afterText === '' ? null : wholeNumber(afterText)
  if (seq === undefined || after === undefined) return undefined
  return { chain, seq, hash, sealed, since: since === '' ? null : since, after }
}
