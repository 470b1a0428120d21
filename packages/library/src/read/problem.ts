// A refusal of a page of the library: what is wrong, where, why it matters and what to do, as a value that can be said in any language.
import { problemWords } from './problem-words.ts'

export type ProblemCode = keyof (typeof problemWords)['en']
export type Path = readonly PropertyKey[]

/** Before anybody looked up its line; `line` and `column` are given when the reader knows them already. */
export type RawProblem = {
  code: ProblemCode
  file: string
  path?: Path
  line?: number
  column?: number
  params?: Readonly<Record<string, string>>
}

export type LibraryProblem = {
  code: ProblemCode
  /** As given to the reader, relative to the folder of the library. */
  file: string
  /** From 1. */
  line: number
  column: number
  params: Readonly<Record<string, string>>
  /** What is wrong and why, in English. */
  message: string
  /** What to do. */
  hint: string
}

/** The words of a problem in a language that is known, else in English. */
export function problemIn(
  language: string,
  { code, params }: Pick<LibraryProblem, 'code' | 'params'>,
): { message: string; hint: string } {
  const words = (language === 'ur' ? problemWords.ur : problemWords.en)[code]
  const filled = (text: string): string =>
    text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => params[name] ?? whole)
  return { message: filled(words.what), hint: filled(words.fix) }
}
