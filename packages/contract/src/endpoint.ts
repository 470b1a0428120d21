/** An endpoint as data: routes, clients and the interface description are all made from the same lines. */
import type * as z from 'zod'
import type { ErrorCode } from './problem/index.ts'

export type Endpoint = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below `/api`, with `:name` for parameters. */
  readonly path: string
  /** Unique; the operation's name in generated clients. */
  readonly id: string
  readonly tag:
    | 'session'
    | 'people'
    | 'cases'
    | 'assessments'
    | 'law'
    | 'views'
    | 'journal'
    | 'vault'
    | 'exhibits'
    | 'library'
    | 'decisions'
    | 'conformity'
    | 'integrity'
    | 'training'
    | 'monitoring'
  readonly summary: string
  readonly description?: string
  readonly params?: z.ZodObject
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  /** Media type of a body that is taken as a stream of bytes instead of JSON. */
  readonly consumes?: string
  /** Largest accepted body in bytes; one MiB where absent. */
  readonly bodyLimit?: number
  /** Successful answers by status. */
  readonly responses: Readonly<Record<number, z.ZodType>>
  /** Media type where the answer is not JSON. */
  readonly produces?: readonly string[]
  /** Codes that this endpoint may answer with, beyond those of every endpoint. */
  readonly refusals: readonly ErrorCode[]
}

/** Keeps the schemas of an endpoint as they are while the whole is checked. */
export const endpoint = <const E extends Endpoint>(described: E): E => described

/** Codes that any endpoint may answer with. */
export const commonRefusals = [
  'request-invalid',
  'not-signed-in',
  'not-allowed',
  'origin-forbidden',
  'request-unmarked',
  'internal-fault',
  'database-unavailable',
] as const satisfies readonly ErrorCode[]
