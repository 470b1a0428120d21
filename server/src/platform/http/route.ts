/** A route is an endpoint of the contract, who may use it, what it leaves in the journal, and what it does. */
import type { Endpoint, Language } from '@clew/contract'
import type * as z from 'zod'
import type { SignedIn } from '../authentication/local-user.ts'
import type { Permission } from '../authorization/permissions.ts'
import type { Purpose, Work } from '../database/doors.ts'
import type { JournalAction } from '../journal/entry.ts'
import type { Log } from '../log/log.ts'

type Parsed<E, Part extends string> = E extends { readonly [Key in Part]: infer Schema extends z.ZodType }
  ? z.output<Schema>
  : undefined

/** One request, checked: the shapes are those of the contract, the person is known and allowed. */
export type Call<E extends Endpoint = Endpoint> = {
  readonly params: Parsed<E, 'params'>
  readonly query: Parsed<E, 'query'>
  readonly body: Parsed<E, 'body'>
  readonly actor: SignedIn
  readonly language: Language
  readonly requestId: string
  readonly log: Log
  /** The door to the data, in the name of this person, for the purpose of this route. */
  readonly enter: <T>(work: Work<T>) => Promise<T>
}

/** `body` is sent as JSON; where the endpoint produces something else it is a text. */
export type Answer = {
  readonly status: number
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** Why a route leaves no entry: it reaches no record of anybody. */
export type NothingToJournal = { readonly nothing: string }

export type Route = {
  readonly endpoint: Endpoint
  readonly permission: Permission | { readonly everybody: string }
  readonly purpose: Purpose
  readonly journal: readonly JournalAction[] | NothingToJournal
  readonly handle: (call: Call) => Promise<Answer>
}

export type RouteRules = Pick<Route, 'permission' | 'journal'> & { readonly purpose?: Purpose }

/** Ties the types of the handler to the schemas of the endpoint. */
export function route<const E extends Endpoint>(
  endpoint: E,
  rules: RouteRules,
  handle: (call: Call<E>) => Promise<Answer>,
): Route {
  // The adapter parses with this endpoint's own schemas before it calls, so that the narrower call is what arrives.
  return { endpoint, purpose: 'case-work', ...rules, handle }
}
