/** What is wrong with a case file, in the shape in which it leaves the server. */
import { type Problem, problemWordsUrdu, wordProblem } from '@clew/casefile'
import type { Language, ProblemPart } from '@clew/contract'

/** In the reader's language. Line 0 means that the case file was not read from a text. */
export function problemParts(problems: readonly Problem[], language: Language): ProblemPart[] {
  return problems.map((problem) => {
    const { code, path, line, column, params } = problem
    const { message, hint } = language === 'ur' ? wordProblem(problem, problemWordsUrdu) : problem
    return {
      code,
      path: pathText(path),
      ...(line > 0 ? { line, column: Math.max(1, column) } : {}),
      message,
      ...(hint === undefined ? {} : { hint }),
      params: { ...params },
    }
  })
}

/** `facts[3].by[0]`, as people point at a place in a file. */
function pathText(path: Problem['path']): string {
  return path.reduce<string>(
    (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`),
    '',
  )
}
