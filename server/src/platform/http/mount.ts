/** Hangs a route of ours into the framework: check the shape, check the person, do the work, check the answer. */
import { type Language, preferredLanguage } from '@clew/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { localUser } from '../authentication/local-user.ts'
import { may } from '../authorization/permissions.ts'
import type { Doors, Entered } from '../database/doors.ts'
import { Refusal } from '../refusal.ts'
import { readPart } from './problems.ts'
import type { Answer, Route } from './route.ts'

export type Mounting = { readonly doors: Doors; readonly checkAnswers: boolean }

export const standardBodyLimit = 1024 * 1024

export function mount(app: FastifyInstance, each: Route, { doors, checkAnswers }: Mounting): void {
  const { endpoint, permission, purpose } = each
  app.route({
    method: endpoint.method,
    url: `/api${endpoint.path}`,
    bodyLimit: endpoint.bodyLimit ?? standardBodyLimit,
    handler: async (request, reply) => {
      if (typeof permission === 'string' && !may(localUser.kind, permission)) throw new Refusal('not-allowed')
      const actor = { ...localUser, requestId: request.id }
      const answer = await each.handle({
        params: readPart(endpoint.params, request.params, 'params') as never,
        query: readPart(endpoint.query, request.query, 'query') as never,
        body: readPart(endpoint.body, request.body, 'body') as never,
        actor,
        language: languageOf(request),
        requestId: request.id,
        log: request.log as never,
        enter: (work) => doors.asActor(actor, purpose, (entered) => work(tracing(each, entered))),
      })
      return send(reply, each, answer, checkAnswers)
    },
  })
}

/** A route writes the entries that it declares and no others, so that the list of routes can be read as what is traced. */
function tracing({ endpoint, journal }: Route, entered: Entered): Entered {
  const declared: readonly string[] = 'nothing' in journal ? [] : journal
  return {
    db: entered.db,
    journal: (entry) => {
      if (!declared.includes(entry.action))
        throw new Error(`${endpoint.id} does not declare the entry ${entry.action}`)
      entered.journal(entry)
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
