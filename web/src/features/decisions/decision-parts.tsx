/** Small things that every list of decided cases shows: verdict, court and date, a link, and words marked where they were found. */
import type { DecisionFacet, DecisionSummary, MeasureRead } from '@clew/contract'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { LawWords } from '../../design/words.tsx'
import { formatDay } from '../../i18n/dates.ts'
import { type Text, useText } from '../../i18n/use-text.ts'
import { useConceptName } from '../case-file/concept-name.ts'

/** Only the weight of the frame tells verdicts apart; hue is spent on standing. */
export function Verdict({ verdict }: { verdict: string }) {
  const text = useText()
  return (
    <span className="chip verdict" data-verdict={verdict}>
      {text.term('decision-verdict', verdict)}
    </span>
  )
}

export function DecisionLink({ id, children }: { id: string; children: ReactNode }) {
  return (
    <Link to="/decisions/$id" params={{ id }}>
      {children}
    </Link>
  )
}

/** Links to decided cases by what they are called, each with its reference. */
export function DecidedCases({ cases }: { cases: MeasureRead['decisions'] }) {
  return (
    <ul className="stack-small">
      {cases.map(({ id, title }) => (
        <li key={id}>
          <DecisionLink id={id}>
            <LawWords words={title} />
          </DecisionLink>{' '}
          <bdi dir="ltr" className="small soft">
            {id}
          </bdi>
        </li>
      ))}
    </ul>
  )
}

type Title = Pick<DecisionSummary, 'title' | 'language'>

/** In the reader's language where it is translated, else as it was written. */
export function titleOf(text: Text, { title, language }: Title): { words: string; language: string } {
  const own = title[text.language.code]
  return own === undefined
    ? { words: title[language] ?? Object.values(title)[0] ?? '', language }
    : { words: own, language: text.language.code }
}

export function DecisionTitle({ decision, wanted = [] }: { decision: Title; wanted?: readonly string[] }) {
  const text = useText()
  const { words, language } = titleOf(text, decision)
  return (
    <bdi lang={language}>
      <Marked words={words} wanted={wanted} />
    </bdi>
  )
}

export function CourtLine({ decision }: { decision: DecisionSummary }) {
  const text = useText()
  return (
    <span className="dotted small soft">
      <bdi>{decision.court}</bdi>
      <span>{text.state(decision.state)}</span>
      <span>{formatDay(decision.date, text.language.code)}</span>
      <bdi dir="ltr">{decision.citation}</bdi>
    </span>
  )
}

/** The name of a value of a facet. */
export function useFacetName(): (facet: DecisionFacet | 'circumstance', value: string) => string {
  const text = useText()
  const concept = useConceptName()
  return (facet, value) => {
    if (facet === 'form') return text.term('form', value)
    if (facet === 'state') return text.state(value)
    if (facet === 'verdict' || facet === 'issue' || facet === 'sector')
      return text.term(`decision-${facet}`, value)
    return concept(value)
  }
}

export const wordsOf = (q: string | undefined): readonly string[] =>
  (q ?? '').split(/[\s,.;:!?"“”()।۔]+/u).filter((word) => word !== '')

/** Words marked where they begin; in a script without spaces, where they stand. */
export function Marked({ words, wanted }: { words: string; wanted: readonly string[] }) {
  if (wanted.length === 0) return words
  const escaped = wanted.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const spaced = /^[\p{sc=Han}\p{sc=Thai}\p{sc=Hiragana}\p{sc=Katakana}]/u
  const pieces = words.split(
    new RegExp(
      `(${escaped.map((word) => (spaced.test(word) ? word : `(?<![\\p{L}\\p{M}\\p{N}])${word}`)).join('|')})`,
      'giu',
    ),
  )
  return pieces.map((piece, at) => (at % 2 === 1 ? <mark key={at}>{piece}</mark> : piece))
}
