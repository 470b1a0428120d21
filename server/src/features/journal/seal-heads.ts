/** Seals the heads of all chains: from then on, nothing at or before them can be changed unseen. */
import {
  type Continued,
  growFrom,
  headLeaf,
  type Head,
  logName,
  type Node,
  placesIn,
  readCheckpoint,
  readNote,
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
import {
  addCheckpoint,
  addLeaves,
  addNodes,
  lastSealing,
  lockTree,
  markOfRestore,
  movedHeads,
} from './sealing.store.ts'

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

/**
 * The same key under a name of its own after each restore: the log that was backed up may have grown since, and one log never has
 * two trees of a size.
 */
async function namedAnew(db: Entered['db'], key: Signer): Promise<Signer> {
  const mark = await markOfRestore(db, key.name)
  return mark === undefined ? key : { ...key, name: `${key.name}/restored-${mark}` }
}

/** Under which name the key signs now. */
export const signerOf = (doors: Doors, key: Signer): Promise<Signer> =>
  doors.asSystem('seal the journal', async ({ db, journal }) => {
    const signer = await namedAnew(db, key)
    journal({ action: 'journal.log', effect: 'read', detail: { log: signer.name } })
    return signer
  })

/** Undefined where the newest checkpoint is of the same log. */
function continuedFrom(note: string | undefined, name: string): Continued | undefined {
  const read = readNote(note ?? '')
  const checkpoint = read === undefined ? undefined : readCheckpoint(read.text)
  if (read === undefined || checkpoint === undefined || checkpoint.origin === name) return undefined
  const { origin, size, root } = checkpoint
  const keyId = read.signatures.find((line) => line.name === origin)?.keyId ?? 0
  return { log: logName(origin, keyId), size, root }
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
  const continues = continuedFrom(last?.note, signer.name)
  if (continues !== undefined)
    journal({
      action: 'journal.new-log',
      effect: 'change',
      detail: { log: signer.name, from: continues.log, size: continues.size, checkpoint: last?.note },
    })
  const text = writeCheckpoint({
    origin: signer.name,
    size: edge.size(),
    root: edge.root(),
    ...(continues === undefined ? {} : { continues }),
  })
  const note = writeNote({ text, signatures: [signNote(nodeCrypto, signer, text)] })
  await addCheckpoint(db, edge.size(), sealed, note)
  return { size: edge.size(), leaves: heads.length }
}
