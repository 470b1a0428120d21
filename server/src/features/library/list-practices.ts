/** State practices by State, year, measure, kind and words; each facet counts what choosing it would show. */
import type { PracticeSummary } from '@clew/contract'
import type { Practice, Words } from '@clew/library'
import type { Holdings } from './holdings.ts'
import { practicesWith } from './search-index.ts'
import { practiceSummary } from './summaries.ts'

export type PracticeQuestion = {
  readonly q?: string | undefined
  readonly state?: string | undefined
  readonly year?: string | undefined
  readonly measure?: string | undefined
  readonly kind?: Practice['kind'] | undefined
}

type Facet = 'state' | 'year' | 'measure' | 'kind'
type Counted = { value: string; title?: Words; count: number }

export function listPractices(holdings: Holdings, question: PracticeQuestion) {
  const { library } = holdings
  const all = [...library.practices.values()].map(({ front }) => front)
  const said = question.q?.trim() ?? ''
  const found = said === '' ? undefined : practicesWith(holdings, said)
  const fits = (front: Practice, without?: Facet): boolean =>
    (found?.has(front.id) ?? true) &&
    facets.every((facet) => {
      const wanted = question[facet]
      return facet === without || wanted === undefined || valuesOf[facet](front).includes(wanted)
    })
  const counted = (facet: Facet, title: (value: string, front: Practice) => Words | undefined): Counted[] => {
    const counts = new Map<string, Counted>()
    for (const front of all.filter((each) => fits(each, facet)))
      for (const value of valuesOf[facet](front)) {
        const named = title(value, front)
        const before = counts.get(value) ?? {
          value,
          ...(named === undefined ? {} : { title: named }),
          count: 0,
        }
        counts.set(value, { ...before, count: before.count + 1 })
      }
    return [...counts.values()]
  }
  const byCount = (a: Counted, b: Counted): number => b.count - a.count || (a.value < b.value ? -1 : 1)
  return {
    items: all
      .filter((front) => fits(front))
      .map((front) => practiceSummary(holdings, front))
      .toSorted(newestFirst),
    total: all.length,
    facets: {
      states: counted('state', placeTitle).toSorted(byCount),
      years: counted('year', () => undefined).toSorted((a, b) => (a.value < b.value ? 1 : -1)),
      measures: counted('measure', (id) => library.measures.get(id)?.front.title).toSorted(byCount),
      kinds: counted('kind', () => undefined).toSorted(byCount),
    },
  }
}

const facets: readonly Facet[] = ['state', 'year', 'measure', 'kind']
const valuesOf: Readonly<Record<Facet, (front: Practice) => readonly string[]>> = {
  state: ({ places }) => places.map((place) => ('state' in place ? place.state : (place.body['en'] ?? ''))),
  year: ({ year }) => (year === undefined ? [] : yearsOf(year)),
  measure: ({ measures }) => measures,
  kind: ({ kind }) => [kind],
}

/** `2015-03` is in 2015; `2015/2017` in each of three years; an interval without an end in its first. */
export function yearsOf(year: string): string[] {
  const [from = '', to = from] = year.split('/').map((part) => part.slice(0, 4))
  const last = /^\d{4}$/.test(to) ? Number(to) : Number(from)
  return Array.from({ length: Math.max(1, last - Number(from) + 1) }, (_, at) => String(Number(from) + at))
}

function placeTitle(value: string, { places }: Practice): Words | undefined {
  const place = places.find((each) => ('state' in each ? each.state === value : each.body['en'] === value))
  if (place === undefined) return undefined
  return 'state' in place ? place.name : place.body
}

function newestFirst(a: PracticeSummary, b: PracticeSummary): number {
  const [x, y] = [a.year ?? '', b.year ?? '']
  if (x !== y) return x < y ? 1 : -1
  return a.id < b.id ? -1 : 1
}
