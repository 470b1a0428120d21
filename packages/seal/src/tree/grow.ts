/** Grows a tree leaf by leaf, and reads roots and proofs from the complete subtrees that a store keeps. */
import type { Crypto } from '../crypto.ts'
import { emptyRoot, nodeHash } from './hashes.ts'
import { type Place, placesIn, type Range } from './ranges.ts'

export type Node = Place & { readonly hash: Uint8Array }

/** Gives the hash of a complete subtree. @throws by whoever stores them, when one is missing: the store is broken. */
export type NodeReader = (place: Place) => Uint8Array

/** The hash of a range, folded from the right as the definition of the tree has it. */
export function rangeHash(crypto: Crypto, range: Range, read: NodeReader): Uint8Array {
  const hashes = placesIn(range).map(read)
  return foldRight(crypto, hashes)
}

function foldRight(crypto: Crypto, hashes: readonly Uint8Array[]): Uint8Array {
  const last = hashes.at(-1)
  if (last === undefined) return emptyRoot(crypto)
  return hashes.slice(0, -1).reduceRight((right, left) => nodeHash(crypto, left, right), last)
}

/** The growing edge of a tree: as many hashes as the size has binary digits. */
export type Edge = {
  readonly size: () => number
  /** @returns the subtrees that this leaf completes, the leaf itself first. */
  readonly add: (leaf: Uint8Array) => Node[]
  readonly root: () => Uint8Array
}

/** @param nodes of `placesIn({ start: 0, end: size })`, from left to right; none for a new tree. */
export function growFrom(crypto: Crypto, size = 0, nodes: readonly Uint8Array[] = []): Edge {
  const edge = placesIn({ start: 0, end: size }).map(({ level }, at) => ({
    level,
    hash: nodes[at] ?? new Uint8Array(),
  }))
  let count = size
  return {
    size: () => count,
    add: (leaf) => {
      let node = { level: 0, hash: leaf }
      const made: Node[] = [{ ...node, index: count }]
      for (let top = edge.at(-1); top !== undefined && top.level === node.level; top = edge.at(-1)) {
        edge.pop()
        node = { level: node.level + 1, hash: nodeHash(crypto, top.hash, node.hash) }
        made.push({ ...node, index: Math.floor(count / 2 ** node.level) })
      }
      edge.push(node)
      count += 1
      return made
    },
    root: () =>
      foldRight(
        crypto,
        edge.map(({ hash }) => hash),
      ),
  }
}
