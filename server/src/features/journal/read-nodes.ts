/** Reads hashes of the stored tree, and roots and proofs from them. */
import {
  consistencyRanges,
  inclusionRanges,
  type NodeReader,
  type Place,
  placesIn,
  type Range,
  rangeHash,
} from '@clew/seal'
import { nodeCrypto } from '@clew/seal/node'
import type { Entered } from '../../platform/database/doors.ts'
import { nodesAt } from './seals.store.ts'

type Db = Entered['db']
const keyOf = ({ level, index }: Place): string => `${level}/${index}`

/** Fetches these places once. The reader throws for one that is not stored: somebody took it away. */
export async function readNodes(db: Db, places: readonly Place[]): Promise<NodeReader> {
  const wanted = [...new Map(places.map((place) => [keyOf(place), place])).values()]
  const stored = new Map((await nodesAt(db, wanted)).map((node) => [keyOf(node), new Uint8Array(node.hash)]))
  return (place) => {
    const hash = stored.get(keyOf(place))
    if (hash === undefined) throw new Error(`The sealed tree lacks the hash ${keyOf(place)}`)
    return hash
  }
}

async function rangesIn(db: Db, lists: readonly (readonly Range[])[]): Promise<string[][]> {
  const read = await readNodes(db, lists.flat().flatMap(placesIn))
  return lists.map((ranges) =>
    ranges.map((range) => Buffer.from(rangeHash(nodeCrypto, range, read)).toString('base64')),
  )
}

/** Base64 hashes, one list a leaf. */
export const inclusionProofs = (db: Db, leaves: readonly number[], size: number): Promise<string[][]> =>
  rangesIn(
    db,
    leaves.map((leaf) => inclusionRanges(leaf, size)),
  )

/** Base64 hashes, one list between each size and the next; the first has none before it. */
export const consistencyProofs = (db: Db, sizes: readonly number[]): Promise<string[][]> =>
  rangesIn(
    db,
    sizes.map((size, at) => consistencyRanges(sizes[at - 1] ?? 0, size)),
  )
