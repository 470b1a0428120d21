/** A route is an endpoint of the contract, who may use it, what it leaves in the journal, and what it does. */
import type { Endpoint, Language } from '@clew/contract'
import type * as z from 'zod'
import type { SignedIn } from '../authentication/signed-in.ts'
import type { Permission } from '../authorization/permissions.ts'
import type { Doors, Purpose, Work } from '../database/doors.ts'
import type { JournalAction } from '../journal/entry.ts'
import type { Log } from '../log/log.ts'

type Parsed<E, Part extends string> = E extends { readonly [Key in Part]: infer Schema extends z.ZodType }
  ? z.output<Schema>
  : undefined

/** Where a request comes from, and what it shows of itself. */
export type Visitor = {
  /** Network address of the browser, behind a trusted proxy as the proxy says it. */
  readonly address: string
  /** Whether the request was made on this machine. */
  readonly local: boolean
  readonly agent: string
  readonly cookies: string
}

/** What every handler is given: shapes are those of the contract. */
type Asked<E extends Endpoint> = {
  readonly params: Parsed<E, 'params'>
  readonly query: Parsed<E, 'query'>
  readonly body: Parsed<E, 'body'>
  /** Bytes as they arrive, where the endpoint consumes a stream; nothing otherwise. Leaving off reading leaves the connection alive. */
  readonly stream: AsyncIterable<Uint8Array>
  /** Length of the body as the sender states it. */
  readonly length: number | undefined
  /** The part that is asked for, as the header `Range` says it. */
  readonly range: string | undefined
  readonly language: Language
  readonly requestId: string
  readonly log: Log
  readonly visitor: Visitor
}

/** One request, checked: the shapes are those of the contract, the person is known and allowed. */
export type Call<E extends Endpoint = Endpoint> = Asked<E> & {
  readonly actor: SignedIn
  /** The door to the data, in the name of this person, for the purpose of this route. */
  readonly enter: <T>(work: Work<T>) => Promise<T>
}

/** One request of somebody who need not be anybody yet. */
export type OpenCall<E extends Endpoint = Endpoint> = Asked<E> & { readonly doors: Doors }

/** `body` is sent as JSON; where the endpoint produces something else it is a text, bytes or a stream of bytes. */
export type Answer = {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string | string[]>>
}

/** Why a route leaves no entry: it reaches no record of anybody. */
export type NothingToJournal = { readonly nothing: string }

type Shared = {
  readonly endpoint: Endpoint
  readonly journal: readonly JournalAction[] | NothingToJournal
}

export type GuardedRoute = Shared & {
  readonly permission: Permission
  readonly purpose: Purpose
  readonly handle: (call: Call) => Promise<Answer>
}

/** A route that asks nobody who they are, and why. */
export type OpenRoute = Shared & {
  readonly permission: { readonly everybody: string }
  readonly handle: (call: OpenCall) => Promise<Answer>
}

export type Route = GuardedRoute | OpenRoute

export type RouteRules = Pick<GuardedRoute, 'permission' | 'journal'> & { readonly purpose?: Purpose }

/** Ties the types of the handler to the schemas of the endpoint. */
export function route<const E extends Endpoint>(
  endpoint: E,
  rules: RouteRules,
  handle: (call: Call<E>) => Promise<Answer>,
): GuardedRoute {
  // The adapter parses with this endpoint's own schemas before it calls, so that the narrower call is what arrives.
  return { endpoint, purpose: 'case-work', ...rules, handle: handle as GuardedRoute['handle'] }
}

/** The same for whoever knocks. */
export function openRoute<const E extends Endpoint>(
  endpoint: E,
  rules: Pick<OpenRoute, 'permission' | 'journal'>,
  handle: (call: OpenCall<E>) => Promise<Answer>,
): OpenRoute {
  return { endpoint, ...rules, handle: handle as OpenRoute['handle'] }
}
