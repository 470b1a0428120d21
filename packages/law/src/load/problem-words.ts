// What each refusal says, in English and Urdu: what is wrong, why it matters, what to do. Urdu has not been reviewed by a lawyer.
import { pathText, type Path, type ProblemCode, type ProblemParams } from './problem.ts'
import { english } from './problem-words-en.ts'
import { urdu } from './problem-words-ur.ts'

/** `{name}` stands for a parameter. `meant` is added to `fix` when a known word is close. */
export type ProblemSentences = { what: string; why: string; fix: string }
export type ProblemCatalogue = {
  codes: Readonly<Record<ProblemCode, ProblemSentences>>
  meant: string
  /** Said instead of `fix` for a number that stands where text belongs. */
  quote: string
  /** What a value should have been, by token. */
  expected: Readonly<Record<string, string>>
}
export const problemLanguages = ['en', 'ur'] as const
export type ProblemLanguage = (typeof problemLanguages)[number]

const catalogues: Readonly<Record<ProblemLanguage, ProblemCatalogue>> = { en: english, ur: urdu }

/** The sentences of one problem in one language. */
export function sayProblem(
  problem: { code: ProblemCode; params: ProblemParams; path: Path },
  language: ProblemLanguage,
): ProblemSentences {
  const catalogue = catalogues[language]
  const { what, why, fix } = catalogue.codes[problem.code]
  const params: Record<string, string> = { place: pathText(problem.path) || '–' }
  for (const [name, value] of Object.entries(problem.params))
    params[name] = value.startsWith('@') ? (catalogue.expected[value] ?? value.slice(1)) : value
  const fill = (sentence: string): string =>
    sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '–')
  const needsQuotes =
    problem.params['expected'] === '@string' && /^[\d.]+$/.test(problem.params['value'] ?? '')
  const cure = needsQuotes ? catalogue.quote : fix
  const close = problem.params['nearest'] === undefined ? '' : ` ${catalogue.meant}`
  return { what: fill(what), why: fill(why), fix: fill(cure + close) }
}
