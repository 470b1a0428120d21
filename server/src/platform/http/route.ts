/** A route is an endpoint of the contract, who may use it, what it leaves in the journal, and what it does. */
import type { Endpoint, Language } from '@clew/contract'
import type * as z from 'zod'
import type { SignedIn } from '../authentication/signed-in.ts'
import type { Throttle } from '../authentication/throttle.ts'
import type { Access } from '../authorization/access.ts'
import type { Permission } from '../authorization/permissions.ts'
import type { Doors, Entered, Purpose } from '../database/doors.ts'
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
  /** Name and port that were asked for, as `localhost:4600`; known to be ours. */
  readonly host: string
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
  /**
   * The door to the data, in the name of this person, for the purpose of this route. Where the route is about one case,
   * nothing of the work is begun before the policies have let the person through to it.
   */
  readonly enter: <T>(work: GuardedWork<T>) => Promise<T>
}

/** `access` answers for the case that the request is about, or else for the unit. */
export type GuardedWork<T> = (entered: Entered, access: Access) => Promise<T>

/** One request of somebody who need not be anybody yet. */
export type OpenCall<E extends Endpoint = Endpoint> = Asked<E> & {
  readonly doors: Doors
  /** Counts what fails, so that nobody can try for ever. */
  readonly throttle: Throttle
}

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

/** Finds the case that a request is about, within the asker's own rows; undefined where there is none to see. */
export type CaseOf<Parts> = (entered: Entered, parts: Parts) => Promise<string | undefined>

/** How the asker stands in the line of whoever proposed the step that a request decides; undefined where there is none to see. */
export type LineOf<Parts> = (entered: Entered, parts: Parts) => Promise<readonly string[] | undefined>

type PartsOf<E extends Endpoint> = Pick<Asked<E>, 'params' | 'query' | 'body'>

export type GuardedRoute = Shared & {
  readonly permission: Permission
  readonly purpose: Purpose
  /** Absent where the request is about no single case. Addresses below `/cases/:id` have it by themselves. */
  readonly caseOf?: CaseOf<PartsOf<Endpoint>>
  /** For what a second person decides. */
  readonly lineOf?: LineOf<PartsOf<Endpoint>>
  readonly handle: (call: Call) => Promise<Answer>
}

/** A route that asks nobody who they are, and why. */
export type OpenRoute = Shared & {
  readonly permission: { readonly everybody: string }
  readonly handle: (call: OpenCall) => Promise<Answer>
}

export type Route = GuardedRoute | OpenRoute

export type RouteRules<E extends Endpoint = Endpoint> = Pick<GuardedRoute, 'permission' | 'journal'> & {
  readonly purpose?: Purpose
  readonly caseOf?: CaseOf<PartsOf<E>>
  readonly lineOf?: LineOf<PartsOf<E>>
}

/** The parameter of an address below one case. */
const belowCase = /^\/cases\/:(\w+)(\/|$)/

function caseInAddress({ path }: Endpoint): Pick<GuardedRoute, 'caseOf'> {
  const name = belowCase.exec(path)?.[1]
  if (name === undefined) return {}
  const idIn = (params: Readonly<Record<string, string>>) => params[name]
  return { caseOf: async (_, { params }) => idIn(params as never) }
}

/** What stands in the address where the id of a case belongs; nobody has looked at it yet. */
export function caseNamedIn(endpoint: Endpoint, params: unknown): string | undefined {
  const name = belowCase.exec(endpoint.path)?.[1]
  const named = name === undefined ? undefined : (params as Readonly<Record<string, unknown>>)[name]
  return typeof named === 'string' ? named : undefined
}

/**
 * Why somebody looks where a route says nothing else. An auditor reads purposes: only what is about cases is work on them.
 */
function usualPurpose({ tag, path }: Endpoint): Purpose {
  if (belowCase.test(path)) return 'case-work'
  switch (tag) {
    case 'session':
      return 'sign-in'
    case 'integrity':
      return 'integrity'
    case 'law':
    case 'library':
    case 'decisions':
    case 'conformity':
    case 'training':
    case 'monitoring':
      return 'knowledge'
    default:
      return 'case-work'
  }
}

/** Ties the types of the handler to the schemas of the endpoint. */
export function route<const E extends Endpoint>(
  endpoint: E,
  rules: RouteRules<NoInfer<E>>,
  handle: (call: Call<E>) => Promise<Answer>,
): GuardedRoute {
  // The adapter parses with this endpoint's own schemas before it calls, so that the narrower call is what arrives.
  const narrow = { ...rules, handle } as Pick<
    GuardedRoute,
    'permission' | 'journal' | 'caseOf' | 'lineOf' | 'handle'
  >
  return { endpoint, purpose: usualPurpose(endpoint), ...caseInAddress(endpoint), ...narrow }
}

/** The same for whoever knocks. */
export function openRoute<const E extends Endpoint>(
  endpoint: E,
  rules: Pick<OpenRoute, 'permission' | 'journal'>,
  handle: (call: OpenCall<E>) => Promise<Answer>,
): OpenRoute {
  return { endpoint, ...rules, handle: handle as OpenRoute['handle'] }
}
