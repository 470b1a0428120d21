/** Where in a decision the words stand that were asked for: the passage, in the language in which it matched. */
import type { DecisionPassage } from '@clew/contract'
import type { Decision } from '@clew/library/decision'
import { excerptOf, heldInText } from '../cases/index.ts'

type Part = Pick<DecisionPassage, 'part' | 'language'> & { readonly text: string }

/**
 * The part that holds most of the words, the earliest among equals; undefined where only title, court or citation hold them.
 * @param terms of `termsOf`.
 */
export function passageOf(decision: Decision, terms: readonly string[]): DecisionPassage | undefined {
  let best: { part: Part; held: number } | undefined
  for (const part of partsOf(decision)) {
    const held = heldInText(part.text, terms)
    if (held > (best?.held ?? 0)) best = { part, held }
    if (held === terms.length) break
  }
  if (best === undefined) return undefined
  const { text, ...where } = best.part
  return { ...where, ...excerptOf(text, terms) }
}

/** As `searchable` in stored.ts, without what the card of a decision shows anyway. */
function partsOf(decision: Decision): Part[] {
  const { language, facts, decided, holdings, issues, lessons, translations } = decision
  const own = (part: DecisionPassage['part'], texts: readonly string[]): Part[] =>
    texts.map((text) => ({ part, language, text }))
  return [
    ...own(
      'lesson',
      lessons.map(({ says }) => says),
    ),
    ...own('facts', [facts]),
    ...own('decided', [decided]),
    ...own(
      'holding',
      holdings.flatMap(({ charge, why }) => [charge, why]),
    ),
    ...own(
      'issue',
      issues.map(({ says }) => says),
    ),
    ...Object.entries(translations).flatMap(([tag, translation]): Part[] =>
      (['lesson', 'facts'] as const).flatMap((part): Part[] => {
        const text = translation[part]
        return text === undefined ? [] : [{ part, language: tag, text }]
      }),
    ),
  ]
}
