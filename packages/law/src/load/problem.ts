// A refusal of a pack: what is wrong, where, why it matters and what to do, as a value with a code so that it can be said in any language.

export const problemCodes = [
  'yaml',
  'missing-file',
  'unknown-key',
  'missing-field',
  'wrong-type',
  'impossible-date',
  'not-english',
  'pack-folder-mismatch',
  'unknown-concept',
  'unknown-broader',
  'circular-broader',
  'unknown-instrument',
  'no-citation',
  'duplicate-id',
  'overlapping-validity',
  'backward-validity',
  'unknown-offence',
  'circular-offence',
  'element-without-kind',
  'element-with-two-kinds',
  'element-too-deep',
  'empty-group',
  'at-least-out-of-range',
  'unreachable-age',
  'consent-as-element',
  'unknown-mode-base',
  'bad-term',
  'min-above-max',
] as const
export type ProblemCode = (typeof problemCodes)[number]

export type Path = readonly (string | number)[]
export type ProblemParams = Readonly<Record<string, string>>

/** A problem before anybody looked up its line: cheap to make, so that a good pack pays nothing for positions. */
export type RawProblem = { code: ProblemCode; file: string; path: Path; params: ProblemParams; at?: Position }
/** Line and column from 1. */
export type Position = { line: number; column: number }

export type Problem = Position & {
  code: ProblemCode
  /** As given to the loader, relative to the folder of the packs. */
  file: string
  /** Keys and list positions (from 0) from the top of the file. */
  path: Path
  params: ProblemParams
  /** What is wrong and why, in English; problem-words.ts says it in other languages. */
  message: string
  /** What to do. */
  hint: string
}

export type Report = (code: ProblemCode, path: Path, params?: ProblemParams) => void

/** `offences[0].elements.all[2]`, as people point at a place in a file. */
export function pathText(path: Path): string {
  let text = ''
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`
    else text += text === '' ? part : `.${part}`
  }
  return text
}
