/** Hangs a route of ours into the framework: check the shape, check the person, do the work, check the answer. */
import { Readable } from 'node:stream'
import { type Language, preferredLanguage } from '@clew/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type CookieRules, sessionCookie, tokenIn } from '../authentication/cookie.ts'
import type { Gate } from '../authentication/gate.ts'
import type { SignedIn } from '../authentication/signed-in.ts'
import { admitToCase, admitToUnit, type Attempt, throughTheGate } from '../authorization/access.ts'
import type { Doors, Entered } from '../database/doors.ts'
import { Refusal } from '../refusal.ts'
import { plainText } from './plain-text.ts'
import { readPart } from './problems.ts'
import {
  type Answer,
  caseNamedIn,
  type GuardedRoute,
  type OpenRoute,
  type Route,
  type Visitor,
} from './route.ts'

export type Mounting = {
  readonly doors: Doors
  readonly gate: Gate
  readonly cookies: CookieRules
  readonly checkAnswers: boolean
}

export const standardBodyLimit = 1024 * 1024
export const bytes = 'application/octet-stream'

export function mount(app: FastifyInstance, each: Route, mounting: Mounting): void {
  const { endpoint } = each
  app.route({
    method: endpoint.method,
    url: `/api${endpoint.path}`,
    bodyLimit: endpoint.bodyLimit ?? standardBodyLimit,
    // What is asked for in ranges travels as it is, and so does what was compressed before it came.
    ...(endpoint.produces?.includes(bytes) === true ? { compress: false as const } : {}),
    handler: async (request, reply) => {
      const answer = isOpen(each)
        ? await each.handle({
            ...asked(each, request),
            doors: tracingDoors(each, mounting.doors),
            throttle: mounting.gate.throttle,
          })
        : await guarded(each, request, reply, mounting)
      return send(reply, each, answer, mounting.checkAnswers)
    },
  })
}

const isOpen = (each: Route): each is OpenRoute => typeof each.permission !== 'string'

async function guarded(
  each: GuardedRoute,
  request: FastifyRequest,
  reply: FastifyReply,
  mounting: Mounting,
): Promise<Answer> {
  const actor = await authenticate(request, reply, mounting)
  const { permission, purpose, caseOf, lineOf } = each
  const { doors } = mounting
  const named = caseNamedIn(each.endpoint, request.params)
  const attempt: Attempt = { actor, permission, purpose, endpoint: each.endpoint.id, named }
  const unit = await admitToUnit(doors, attempt)
  const parts = asked(each, request)
  return each.handle({
    ...parts,
    actor,
    enter: (work) =>
      throughTheGate(doors, attempt, () =>
        doors.asActor(actor, purpose, async (entered) => {
          const { access, policies } =
            caseOf === undefined
              ? unit
              : await admitToCase(
                  entered,
                  attempt,
                  await caseOf(entered, parts),
                  await lineOf?.(entered, parts),
                )
          return work(tracing(each, entered, policies), access)
        }),
      ),
  })
}

function asked({ endpoint }: Route, request: FastifyRequest) {
  return {
    stream: streamOf(endpoint, request),
    params: readPart(endpoint.params, plainText(request.params, 'params'), 'params') as never,
    query: readPart(endpoint.query, plainText(request.query, 'query'), 'query') as never,
    body: readPart(endpoint.body, endpoint.body && plainText(request.body, 'body'), 'body') as never,
    length: lengthOf(request),
    range: request.headers.range,
    language: languageOf(request),
    requestId: request.id,
    log: request.log as never,
    visitor: visitorOf(request),
  }
}

/** @throws Refusal `media-type-unsupported` when bytes came where JSON belongs, or the other way round. */
function streamOf(
  { consumes }: Route['endpoint'],
  { body, headers }: FastifyRequest,
): AsyncIterable<Uint8Array> {
  const streams = body instanceof Readable
  if (streams !== (consumes !== undefined))
    throw new Refusal('media-type-unsupported', { type: headers['content-type'] ?? '' })
  return streams ? body.iterator({ destroyOnReturn: false }) : Readable.from([])
}

function lengthOf({ headers }: FastifyRequest): number | undefined {
  const length = Number(headers['content-length'])
  return headers['content-length'] === undefined || !Number.isSafeInteger(length) ? undefined : length
}

/** @throws Refusal `not-signed-in`, whatever is wrong with what was shown. */
async function authenticate(
  request: FastifyRequest,
  reply: FastifyReply,
  { gate, cookies }: Mounting,
): Promise<SignedIn> {
  const token = tokenIn(request.headers.cookie, cookies)
  const admitted =
    token === undefined ? undefined : await gate.admit(token, request.headers['user-agent'] ?? '')
  if (admitted === undefined) throw new Refusal('not-signed-in')
  if (admitted.fresh !== undefined) reply.header('set-cookie', sessionCookie(admitted.fresh, cookies))
  return { ...admitted.person, requestId: request.id }
}

/** What proxies add: a request that carries one was made elsewhere, whoever hands it over. */
const forwarded = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip', 'via']

function visitorOf({ ip, headers }: FastifyRequest): Visitor {
  return {
    address: ip,
    local: (ip === '::1' || /^(::ffff:)?127\./.test(ip)) && !forwarded.some((name) => name in headers),
    agent: headers['user-agent'] ?? '',
    host: headers.host ?? '',
    cookies: headers.cookie ?? '',
  }
}

function tracingDoors(each: Route, doors: Doors): Doors {
  return {
    asActor: (actor, purpose, work) =>
      doors.asActor(actor, purpose, (entered) => work(tracing(each, entered))),
    asSystem: (reason, work, unit) => doors.asSystem(reason, (entered) => work(tracing(each, entered)), unit),
  }
}

/**
 * A route writes the entries that it declares and no others, so that the list of routes can be read as what is traced. Each says
 * which policies let the person through.
 */
function tracing({ endpoint, journal }: Route, entered: Entered, policies?: readonly string[]): Entered {
  const declared: readonly string[] = 'nothing' in journal ? [] : journal
  return {
    db: entered.db,
    journal: (entry) => {
      if (!declared.includes(entry.action))
        throw new Error(`${endpoint.id} does not declare the entry ${entry.action}`)
      entered.journal(
        policies === undefined ? entry : { ...entry, detail: { ...entry.detail, policy: policies } },
      )
    },
  }
}

/** `?lang=` wins over the browser's wish. */
export function languageOf(request: FastifyRequest): Language {
  const { lang } = (request.query ?? {}) as { lang?: unknown }
  return preferredLanguage(typeof lang === 'string' ? lang : undefined, request.headers['accept-language'])
}

function send(reply: FastifyReply, { endpoint }: Route, answer: Answer, check: boolean): FastifyReply {
  const schema = endpoint.responses[answer.status]
  if (schema === undefined)
    throw new Error(`${endpoint.id} answered with an undeclared status ${answer.status}`)
  if (check && endpoint.produces === undefined && answer.status !== 204) schema.parse(answer.body)
  reply.code(answer.status).headers({ ...answer.headers })
  if (answer.status === 204) return reply.send()
  if (endpoint.produces !== undefined) return reply.send(answer.body)
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer.body))
}
