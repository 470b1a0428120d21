/** The tree of measures, with how much hangs on each. */
import type { Holdings } from './holdings.ts'
import { measureSummary } from './summaries.ts'

export function readTree(holdings: Holdings) {
  const { measures, practices, checklist } = holdings.library
  const states = new Set(
    [...practices.values()].flatMap(({ front }) =>
      front.places.flatMap((place) => ('state' in place ? [place.state] : [])),
    ),
  )
  return {
    measures: [...measures.values()].map(({ front }) => measureSummary(holdings, front)),
    counts: {
      measures: measures.size,
      practices: practices.size,
      items: checklist.items.length,
      states: states.size,
    },
    setAside: holdings.setAside.map(({ kind, id, language }) => ({ kind, id, language })),
  }
}
