/** A decided case as a document, with everything that stands on its page on the screen. */
import type { Decision } from '@clew/library/decision'
import {
  type Block,
  type DocumentModel,
  heading,
  list,
  paragraph,
  type Text,
} from '../../platform/documents/index.ts'
import { type Term, termsIn } from './document-terms.ts'
import { type DocumentWord, type Say, sayIn } from './document-words.ts'

/** Name of a concept for people, in a language; of one that is not known, what its id says. */
export type ConceptName = (id: string, language: string) => string

type Paper = {
  readonly say: Say
  readonly term: Term
  readonly concept: (id: string) => string
  readonly state: (code: string) => string
  readonly languageName: (code: string) => string
}

/** @param language asked for; where there is no translation the digest stays in its own. */
export function printDecision(decision: Decision, language: string, conceptName: ConceptName): DocumentModel {
  const house = language === 'ur' ? 'ur' : 'en'
  const paper: Paper = {
    say: sayIn(house),
    term: termsIn(house),
    concept: (id) => conceptName(id, house),
    state: (code) => named('region', house, code),
    languageName: (code) => named('language', house, code),
  }
  const { say, state } = paper
  const translated = translationOf(decision, language)
  const { title = decision.title, facts = decision.facts, lesson } = translated ?? {}
  const [first, ...others] = decision.lessons.map(({ says }) => says)
  return {
    title,
    language: house === 'ur' ? 'ur' : translated === undefined ? decision.language : language,
    subtitle: `${decision.court} · ${state(decision.state)} · ${decision.date}`,
    footer: say('footer', { id: decision.id }),
    blocks: [
      ...notices(decision, language, paper),
      { kind: 'facts', items: overview(decision, paper) },
      heading(1, say('facts')),
      paragraph(facts),
      heading(1, say('decided')),
      paragraph(decision.decided),
      ...holdings(decision, paper),
      ...issues(decision, paper),
      ...few(say('lessons'), [lesson ?? first ?? '', ...others]),
      ...people(decision, paper),
      ...outcome(decision, paper),
      ...few(say('measures'), decision.measures),
      ...sources(decision, paper),
    ],
  }
}

/** The language is whatever stands in an address. */
const translationOf = ({ translations }: Decision, language: string) =>
  Object.hasOwn(translations, language) ? translations[language] : undefined

function named(type: 'region' | 'language', language: string, code: string): string {
  try {
    return new Intl.DisplayNames([language, 'en'], { type }).of(code) ?? code
  } catch (failure) {
    // A tag that nobody registered is shown as it is.
    if (!(failure instanceof RangeError)) throw failure
    return code
  }
}

function notices(decision: Decision, language: string, { say, languageName }: Paper): Block[] {
  const { review, unverified } = decision
  const translated = translationOf(decision, language)
  const own = { language: languageName(decision.language) }
  const said = [
    review === 'unreviewed' ? say('unreviewed') : say('reviewed', review),
    ...(translated?.made === 'machine' && translated.review === 'unreviewed' ? [say('machine')] : []),
    ...(translated === undefined ? [] : [say('partly', own)]),
    ...(translated === undefined && language !== decision.language
      ? [say('notTranslated', { language: languageName(language) })]
      : []),
    ...(unverified.length === 0 ? [] : [say('unverified', { what: unverified.join('; ') })]),
  ]
  return said.map((text): Block => ({ kind: 'notice', text }))
}

function overview(decision: Decision, { say, term, concept, state }: Paper): { term: string; text: Text }[] {
  const joined = (word: DocumentWord, items: readonly string[]) => ({
    term: say(word),
    text: items.join(', '),
  })
  return [
    joined('court', [decision.court]),
    joined('date', [decision.date]),
    joined('citation', [decision.citation]),
    joined('ecli', decision.ecli === undefined ? [] : [decision.ecli]),
    joined('state', [state(decision.state)]),
    joined('otherStates', decision.otherStates.map(state)),
    joined('verdict', [term('verdict', decision.verdict)]),
    joined(
      'forms',
      decision.forms.map((one) => term('form', one)),
    ),
    joined(
      'sectors',
      decision.sectors.map((one) => term('sector', one)),
    ),
    joined('acts', decision.acts.map(concept)),
    joined('means', decision.means.map(concept)),
    joined('purposes', decision.purposes.map(concept)),
    joined('circumstances', decision.circumstances.map(concept)),
    joined('offences', decision.offences),
    joined('reading', [term('reading', decision.reading)]),
  ].filter(({ text }) => text !== '')
}

function holdings({ holdings: held }: Decision, { say, term, concept }: Paper): Block[] {
  const rows = held.map((one): Text[] => {
    const cited = [one.offence, one.element].flatMap((part) => part ?? []).join(' · ')
    const by = [one.court, one.paragraph].flatMap((part) => part ?? []).join(', ')
    return [
      one.charge,
      [one.concept === undefined ? '' : `${concept(one.concept)} `, { text: `[${cited}]`, quiet: true }],
      term('outcome', one.outcome),
      [
        one.why,
        ...(by === '' ? [] : [{ text: ` ${by}`, quiet: true }]),
        { text: ` (${term('reading', one.reading)})`, quiet: true },
      ],
    ]
  })
  return table(say('holdings'), rows, [
    { title: say('charge'), width: 1.6 },
    { title: say('element'), width: 1.8 },
    { title: say('outcome') },
    { title: say('why'), width: 4 },
  ])
}

function issues({ issues: raised }: Decision, { say, term }: Paper): Block[] {
  const rows = raised.map((one): Text[] => [term('issue', one.issue), term('effect', one.effect), one.says])
  return table(say('issues'), rows, [
    { title: say('issue'), width: 1.6 },
    { title: say('effect'), width: 1.4 },
    { title: say('says'), width: 4 },
  ])
}

function people({ parties, victims }: Decision, { say, term, state }: Paper): Block[] {
  return [
    ...few(
      say('parties'),
      parties.map(({ roles, kind, says }): Text => [
        says,
        {
          text: ` (${[...roles.map((role) => term('role', role)), term('party', kind)].join(', ')})`,
          quiet: true,
        },
      ]),
    ),
    ...few(
      say('victims'),
      victims.map(({ initials, number, age, sex, states }) =>
        [
          ...(initials === undefined ? [] : [initials]),
          ...(number === undefined ? [] : [say('number', { count: number })]),
          term('age', age),
          term('sex', sex),
          ...states.map(state),
        ].join(', '),
      ),
    ),
  ]
}

function outcome({ sentences, remedies }: Decision, { say, term }: Paper): Block[] {
  return [
    ...few(
      say('sentences'),
      sentences.map(({ who, says, suspended, reading }): Text => [
        { text: `${who}: `, strong: true },
        suspended ? `${says} (${say('suspended')})` : says,
        { text: ` (${term('reading', reading)})`, quiet: true },
      ]),
    ),
    ...few(
      say('remedies'),
      remedies.map(({ kind, says, amount, currency, reading }): Text => [
        { text: `${term('remedy', kind)}: `, strong: true },
        says,
        ...(amount === undefined ? [] : [` ${[currency ?? '', amount].join(' ').trim()}`]),
        { text: ` (${term('reading', reading)})`, quiet: true },
      ]),
    ),
  ]
}

function sources({ sources: given }: Decision, { say, term }: Paper): Block[] {
  return few(
    say('sources'),
    given.map(({ key, title, url, reading }): Text => [
      { text: `[${key}] `, quiet: true },
      title,
      ...(url === undefined ? [] : [' ', { text: url, link: url }]),
      { text: ` (${term('reading', reading)})`, quiet: true },
    ]),
  )
}

const few = (title: string, items: readonly Text[]): Block[] =>
  items.length === 0 ? [] : [heading(1, title), list(false, items)]

const table = (
  title: string,
  rows: readonly (readonly Text[])[],
  columns: readonly { readonly title: string; readonly width?: number }[],
): Block[] => (rows.length === 0 ? [] : [heading(1, title), { kind: 'table', columns, rows }])
