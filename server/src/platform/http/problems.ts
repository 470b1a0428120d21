/** Turns whatever was thrown into a problem of the catalogue, and lets nothing of ours leak with it. */
import { type ErrorCode, type Language, type Problem, type ProblemParams, problemOf } from '@clew/contract'
import type * as z from 'zod'
import { Refusal } from '../refusal.ts'
import { pointerToken } from './plain-text.ts'

const frameworkCodes: Readonly<Record<string, ErrorCode>> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media-type-unsupported',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_CTP_INVALID_JSON_BODY: 'body-malformed',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'body-malformed',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'body-malformed',
  FST_ERR_BAD_URL: 'route-not-found',
  FST_ERR_MAX_PARAM_LENGTH: 'route-not-found',
  FST_ERR_ROUTE_MISSING_CONTENT_TYPE: 'media-type-unsupported',
}

/** The server is away, starting, stopping, out of connections, or has lost its files (SQLSTATE classes 08, 53, 57P, 58). */
const databaseAway = /^(08\w{3}|53\w{3}|57P0\w|58\w{3}|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT)$/
/** What the driver says without a code when the other end is gone. */
const connectionGone =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying)/

export type ProblemContext = {
  readonly requestId: string
  readonly language: Language
  readonly limit: number
  readonly mediaType: string
}

/** @returns the problem, and whether it is our fault and belongs in the log. */
export function problemFrom(error: unknown, context: ProblemContext): { problem: Problem; ours: boolean } {
  if (error instanceof Refusal) {
    return { problem: problemOf(error.code, error.params, context.language, error.more), ours: false }
  }
  const code = errorCode(error)
  const known = frameworkCodes[code]
  if (known !== undefined) {
    const params: ProblemParams = { limit: context.limit, type: context.mediaType }
    return { problem: problemOf(known, params, context.language), ours: false }
  }
  const away = databaseAway.test(code) || (error instanceof Error && connectionGone.test(error.message))
  const params = { report: context.requestId }
  return {
    problem: problemOf(away ? 'database-unavailable' : 'internal-fault', params, context.language),
    ours: true,
  }
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/**
 * Reads one part of a request.
 * @throws Refusal `request-invalid` with every wrong place as a JSON pointer.
 */
export function readPart(
  schema: z.ZodType | undefined,
  value: unknown,
  part: 'params' | 'query' | 'body',
): unknown {
  if (schema === undefined) return undefined
  const read = schema.safeParse(value)
  if (read.success) return read.data
  const errors = read.error.issues.map((issue) => ({
    code: issue.code,
    path: ['', part, ...issue.path.map(pointerToken)].join('/'),
    message: issue.message,
  }))
  throw new Refusal('request-invalid', { count: errors.length }, { errors })
}
