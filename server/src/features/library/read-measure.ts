/** One measure with everything that it is tied to. */
import type { MeasureRead } from '@clew/contract'
import type { Library, Measure, Obligation, Words } from '@clew/library'
import { Refusal } from '../../platform/refusal.ts'
import type { DecidedTitle } from './decided-cases.ts'
import type { Holdings } from './holdings.ts'
import { shownPage } from './shown-page.ts'
import { measureSummary, practiceSummary } from './summaries.ts'

/** Title of a concept by id; undefined for one that the law does not know, or while the law cannot be read. */
export type ConceptTitles = (id: string) => Readonly<Record<string, string>> | undefined

export type Titles = { readonly conceptTitle: ConceptTitles; readonly decidedTitle: DecidedTitle }

/** @throws Refusal `measure-not-found`. */
export function readMeasure(
  holdings: Holdings,
  id: string,
  language: string,
  { conceptTitle, decidedTitle }: Titles,
): MeasureRead {
  const { library } = holdings
  const front = library.measures.get(id)?.front
  if (front === undefined) throw new Refusal('measure-not-found', { id })
  const shown = shownPage(holdings, { kind: 'measure', id }, language)
  // The words of the page in its own language; its ties are those of the English page.
  const said = shown.own.kind === 'measure' ? shown.own.entry.front : front
  const named = (each: Measure) => ({ id: each.id, title: each.title })
  return {
    ...measureSummary(holdings, front),
    ...shown.read,
    above: aboveOf(library, front).map(named),
    below: library.under(id).map((entry) => named(entry.front)),
    related: front.related.flatMap((each) => {
      const found = library.measures.get(each)?.front
      return found === undefined ? [] : [named(found)]
    }),
    obligations: front.obligations.map((obligation) => ({
      ...obligation,
      cited: citedIn(library, obligation),
      ...questionOf(library, obligation.item),
    })),
    who: front.who,
    ...(said.cost === undefined ? {} : { cost: said.cost }),
    ...(said.time === undefined ? {} : { time: said.time }),
    indicators: said.indicators,
    training: said.training,
    resources: said.resources,
    concepts: front.concepts.map((concept) => {
      const title = conceptTitle(concept)
      return { id: concept, title: { en: concept, ...title }, known: title !== undefined }
    }),
    duties: front.duties.map((duty) => ({ cited: citedIn(library, duty), says: duty.says })),
    decisions: front.decisions.map((each) => ({ id: each, title: decidedTitle(each) })),
    practices: front.practices.flatMap((each) => {
      const found = library.practices.get(each)?.front
      return found === undefined ? [] : [practiceSummary(holdings, found)]
    }),
  }
}

function aboveOf(library: Library, front: Measure): Measure[] {
  const above: Measure[] = []
  for (let at = front.parent; at !== undefined;) {
    const parent: Measure | undefined = library.measures.get(at)?.front
    if (parent === undefined || above.includes(parent)) break
    above.unshift(parent)
    at = parent.parent
  }
  return above
}

/** `Palermo Protocol 3(b)`. */
export function citedIn(
  { checklist }: Library,
  { instrument, article }: Pick<Obligation, 'instrument' | 'article'>,
): string {
  const short = checklist.instruments.find(({ id }) => id === instrument)?.short ?? instrument ?? ''
  return `${short} ${article ?? ''}`.trim()
}

function questionOf(library: Library, item: string | undefined): { question?: Words } {
  const question = item === undefined ? undefined : library.item(item)?.question
  return question === undefined ? {} : { question }
}
