/** Shows that what the tree proves is checked, and that nothing else is. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { utf8 } from '../bytes.ts'
import { nodeCrypto as crypto } from '../node/index.ts'
import { growFrom, rangeHash } from './grow.ts'
import { leafHash } from './hashes.ts'
import { consistencyRanges, inclusionRanges, placesIn } from './ranges.ts'
import { verifyConsistency, verifyInclusion } from './verify.ts'

/** A tree of `size` leaves with every complete subtree kept, as the store keeps them. */
function treeOf(size: number) {
  const nodes = new Map<string, Uint8Array>()
  const leaves = Array.from({ length: size }, (_, at) => leafHash(crypto, utf8(`leaf ${at}`)))
  const edge = growFrom(crypto)
  const roots = [edge.root()]
  for (const leaf of leaves) {
    for (const { level, index, hash } of edge.add(leaf)) nodes.set(`${level}/${index}`, hash)
    roots.push(edge.root())
  }
  const read = ({ level, index }: { level: number; index: number }): Uint8Array => {
    const hash = nodes.get(`${level}/${index}`)
    if (hash === undefined) throw new Error(`no node ${level}/${index}`)
    return hash
  }
  return {
    leaves,
    roots,
    hash: (range: { start: number; end: number }) => rangeHash(crypto, range, read),
    nodes,
  }
}

const tree = treeOf(70)
const spoil = (hash: Uint8Array, at: number): Uint8Array =>
  hash.map((byte, index) => (index === at % hash.length ? byte ^ 1 : byte))

describe('the tree', () => {
  test('read from complete subtrees has the root that it grew to, at every size', () => {
    for (const [size, root] of tree.roots.entries()) expect(tree.hash({ start: 0, end: size })).toEqual(root)
  })

  test('goes on growing from a few kept hashes as if it had never stopped', () => {
    for (let size = 0; size < 70; size++) {
      const kept = placesIn({ start: 0, end: size }).map(({ level, index }) =>
        tree.nodes.get(`${level}/${index}`)!,
      )
      const edge = growFrom(crypto, size, kept)
      expect(edge.root()).toEqual(tree.roots[size])
      edge.add(tree.leaves[size]!)
      expect(edge.root()).toEqual(tree.roots[size + 1])
    }
  })

  test('proves each leaf at its own index, and not with one bit changed or at another', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(69), fc.nat(500), (size, pick, bit) => {
        const index = pick % size
        const proof = inclusionRanges(index, size).map(tree.hash)
        const claim = { index, size, leaf: tree.leaves[index]!, root: tree.roots[size]! }
        expect(verifyInclusion(crypto, claim, proof)).toBe(true)
        expect(verifyInclusion(crypto, { ...claim, leaf: spoil(claim.leaf, bit) }, proof)).toBe(false)
        expect(verifyInclusion(crypto, { ...claim, root: spoil(claim.root, bit) }, proof)).toBe(false)
        const other = (index + 1 + (bit % size)) % size
        if (other !== index) expect(verifyInclusion(crypto, { ...claim, index: other }, proof)).toBe(false)
        if (proof.length > 0) {
          const wrong = proof.map((hash, at) => (at === bit % proof.length ? spoil(hash, bit) : hash))
          expect(verifyInclusion(crypto, claim, wrong)).toBe(false)
        }
      }),
    )
  })

  test('proves that a later tree begins with an earlier one, and not that it begins with another', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 70 }),
        fc.integer({ min: 1, max: 70 }),
        fc.nat(500),
        (a, b, bit) => {
          const [from, to] = [Math.min(a, b), Math.max(a, b)]
          const proof = consistencyRanges(from, to).map(tree.hash)
          const claim = { from, to, fromRoot: tree.roots[from]!, toRoot: tree.roots[to]! }
          expect(verifyConsistency(crypto, claim, proof)).toBe(true)
          expect(verifyConsistency(crypto, { ...claim, fromRoot: spoil(claim.fromRoot, bit) }, proof)).toBe(
            false,
          )
          expect(verifyConsistency(crypto, { ...claim, toRoot: spoil(claim.toRoot, bit) }, proof)).toBe(false)
        },
      ),
    )
  })
})
