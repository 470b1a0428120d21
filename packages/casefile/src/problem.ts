// What is wrong with a case file, as a value: a stable code for programs, plain words for people, and the place to look.
import { type ProblemCode, problemWords } from './problem-words.ts'
import { type ProblemParams, wordProblem } from './word-problem.ts'

export interface Problem {
  /** Stable, kebab-case; the key into the catalogues of words. */
  readonly code: ProblemCode
  /** Keys and list positions from the top of the file. */
  readonly path: readonly (string | number)[]
  /** From 1; 0 where the case file was not read from text. */
  readonly line: number
  readonly column: number
  /** What is wrong and why, in English; `wordProblem` says it in another language. */
  readonly message: string
  /** What to do next. */
  readonly hint?: string
  readonly params: ProblemParams
}

export type Path = readonly (string | number)[]

/** A problem before anybody knows on which line it stands. */
export interface Complaint {
  readonly code: ProblemCode
  readonly path: Path
  readonly params: ProblemParams
  /** Points at the key rather than at what the key holds. */
  readonly atKey?: boolean
}

/** Nobody mends more than this at a sitting, and a hostile file must not buy unbounded work. */
export const mostProblems = 200

/** Collects complaints up to a limit and counts the rest. */
export class Complaints {
  readonly list: Complaint[] = []
  #left = 0

  /** `near` is asked only when the complaint is kept, because searching for a likely word costs time. */
  add(
    code: ProblemCode,
    path: Path,
    params: ProblemParams = {},
    more: { near?: () => string | undefined; atKey?: boolean } = {},
  ): void {
    if (this.list.length >= mostProblems) {
      this.#left += 1
      return
    }
    const near = more.near?.()
    this.list.push({
      code,
      path,
      params: near === undefined ? params : { ...params, near },
      ...(more.atKey === true ? { atKey: true } : {}),
    })
  }

  /** All complaints, and one that counts those left off. */
  all(): readonly Complaint[] {
    if (this.#left === 0) return this.list
    return [...this.list, { code: 'more-problems', path: [], params: { count: this.#left } }]
  }
}

/** The complaint in English words, at a place in a text. */
export function asProblem(
  complaint: Complaint,
  place: { readonly line: number; readonly column: number } = { line: 0, column: 0 },
): Problem {
  const { message, hint } = wordProblem(complaint, problemWords)
  return {
    code: complaint.code,
    path: complaint.path,
    line: place.line,
    column: place.column,
    message,
    ...(hint === undefined ? {} : { hint }),
    params: complaint.params,
  }
}
