/** Finds pages by their words, in memory: a few hundred pages are looked through faster than a database is asked. */
import type { Found } from '@clew/contract'
import type { Words } from '@clew/library'
import { plainTexts, readProse, sectionsOf } from '@clew/library/prose'
import { begins, excerptOf, heldIn, termsOf, wordsOf } from '../cases/index.ts'
import type { Holdings, PageName } from './holdings.ts'

type Part = { readonly section?: string; readonly text: string; readonly words: readonly string[] }
type Paper = Pick<Found, 'kind' | 'id' | 'title' | 'measure'> & {
  readonly titleWords: readonly string[]
  readonly parts: readonly Part[]
}

const indexes = new WeakMap<Holdings, readonly Paper[]>()

/** Pages that hold every word, those with more of them in the title first, and before all one whose title is just these words. */
export function findIn(holdings: Holdings, question: string): Found[] {
  const terms = termsOf(question)
  if (terms.length === 0) return []
  const papers = indexes.get(holdings) ?? papersOf(holdings)
  indexes.set(holdings, papers)
  return papers
    .flatMap((paper) => {
      const inTitle = heldIn(paper.titleWords, terms)
      const all = terms.every(
        (term) => begins(paper.titleWords, term) || paper.parts.some(({ words }) => begins(words, term)),
      )
      const whole = Number(Object.values(paper.title).some((title) => isNoMoreThan(title, terms)))
      return all ? [{ paper, inTitle, whole, best: bestPart(paper, terms) }] : []
    })
    .toSorted((a, b) => b.inTitle - a.inTitle || b.whole - a.whole || b.best.held - a.best.held)
    .map(({ paper: { kind, id, title, measure }, best: { part } }) => ({
      kind,
      id,
      title,
      ...(measure === undefined ? {} : { measure }),
      ...(part.section === undefined ? {} : { section: part.section }),
      ...excerptOf(part.text, terms),
    }))
}

/** Ids of the practices that hold every word. */
export function practicesWith(holdings: Holdings, question: string): ReadonlySet<string> {
  return new Set(findIn(holdings, question).flatMap(({ kind, id }) => (kind === 'practice' ? [id] : [])))
}

function isNoMoreThan(title: string, terms: readonly string[]): boolean {
  const words = wordsOf(title)
  return words.length <= terms.length && heldIn(words, terms) === terms.length
}

/** The part that holds most of the words; the beginning of the page when the title alone holds them. */
function bestPart({ parts }: Paper, terms: readonly string[]): { part: Part; held: number } {
  let best = { part: parts[0] ?? { text: '', words: [] }, held: 0 }
  for (const part of parts) {
    const held = heldIn(part.words, terms)
    if (held > best.held) best = { part, held }
  }
  return best
}

function papersOf(holdings: Holdings): readonly Paper[] {
  const { measures, practices, checklist } = holdings.library
  const pages = [
    ...[...measures.values()].map(({ front }) =>
      paperOf(holdings, { kind: 'measure', id: front.id }, front.title),
    ),
    ...[...practices.values()].map(({ front }) =>
      paperOf(holdings, { kind: 'practice', id: front.id }, front.title, front.places.flatMap(placeWords)),
    ),
  ]
  const items = checklist.items.map(({ id, question, satisfied, provisions }): Paper => ({
    kind: 'item',
    id,
    title: question,
    ...measureOf(holdings, id),
    titleWords: wordsOf([id, ...Object.values(question)].join(' ')),
    parts: [...Object.values(satisfied), ...provisions.map(({ article }) => article)].map((text) =>
      partOf(text),
    ),
  }))
  return [...pages, ...items]
}

function measureOf({ library }: Holdings, item: string): { measure?: string } {
  const measure = library.measuresForItem(item)[0]?.front.id
  return measure === undefined ? {} : { measure }
}

const placeWords = (place: { name: Words } | { body: Words }): string[] =>
  Object.values('name' in place ? place.name : place.body)

function paperOf(holdings: Holdings, page: PageName, title: Words, also: readonly string[] = []): Paper {
  const texts = holdings.languages(page).flatMap(({ language }) => holdings.shown(page, language) ?? [])
  const parts = texts.flatMap(({ own }) => [
    ...sectionsOf(own.entry.page.body).flatMap(({ heading, markdown }) =>
      plainTexts(readProse(markdown)).map((text) => partOf(text, heading)),
    ),
    ...('indicators' in own.entry.front ? own.entry.front.indicators : []).map((text) => partOf(text)),
  ])
  const titles = [title, ...texts.map(({ own }) => own.entry.front.title)].flatMap((each) =>
    Object.values(each),
  )
  return { ...page, title, titleWords: wordsOf([...titles, ...also].join(' ')), parts }
}

const partOf = (text: string, section?: string): Part => ({
  text,
  words: wordsOf(text),
  ...(section === undefined ? {} : { section }),
})
