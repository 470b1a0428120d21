/** Puts decisions beside those that are there: what is new, what differs, what is the same, and the counts of their facets. */
import type { Entered } from '../../platform/database/doors.ts'
import type { UnitId } from '../../platform/ids/ids.ts'
import { type FacetCount, seek } from './decisions.store.ts'
import { changeFacetCounts, decisionsThere, putDecisions, type There } from './import.store.ts'
import { soughtAll } from './sought.ts'
import { everyOne, type Stored } from './stored.ts'

export type Kept = { readonly created: number; readonly updated: number; readonly unchanged: number }

const batch = 500

/** The caller holds the lock on decisions of the owner. @param check to count only, and keep nothing. */
export async function keepDecisions(
  db: Entered['db'],
  owner: UnitId,
  decisions: readonly Stored[],
  at: Date,
  check = false,
): Promise<Kept> {
  // What is to be replaced must be found first.
  await seek(db, soughtAll, 'known')
  const tally = { created: 0, updated: 0, unchanged: 0 }
  const counts = countsOf([], [])
  for (let from = 0; from < decisions.length; from += batch) {
    const some = decisions.slice(from, from + batch)
    const ids = some.map(({ id }) => id)
    const there = new Map((await decisionsThere(db, owner, ids)).map((each) => [each.id, each]))
    const changed = some.filter(({ id, digest }) => there.get(id)?.digest !== digest)
    const replaced = changed.flatMap(({ id }) => there.get(id) ?? [])
    tally.unchanged += some.length - changed.length
    tally.updated += replaced.length
    tally.created += changed.length - replaced.length
    if (check || changed.length === 0) continue
    await putDecisions(db, owner, changed, at)
    add(counts, countsOf(changed, replaced))
  }
  await keepCounts(db, owner, counts)
  return tally
}

/** What adding and removing these does to the counts. */
export function countsOf(
  added: readonly Pick<Stored, 'facets'>[],
  removed: readonly Pick<There, 'facets'>[],
): Map<string, number> {
  const counts = new Map<string, number>()
  const count = (list: readonly { readonly facets: readonly string[] }[], by: number): void => {
    for (const { facets } of list)
      for (const facet of [everyOne, ...facets]) counts.set(facet, (counts.get(facet) ?? 0) + by)
  }
  count(added, 1)
  count(removed, -1)
  return counts
}

function add(to: Map<string, number>, more: ReadonlyMap<string, number>): void {
  for (const [facet, by] of more) to.set(facet, (to.get(facet) ?? 0) + by)
}

export async function keepCounts(
  db: Entered['db'],
  owner: UnitId,
  counts: ReadonlyMap<string, number>,
): Promise<void> {
  const changes = [...counts].flatMap(([facet, count]): FacetCount[] =>
    count === 0 ? [] : [{ facet, count }],
  )
  if (changes.length > 0) await changeFacetCounts(db, owner, changes)
}
