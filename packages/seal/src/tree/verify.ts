/** Checks proofs of a Merkle tree: RFC 9162, 2.1.3.2 and 2.1.4.2, and their subtrees as the drafts of Merkle tree certificates have them. */
import { equal } from '../bytes.ts'
import type { Crypto } from '../crypto.ts'
import { emptyRoot, hashLength, nodeHash } from './hashes.ts'

export type Proof = readonly Uint8Array[]

const whole = (...numbers: readonly number[]): boolean =>
  numbers.every((number) => Number.isSafeInteger(number) && number >= 0)
const odd = (number: number): boolean => number % 2 === 1
const half = (number: number): number => Math.floor(number / 2)
const sound = (proof: Proof): boolean => proof.every((hash) => hash.length === hashLength)

/** Whether the leaf stands at this index of the tree with this size and root. */
export function verifyInclusion(
  crypto: Crypto,
  claim: {
    readonly index: number
    readonly size: number
    readonly leaf: Uint8Array
    readonly root: Uint8Array
  },
  proof: Proof,
): boolean {
  if (!whole(claim.index, claim.size) || claim.index >= claim.size || !sound(proof)) return false
  let [at, last] = [claim.index, claim.size - 1]
  let hash = claim.leaf
  if (hash.length !== hashLength) return false
  for (const sibling of proof) {
    if (last === 0) return false
    if (odd(at) || at === last) {
      hash = nodeHash(crypto, sibling, hash)
      while (!odd(at) && at !== 0) [at, last] = [half(at), half(last)]
    } else {
      hash = nodeHash(crypto, hash, sibling)
    }
    ;[at, last] = [half(at), half(last)]
  }
  return last === 0 && equal(hash, claim.root)
}

/** A subtree that occurs in every larger tree: it begins at a multiple of the power of two that holds it. */
export function isSubtree(start: number, end: number): boolean {
  if (!whole(start, end) || start > end) return false
  let width = 1
  while (width < end - start) width *= 2
  return start % width === 0
}

/** Whether the leaf, by its index in the whole tree, stands in the subtree of leaves `start` to `end` (not included). */
export function verifySubtreeInclusion(
  crypto: Crypto,
  claim: {
    readonly index: number
    readonly start: number
    readonly end: number
    readonly leaf: Uint8Array
    readonly root: Uint8Array
  },
  proof: Proof,
): boolean {
  const { index, start, end, leaf, root } = claim
  if (!isSubtree(start, end) || index < start) return false
  return verifyInclusion(crypto, { index: index - start, size: end - start, leaf, root }, proof)
}

/** Whether the tree of `to` leaves begins with the tree of `from` leaves. From the empty tree nothing can be shown. */
export function verifyConsistency(
  crypto: Crypto,
  claim: {
    readonly from: number
    readonly to: number
    readonly fromRoot: Uint8Array
    readonly toRoot: Uint8Array
  },
  proof: Proof,
): boolean {
  const { from, to, fromRoot, toRoot } = claim
  if (from === 0) return false
  return verifySubtreeConsistency(
    crypto,
    { start: 0, end: from, size: to, subtree: fromRoot, root: toRoot },
    proof,
  )
}

/** Whether the tree with this size and root holds the subtree of leaves `start` to `end` (not included). */
export function verifySubtreeConsistency(
  crypto: Crypto,
  claim: {
    readonly start: number
    readonly end: number
    readonly size: number
    readonly subtree: Uint8Array
    readonly root: Uint8Array
  },
  proof: Proof,
): boolean {
  const { start, end, size, subtree, root } = claim
  if (!isSubtree(start, end) || !whole(size) || end > size || !sound(proof)) return false
  if (start === end) return proof.length === 0 && equal(subtree, emptyRoot(crypto))
  let [first, last, top] = [start, end - 1, size - 1]
  while (first !== last && (last === top || odd(last)))
    [first, last, top] = [half(first), half(last), half(top)]
  const rest = [...proof]
  const seed = first === last ? subtree : rest.shift()
  if (seed === undefined) return false
  let [inside, outside] = [seed, seed]
  for (const sibling of rest) {
    if (top === 0) return false
    if (odd(last) || last === top) {
      if (first < last) inside = nodeHash(crypto, sibling, inside)
      outside = nodeHash(crypto, sibling, outside)
      while (!odd(last) && last !== 0) [first, last, top] = [half(first), half(last), half(top)]
    } else {
      outside = nodeHash(crypto, outside, sibling)
    }
    ;[first, last, top] = [half(first), half(last), half(top)]
  }
  return top === 0 && equal(inside, subtree) && equal(outside, root)
}
