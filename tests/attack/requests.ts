/** Builds requests for every endpoint of the contract from its own description. */
import { type Endpoint, endpoints, openApi } from '@clew/contract'
import fc from 'fast-check'
import type { InjectOptions } from 'fastify'
import { type Components, type Known, type Schema, valueOf } from './shapes.ts'

type Operation = {
  readonly operationId: string
  readonly parameters: readonly { name: string; in: 'path' | 'query'; required: boolean; schema: Schema }[]
  readonly requestBody?: { content: Record<string, { schema: Schema }> }
}

export type Parts = {
  readonly params: Readonly<Record<string, unknown>>
  readonly query: Readonly<Record<string, unknown>>
  readonly body: unknown
}

const description = openApi('0') as {
  paths: Record<string, Record<string, Operation>>
  components: { schemas: Components }
}
const operations = new Map(
  Object.values(description.paths)
    .flatMap((methods) => Object.values(methods))
    .map((each) => [each.operationId, each]),
)

/** Parts that the description allows; what only the code checks may still refuse them. */
export function partsOf({ id, consumes }: Endpoint, known: Known): fc.Arbitrary<Parts> {
  const operation = operations.get(id)
  if (operation === undefined) throw new Error(`The description has no ${id}`)
  const making = { components: description.components.schemas, known, depth: 0 }
  const named = (where: 'path' | 'query') => {
    const found = operation.parameters.filter((each) => each.in === where)
    return fc.record(
      Object.fromEntries(found.map(({ name, schema }) => [name, valueOf(schema, making, name)])),
      { requiredKeys: found.filter(({ required }) => required).map(({ name }) => name) },
    )
  }
  const schema = Object.values(operation.requestBody?.content ?? {})[0]?.schema
  return fc.record({
    params: named('path'),
    query: named('query'),
    body:
      consumes !== undefined
        ? fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes))
        : schema === undefined
          ? fc.constant(undefined)
          : valueOf(schema, making),
  })
}

const isValid = ({ params, query, body, consumes }: Endpoint, parts: Parts): boolean =>
  (params === undefined || params.safeParse(parts.params).success) &&
  (query === undefined || query.safeParse(parts.query).success) &&
  (consumes !== undefined || body === undefined || body.safeParse(parts.body).success)

/** Stands for an id of that name until one is put in its place. */
export const blank = (name: string): string => `blank-${name}-blank`
const blanks = (parts: Parts): number => JSON.stringify(parts).match(/blank-\w+-blank/g)?.length ?? 0

export function filledIn(parts: Parts, valueFor: (name: string) => string): Parts {
  const text = JSON.stringify(parts).replaceAll(/blank-(\w+)-blank/g, (_, name: string) => valueFor(name))
  return { ...(JSON.parse(text) as Parts), ...(Buffer.isBuffer(parts.body) ? { body: parts.body } : {}) }
}

/** Of many that the server's own schemas accept, the one with the most blanks, and of these the smallest. Always the same for the same contract. */
export function validParts(endpoint: Endpoint, known: Known, seed = 1): Parts {
  const drawn = fc.sample(partsOf(endpoint, known), { numRuns: 400, seed })
  const [smallest] = drawn
    .filter((parts) => isValid(endpoint, parts))
    .toSorted((a, b) => blanks(b) - blanks(a) || JSON.stringify(a).length - JSON.stringify(b).length)
  if (smallest === undefined) throw new Error(`No valid request for ${endpoint.id} could be made`)
  return smallest
}

const octets = 'application/octet-stream'

export function asRequest(
  { method, path, consumes }: Pick<Endpoint, 'method' | 'path' | 'consumes'>,
  { params, query, body }: Parts,
): InjectOptions {
  const search = new URLSearchParams(
    Object.entries(query)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]): [string, string] => [
        key,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
  ).toString()
  const filled = path.replaceAll(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(textOf(params[name]).toWellFormed()),
  )
  const type = consumes === undefined ? 'application/json' : octets
  return {
    method,
    url: `/api${filled}${search === '' ? '' : `?${search}`}`,
    headers: { host: 'localhost', ...(body === undefined ? {} : { 'content-type': type }) },
    ...(body === undefined ? {} : { payload: Buffer.isBuffer(body) ? body : JSON.stringify(body) }),
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))

export { endpoints }

/** Every pattern that the description holds a text to. */
export function patterns(): string[] {
  const found = new Set<string>()
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    for (const [key, value] of Object.entries(node)) {
      if (key === 'pattern' && typeof value === 'string') found.add(value)
      walk(value)
    }
  }
  walk(description)
  return [...found]
}
