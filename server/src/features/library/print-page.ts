/** A measure or a practice as a document, with everything that stands on its page on the screen. */
import type { MeasureRead, PageSection, PracticeRead } from '@clew/contract'
import type { Source, Words } from '@clew/library'
import { shortSource } from '@clew/library/prose'
import { type Block, type DocumentModel, heading, list, type Text } from '../../platform/documents/index.ts'
import { blocksOf } from './on-paper.ts'
import { isPageWord, type Say, sayIn } from './page-words.ts'

export function printMeasure(measure: MeasureRead, language: string): DocumentModel {
  const say = sayIn(language)
  const title = inLanguage(language)
  const shown = (words: Words): string => title(words)
  const blocks: Block[] = [
    ...notices(measure, language, say),
    ...sections(measure, language, say),
    heading(1, say('obligations')),
    {
      kind: 'table',
      columns: [
        { title: say('obligation'), width: 2 },
        { title: say('strength'), width: 1.4 },
        { title: say('question'), width: 4 },
      ],
      rows: measure.obligations.map(({ cited, strength, qualifier, question, item }): Text[] => [
        cited,
        qualifier === undefined ? say(strength) : `${say(strength)} (${qualifier})`,
        question === undefined ? '' : [shown(question), { text: ` [${item}]`, quiet: true }],
      ]),
    },
    ...few(
      say('duties'),
      measure.duties.map(({ cited, says }): Text => [shown(says), { text: ` [${cited}]`, quiet: true }]),
    ),
    ...few(say('whoIsInvolved'), measure.who),
    ...few(say('cost'), measure.cost === undefined ? [] : [measure.cost.says]),
    ...few(say('time'), measure.time === undefined ? [] : [measure.time.says]),
    ...few(say('indicators'), measure.indicators),
    ...few(say('training'), measure.training),
    ...few(
      say('resources'),
      measure.resources.map((each): Text => [
        `${each.title}, ${each.publisher}`,
        { text: ` (${say(each.reading)})`, quiet: true },
      ]),
    ),
    ...few(
      say('practices'),
      measure.practices.map((each): Text => [
        shown(each.title),
        { text: ` – ${placesOf(each, title)}`, quiet: true },
      ]),
    ),
    ...few(
      say('concepts'),
      measure.concepts.map((each): Text => [shown(each.title), { text: ` [${each.id}]`, quiet: true }]),
    ),
    ...few(say('decisions'), measure.decisions.map(decided(title))),
    ...sources(measure.sources, language, say),
  ]
  return {
    title: title(measure.title),
    language: language === 'ur' ? 'ur' : measure.language,
    subtitle: [say('measure'), measure.pillar, ...measure.above.map((each) => shown(each.title))]
      .map((word) => (isPageWord(word) ? say(word) : word))
      .join(' · '),
    footer: say('footer', { id: measure.id }),
    blocks,
  }
}

export function printPractice(practice: PracticeRead, language: string): DocumentModel {
  const say = sayIn(language)
  const title = inLanguage(language)
  const kind = practice.kind === 'challenge' ? 'challenge' : 'good-practice-kind'
  return {
    title: title(practice.title),
    language: language === 'ur' ? 'ur' : practice.language,
    subtitle: `${say('practice')} · ${say(kind)}`,
    footer: say('footer', { id: practice.id }),
    blocks: [
      ...notices(practice, language, say),
      {
        kind: 'facts',
        items: [
          { term: say('place'), text: placesOf(practice, title) },
          { term: say('year'), text: practice.year ?? say('noYear') },
        ],
      },
      ...sections(practice, language, say),
      ...few(
        say('measures'),
        practice.about.map((each): Text => title(each.title)),
      ),
      ...few(say('decisions'), practice.decisions.map(decided(title))),
      ...sources(practice.sources, language, say),
    ],
  }
}

type Page = MeasureRead | PracticeRead

const inLanguage =
  (language: string) =>
  (words: Readonly<Record<string, string>>): string =>
    words[language] ?? words['en'] ?? ''

function notices(page: Page, language: string, say: Say): Block[] {
  const { published, languages } = page
  const own = languages.find((one) => one.language === page.language)
  const edition = own?.edition ?? 0
  const said = [
    ...(page.reviewed ? [] : [say('unreviewed')]),
    ...(language !== page.language && language !== 'en' ? [say('notTranslated')] : []),
    ...(own?.current === false && page.language !== 'en' ? [say('outOfDate')] : []),
  ]
  const origin = edition === 0 ? say('shipped') : say('edition', { number: edition })
  const by =
    published === undefined ? '' : ` ${say('published', { ...published, day: published.at.slice(0, 10) })}`
  return [
    ...said.map((text): Block => ({ kind: 'notice', text })),
    { kind: 'paragraph', quiet: true, text: `${origin}.${by}` },
  ]
}

function sections(page: { sections: PageSection[]; sources: Source[] }, language: string, say: Say): Block[] {
  const keys = new Set(page.sources.map(({ key }) => key))
  return page.sections.flatMap(({ heading: title, markdown }) => [
    heading(1, isPageWord(title) ? say(title) : title),
    ...blocksOf(markdown, keys, language),
  ])
}

/** `R v Tang … [AU-01]`. */
const decided =
  (title: (words: Words) => string) =>
  ({ id, title: words }: MeasureRead['decisions'][number]): Text =>
    title(words) === id ? id : [title(words), { text: ` [${id}]`, quiet: true }]

const few = (title: string, items: readonly Text[]): Block[] =>
  items.length === 0 ? [] : [heading(1, title), list(false, items)]

function sources(given: readonly Source[], language: string, say: Say): Block[] {
  return few(
    say('sources'),
    given.map(({ key, title, publisher, url, reading }): Text => [
      { text: `[${shortSource(key, language)}] `, quiet: true },
      publisher === undefined ? title : `${title}, ${publisher}`,
      ...(url === undefined ? [] : [' ', { text: url, link: url }]),
      { text: ` (${say(reading)})`, quiet: true },
    ]),
  )
}

function placesOf({ places }: Pick<PracticeRead, 'places'>, title: (words: Words) => string): string {
  return places.map((place) => title('state' in place ? place.name : place.body)).join(', ')
}
