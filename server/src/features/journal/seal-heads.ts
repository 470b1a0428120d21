/** Seals the heads of all chains: from then on, nothing at or before them can be changed unseen. */
import {
  growFrom,
  headLeaf,
  type Head,
  type Node,
  placesIn,
  type Signer,
  signNote,
  toleranceMinutes,
  writeCheckpoint,
  writeNote,
} from '@clew/seal'
import { nodeCrypto } from '@clew/seal/node'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Doors, Entered } from '../../platform/database/doors.ts'
import { readNodes } from './read-nodes.ts'
import { addCheckpoint, addLeaves, addNodes, lastSealing, lockTree, movedHeads } from './sealing.store.ts'

export type Sealing = { readonly size: number; readonly leaves: number }

/** @param sweep looks at every chain and not only at those that moved since the last sealing. */
export async function sealHeads(
  doors: Doors,
  signer: Signer,
  clock: Clock,
  sweep: boolean,
): Promise<Sealing> {
  return doors.asSystem('seal the journal', (entered) => seal(entered, signer, clock, sweep))
}

async function seal(
  { db, journal }: Entered,
  signer: Signer,
  clock: Clock,
  sweep: boolean,
): Promise<Sealing> {
  await lockTree(db)
  const last = await lastSealing(db)
  const now = clock()
  const sealed = last === undefined || last.sealed < now ? now : last.sealed
  // The earlier of the two, so that a clock that was ahead and was set right leaves no gap.
  const before = Math.min(last?.sealed.getTime() ?? 0, now.getTime()) - toleranceMinutes * 60_000
  const from = last === undefined || sweep ? null : new Date(before)
  const heads = (await movedHeads(db, from)).map((head): Head => ({
    ...head,
    sealed: sealed.toISOString(),
    since: last?.sealed.toISOString() ?? null,
  }))
  const size = last?.size ?? 0
  journal({
    action: 'journal.seal',
    effect: 'change',
    detail: { size: size + heads.length, leaves: heads.length },
  })
  if (heads.length === 0) return { size, leaves: 0 }
  const edgePlaces = placesIn({ start: 0, end: size })
  const read = await readNodes(db, edgePlaces)
  const edge = growFrom(nodeCrypto, size, edgePlaces.map(read))
  const nodes: Node[] = heads.flatMap((head) => edge.add(headLeaf(nodeCrypto, head)))
  await addLeaves(db, size, heads)
  await addNodes(db, nodes)
  const text = writeCheckpoint({ origin: signer.name, size: edge.size(), root: edge.root() })
  const note = writeNote({ text, signatures: [signNote(nodeCrypto, signer, text)] })
  await addCheckpoint(db, edge.size(), sealed, note)
  return { size: edge.size(), leaves: heads.length }
}
