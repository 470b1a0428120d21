/** Answers that went wrong, as values that a page can show: what, why, what next (RFC 9457). */

/** One finding in a file that was handed in, with the place where it stands. */
export type FileProblem = {
  code: string
  path?: string
  line?: number
  column?: number
  message: string
  hint?: string
}

export type Problem = {
  code: string
  status: number
  title?: string
  detail?: string
  /** What to do next, worded by the server in the reader's language. */
  next?: string
  params: Readonly<Record<string, string | number>>
  errors: readonly FileProblem[]
  /** Further members, such as both versions of a conflict. */
  extra: Readonly<Record<string, unknown>>
}

export class ProblemError extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.title ?? problem.code)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

export const problemOf = (error: unknown): Problem =>
  error instanceof ProblemError
    ? error.problem
    : { code: 'unexpected', status: 0, params: {}, errors: [], extra: {}, detail: String(error) }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads a problem+json body; anything else becomes a problem named after the status. */
export function readProblem(status: number, body: unknown): Problem {
  if (!isRecord(body)) return { code: `http-${status}`, status, params: {}, errors: [], extra: {} }
  const { code, title, detail, next, params, errors, type: _type, status: _status, ...extra } = body
  return {
    code: typeof code === 'string' ? code : `http-${status}`,
    status,
    ...(typeof title === 'string' ? { title } : {}),
    ...(typeof detail === 'string' ? { detail } : {}),
    ...(typeof next === 'string' ? { next } : {}),
    params: isRecord(params) ? (params as Problem['params']) : {},
    errors: Array.isArray(errors) ? (errors as FileProblem[]) : [],
    extra,
  }
}
