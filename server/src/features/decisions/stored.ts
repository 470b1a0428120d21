/** What of a decision is kept beside its body, so that lists, filters and searches need not open it. */
import { createHash } from 'node:crypto'
import type { DecisionFacet, DecisionSummary, sharedKinds } from '@clew/contract'
import { canonicalDecision, type Decision, type Holding } from '@clew/library/decision'
import { wordsOf } from '../cases/index.ts'

export type StoredSummary = Omit<DecisionSummary, 'origin'>
export type FacetKind = DecisionFacet | (typeof sharedKinds)[number]

export type Stored = {
  readonly id: string
  readonly digest: string
  readonly summary: StoredSummary
  readonly body: Decision
  readonly decided: string
  readonly facets: readonly string[]
  readonly words: readonly string[]
}

/** Every decision has this word and this facet: to ask for all, and to count all. */
export const everyOne = '=all'

export const facetOf = (kind: FacetKind, value: string): string => `${kind}:${value}`

/** A facet as a word; no word of a text begins like it. */
export const wordOfFacet = (facet: string): string => `=${facet}`

/** @param canonical text of the decision, where it was made already. */
export function storedOf(
  decision: Decision,
  shipped: boolean,
  canonical = canonicalDecision(decision),
): Stored {
  const facets = facetsOf(decision)
  const origin = shipped ? 'shipped' : 'unit'
  return {
    id: decision.id,
    digest: createHash('sha256').update(canonical).digest('base64url'),
    summary: summaryOf(decision),
    body: decision,
    decided: firstDay(decision.date),
    facets,
    words: [
      everyOne,
      `=origin:${origin}`,
      ...facets.map(wordOfFacet),
      ...new Set(decision.holdings.flatMap(holdingWords)),
      ...wordsOf(searchable(decision)),
    ],
  }
}

function facetsOf(decision: Decision): string[] {
  const each = (kind: FacetKind, values: readonly string[]): string[] =>
    values.map((value) => facetOf(kind, value))
  return [
    ...each('act', decision.acts),
    ...each('means', decision.means),
    ...each('purpose', decision.purposes),
    ...each('circumstance', decision.circumstances),
    ...each('form', decision.forms),
    ...each('sector', decision.sectors),
    ...each('state', [decision.state]),
    ...each('verdict', [decision.verdict]),
    ...each(
      'issue',
      decision.issues.map(({ issue }) => issue),
    ),
  ]
}

/** A question may name offence, element and concept of one holding in any combination; each is a word. */
function holdingWords({ offence, element, concept }: Holding): string[] {
  return [undefined, offence].flatMap((o) =>
    [undefined, element].flatMap((e) => [undefined, concept].flatMap((c) => holdingWord(o, e, c) ?? [])),
  )
}

/** Undefined when nothing is named. */
export function holdingWord(
  offence: string | undefined,
  element: string | undefined,
  concept: string | undefined,
): string | undefined {
  if (offence === undefined && element === undefined && concept === undefined) return undefined
  return `=holding:${offence ?? ''}|${element ?? ''}|${concept ?? ''}`
}

/** Nothing of parties and victims: there a name could slip in. */
function searchable(decision: Decision): string {
  const { holdings, lessons, issues, translations } = decision
  return [
    decision.id,
    decision.title,
    decision.court,
    decision.citation,
    decision.ecli ?? '',
    decision.date,
    decision.facts,
    decision.decided,
    ...holdings.flatMap(({ charge, why }) => [charge, why]),
    ...issues.map(({ says }) => says),
    ...lessons.map(({ says }) => says),
    ...Object.values(translations).flatMap(({ title, facts = '', lesson = '' }) => [title, facts, lesson]),
  ].join('\n')
}

function summaryOf(decision: Decision): StoredSummary {
  const { id, language, court, state, international, date, citation, verdict, forms, sectors } = decision
  const titles = Object.entries(decision.translations).map(([tag, { title }]) => [tag, title] as const)
  return {
    id,
    title: { ...Object.fromEntries(titles), [language]: decision.title },
    language,
    court,
    state,
    international,
    date,
    citation,
    verdict,
    forms,
    sectors,
    issues: decision.issues.map(({ issue }) => issue),
    lesson: decision.lessons[0]?.says ?? '',
    ...(decision.caseFile === undefined ? {} : { caseFile: decision.caseFile }),
    reading: decision.reading,
    reviewed: decision.review !== 'unreviewed',
  }
}

/** Of a year or a month the first day that it can mean. */
const firstDay = (date: string): string => date + '0000-01-01'.slice(date.length)
