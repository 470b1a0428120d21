/** Reads one State practice with the measures that it belongs to. */
import type { PracticeRead } from '@clew/contract'
import { Refusal } from '../../platform/refusal.ts'
import type { DecidedTitle } from './decided-cases.ts'
import type { Holdings } from './holdings.ts'
import { shownPage } from './shown-page.ts'
import { measureSummary, practiceSummary } from './summaries.ts'

/** @throws Refusal `practice-not-found`. */
export function readPractice(
  holdings: Holdings,
  id: string,
  language: string,
  decidedTitle: DecidedTitle,
): PracticeRead {
  const front = holdings.library.practices.get(id)?.front
  if (front === undefined) throw new Refusal('practice-not-found', { id })
  return {
    ...practiceSummary(holdings, front),
    ...shownPage(holdings, { kind: 'practice', id }, language).read,
    decisions: front.decisions.map((each) => ({ id: each, title: decidedTitle(each) })),
    about: front.measures.flatMap((each) => {
      const found = holdings.library.measures.get(each)?.front
      return found === undefined ? [] : [measureSummary(holdings, found)]
    }),
  }
}
