/** What is wrong with a case file, in the shape in which it leaves the server. */
import type { ProblemPart } from '@clew/contract'
import type { Problem } from '@clew/casefile'

/** Line 0 means that the case file was not read from a text. */
export function problemParts(problems: readonly Problem[]): ProblemPart[] {
  return problems.map(({ code, path, line, column, message, hint, params }) => ({
    code,
    path: path.reduce<string>(
      (text, key) => (typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`),
      '',
    ),
    ...(line > 0 ? { line, column: Math.max(1, column) } : {}),
    message,
    ...(hint === undefined ? {} : { hint }),
    params: { ...params },
  }))
}
