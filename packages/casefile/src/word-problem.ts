// Puts a problem into the words of one language, so that the same refusal reads well in every court's tongue.
import type { ProblemCode } from './problem-words.ts'

export type ProblemParams = Readonly<Record<string, string | number>>

/** One language's words for problems; every language has the same keys. */
export interface ProblemWords<Code extends string = ProblemCode, Term extends string = string> {
  /** BCP 47. */
  readonly language: string
  readonly didYouMean: string
  readonly or: string
  /** `what` says what is wrong and why, `next` what to do. `{x}` stands for a value, `{x|term}` for a word of `terms`, `{x|terms}` for several. */
  readonly problems: Readonly<Record<Code, { readonly what: string; readonly next?: string }>>
  readonly terms: Readonly<Record<Term, string>>
}

/** Our own lists are shown whole; what a file brings is cut, for it may be a page long. */
const lists = new Set(['allowed', 'known', 'chain', 'referrers'])

function shorten(name: string, value: string | number): string {
  const text = String(value)
  const longest = lists.has(name) ? 600 : 120
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
}

function fill(template: string, params: ProblemParams, words: ProblemWords): string {
  const term = (name: string): string =>
    Object.hasOwn(words.terms, name) ? (words.terms[name] as string) : name
  return template.replace(/\{(\w+)(?:\|(term|terms))?\}/g, (_, name: string, how: string | undefined) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined
    if (value === undefined) return ''
    if (how === 'term') return term(String(value))
    if (how === 'terms') return String(value).split(' ').map(term).join(words.or)
    return shorten(name, value)
  })
}

/** The message and the hint of a problem in the language of the words. */
export function wordProblem(
  problem: { readonly code: ProblemCode; readonly params: ProblemParams },
  words: ProblemWords,
): { readonly message: string; readonly hint?: string } {
  const entry = words.problems[problem.code]
  const hints = [
    Object.hasOwn(problem.params, 'near') ? fill(words.didYouMean, problem.params, words) : '',
    entry.next === undefined ? '' : fill(entry.next, problem.params, words),
  ].filter((text) => text !== '')
  const message = fill(entry.what, problem.params, words)
  return hints.length === 0 ? { message } : { message, hint: hints.join(' ') }
}
