/** Tells those who follow a page that another release of Clew brought, changed or took out its shipped text. */
import { draftFile } from '@clew/library'
import type { Clock } from '../../platform/clock/clock.ts'
import type { Entered } from '../../platform/database/doors.ts'
import { timeOrderedId } from '../../platform/ids/ids.ts'
import { takeTurns } from './digests.store.ts'
import { mark, ownEntry } from './holdings.ts'
import type { Shipped } from './library-source.ts'
import { entriesSeen, forgetEntry, insertRelease, keepEntry, type ShippedEntry } from './releases.store.ts'
import type { ReleaseStep } from './tables.ts'
import { type Broader, touchesOf } from './touches.ts'

export type Release = {
  readonly shipped: Shipped
  /** Of Clew, as the package says it. */
  readonly version: string
  readonly broader: Broader
}

export type Announced = Readonly<Record<ReleaseStep, number>>

const keyOf = ({ kind, id }: Pick<ShippedEntry, 'kind' | 'id'>): string => `${kind} ${id}`

/**
 * What is announced and what is remembered as seen are written together, so that each change is told once, whichever of several
 * servers starts first. Where nothing was seen before, everything is as it has always been for its readers: nothing is announced.
 */
export async function announceRelease(
  { db, journal }: Entered,
  { shipped, version, broader }: Release,
  clock: Clock,
): Promise<Announced> {
  await takeTurns(db)
  const before = new Map((await entriesSeen(db)).map((entry) => [keyOf(entry), entry]))
  const now = new Map(entriesOf(shipped, broader).map((entry) => [keyOf(entry), entry]))
  const counts = { added: 0, changed: 0, removed: 0 }
  const at = clock()
  const announce = async (step: ReleaseStep, entry: ShippedEntry, also: readonly string[] = []) => {
    counts[step]++
    if (before.size === 0) return
    const touches = [...new Set([...entry.touches, ...also])]
    const { kind, id, title } = entry
    const releaseId = timeOrderedId<'library-step'>(clock)
    await insertRelease(db, { releaseId, kind, id, title, step, version, at, touches })
  }
  for (const [key, entry] of now) {
    const seen = before.get(key)
    if (seen?.digest.equals(entry.digest) === true) continue
    // Whoever followed what the page was tied to until now hears that it no longer is.
    await announce(seen === undefined ? 'added' : 'changed', entry, seen?.touches)
    await keepEntry(db, entry)
  }
  for (const [key, entry] of before) {
    if (now.has(key)) continue
    await announce('removed', entry)
    await forgetEntry(db, entry)
  }
  const any = counts.added + counts.changed + counts.removed > 0
  const detail = { version, first: before.size === 0, ...counts }
  if (any) journal({ action: 'library.release', effect: 'change', detail })
  return counts
}

function entriesOf({ library, files }: Shipped, broader: Broader): ShippedEntry[] {
  const pages = [
    ...[...library.measures.keys()].map((id) => ({ kind: 'measure', id }) as const),
    ...[...library.practices.keys()].map((id) => ({ kind: 'practice', id }) as const),
  ]
  return pages.flatMap(({ kind, id }) => {
    const own = ownEntry(library, kind, id)
    const text = files.get(draftFile({ kind, id, language: 'en' }))
    if (own === undefined || text === undefined) return []
    const title = own.entry.front.title['en'] ?? id
    return [{ kind, id, digest: Buffer.from(mark(text), 'hex'), title, touches: touchesOf(own, broader) }]
  })
}
