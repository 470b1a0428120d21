/** Holds in memory what the readers of each unit see, so that reading the library asks nobody and leaves no trace. */
import type { UnitId } from '../../platform/ids/ids.ts'
import { type Holdings, holdingsOf, type Published } from './holdings.ts'
import type { LibrarySource, Shipped } from './library-source.ts'

export type Shelf = {
  /** @throws Refusal `library-unusable`. */
  readonly of: (unitId: UnitId) => Promise<Holdings>
  /** Replaces what is known of a unit's published texts. */
  readonly place: (unitId: UnitId, published: readonly Published[]) => void
}

type Kept = {
  readonly shipped: Shipped
  readonly published: readonly Published[]
  readonly holdings: Holdings
}

const nothing: readonly Published[] = []

export function openShelf(source: LibrarySource): Shelf {
  const placed = new Map<UnitId, readonly Published[]>()
  const kept = new Map<UnitId, Kept>()
  return {
    of: async (unitId) => {
      const shipped = await source.current()
      const published = placed.get(unitId) ?? nothing
      const before = kept.get(unitId)
      if (before?.shipped === shipped && before.published === published) return before.holdings
      const holdings = holdingsOf(shipped, published)
      kept.set(unitId, { shipped, published, holdings })
      return holdings
    },
    place: (unitId, published) => void placed.set(unitId, published),
  }
}
