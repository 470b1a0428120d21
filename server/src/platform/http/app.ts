/** Puts the web server together, in the order in which a request meets its parts. */
import { randomUUID } from 'node:crypto'
import compress from '@fastify/compress'
import { openApi, problemMediaType } from '@clew/contract'
import fastify, {
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import type { CookieRules } from '../authentication/cookie.ts'
import type { Gate } from '../authentication/gate.ts'
import type { Doors } from '../database/doors.ts'
import type { Log } from '../log/log.ts'
import { Refusal } from '../refusal.ts'
import { apiPage, apiPageStyle } from './api-page.ts'
import { bytes, languageOf, mount, standardBodyLimit } from './mount.ts'
import { refuseForeignOrigin } from './origin.ts'
import { type Patience, patience as usualPatience } from './patience.ts'
import { problemFrom } from './problems.ts'
import type { Route } from './route.ts'
import { securityHeaders } from './security-headers.ts'
import { servePages } from './web-pages.ts'

export type AppParts = {
  readonly routes: readonly Route[]
  readonly doors: Doors
  readonly gate: Gate
  readonly cookies: CookieRules
  /** Where people reach Clew; only on this machine where absent. */
  readonly publicUrl?: URL | undefined
  /** Addresses of proxies whose word about a visitor's address is believed. */
  readonly trustProxy?: readonly string[]
  readonly log: Log
  readonly version: string
  /** Folder of the built web application; without it only the API answers. */
  readonly web?: string
  readonly checkAnswers: boolean
  /** The usual one unless a test has less. */
  readonly patience?: Patience
}

/** Ready to listen, or to be asked directly by a test. */
export async function createApp(parts: AppParts): Promise<FastifyInstance> {
  const logger: FastifyBaseLogger = parts.log
  const patience = parts.patience ?? usualPatience
  const headers = securityHeaders(parts.publicUrl)
  const app: FastifyInstance = fastify({
    loggerInstance: logger,
    trustProxy:
      parts.trustProxy === undefined || parts.trustProxy.length === 0 ? false : [...parts.trustProxy],
    genReqId: () => randomUUID(),
    bodyLimit: standardBodyLimit,
    requestTimeout: patience.request,
    http: { headersTimeout: patience.headers, connectionsCheckingInterval: patience.check },
    forceCloseConnections: 'idle',
    // What is wrong before a route is found meets no hook.
    frameworkErrors: (error, request, reply) => {
      void reply.headers({ ...headers, 'cache-control': 'no-store', 'request-id': request.id })
      void answerProblem(error, request, reply)
    },
    return503OnClosing: true,
  })
  app.server.maxConnections = patience.connections
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers).header('request-id', request.id)
    // The address as the router understood it: `/%61pi` leads to `/api` too.
    const matched = request.routeOptions.url
    const url = matched === undefined || matched.includes('*') ? decoded(request.url) : matched
    if (url.startsWith('/api')) reply.header('cache-control', 'no-store')
    refuseSecondHost(request)
    refuseForeignOrigin({ method: request.method, url, headers: request.headers }, parts.publicUrl)
    refuseEncoded(request)
  })
  app.setErrorHandler(answerProblem)
  // A form of another site can send text without asking first, and no route wants any.
  app.removeContentTypeParser('text/plain')
  // Bytes are handed on as they come; which route takes any, and how many, is for the route to say.
  app.addContentTypeParser(bytes, (_request, payload, done) => done(null, payload))
  await app.register(compress, { threshold: 2048, globalDecompression: false })
  for (const each of parts.routes) mount(app, each, parts)
  describeApi(app, parts.version)
  await servePages(app, parts.web, () => {
    throw new Refusal('route-not-found')
  })
  return app
}

function answerProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { problem, ours } = problemFrom(error, {
    requestId: request.id,
    language: languageOf(request),
    limit: request.routeOptions.bodyLimit,
    mediaType: request.headers['content-type'] ?? '',
  })
  if (ours) request.log.error({ error, requestId: request.id }, problem.code)
  return reply.code(problem.status).type(problemMediaType).send(JSON.stringify(problem))
}

/**
 * Nothing that people send is compressed, and a small body that unfolds into a large one is an attack.
 * @throws Refusal `media-type-unsupported`.
 */
function refuseEncoded({ headers }: FastifyRequest): void {
  const encoding = headers['content-encoding']?.trim().toLowerCase() ?? 'identity'
  if (encoding !== 'identity' && encoding !== '')
    throw new Refusal('media-type-unsupported', { type: `content-encoding ${encoding.slice(0, 40)}` })
}

/**
 * Of two hosts a proxy may believe one and Clew the other (RFC 9112, section 3.2).
 * @throws Refusal `origin-forbidden`.
 */
function refuseSecondHost({ raw }: FastifyRequest): void {
  const names = raw.rawHeaders.filter((_, at) => at % 2 === 0)
  if (names.filter((name) => name.toLowerCase() === 'host').length > 1) throw new Refusal('origin-forbidden')
}

function decoded(url: string): string {
  try {
    return decodeURI(url)
  } catch {
    // Not an address at all; the router says so.
    return url
  }
}

/** The description for programs, and the same for people. Neither needs a file from elsewhere. */
function describeApi(app: FastifyInstance, version: string): void {
  const description = openApi(version)
  const text = JSON.stringify(description)
  const page = apiPage(description)
  app.get('/api/openapi.json', (_, reply) => reply.type('application/json; charset=utf-8').send(text))
  app.get('/api/docs', (_, reply) => reply.type('text/html; charset=utf-8').send(page))
  app.get('/api/docs.css', (_, reply) => reply.type('text/css; charset=utf-8').send(apiPageStyle))
  app.get('/api', (_, reply) => reply.redirect('/api/docs'))
}
