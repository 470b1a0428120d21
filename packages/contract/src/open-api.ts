/** The interface description (OpenAPI 3.1), made from the same schemas that the server checks with. */
import * as z from 'zod'
import { endpoints } from './endpoints.ts'
import { commonRefusals, type Endpoint } from './endpoint.ts'
import { catalogue, type ErrorCode, httpStatus, Problem, problemMediaType } from './problem/index.ts'

type Json = Readonly<Record<string, unknown>>

const place = '#/components/schemas/'

/** Named schemas are written once under components, apart for what is sent and what is answered; the others in place. */
function describe(schema: z.ZodType, io: 'input' | 'output', components: Record<string, unknown>): Json {
  const suffix = io === 'input' ? 'Input' : ''
  const own = schema.meta()?.id
  const {
    $schema: _dialect,
    $defs: named = {},
    ...made
  } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      delete jsonSchema.id
    },
  })
  const text = JSON.stringify({ made, named })
    .replaceAll('"$ref":"#"', `"$ref":"${place}${own}${suffix}"`)
    .replaceAll(/"\$ref":"#\/\$defs\/(\w+)"/g, `"$ref":"${place}$1${suffix}"`)
  const pointed = JSON.parse(text) as { made: Json; named: Record<string, Json> }
  for (const [name, definition] of Object.entries(pointed.named))
    components[`${name}${suffix}`] ??= definition
  if (own === undefined) return pointed.made
  components[`${own}${suffix}`] ??= pointed.made
  return { $ref: `${place}${own}${suffix}` }
}

export function openApi(version: string): Json {
  const components: Record<string, unknown> = {}
  describe(Problem, 'output', components)
  const paths: Record<string, Record<string, Json>> = {}
  for (const each of endpoints) {
    const path = `/api${each.path.replaceAll(/:(\w+)/g, '{$1}')}`
    const operations = (paths[path] ??= {})
    operations[each.method.toLowerCase()] = operation(each, components)
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Clew',
      version,
      summary: 'Case files of an anti-trafficking prosecution unit, read by the law',
      description:
        'Requests carry the cookie of a session: `__Host-clew-session` over https, `clew-session` on the machine itself. A program is lent one by a person (POST /api/sessions). Whatever changes something also carries the header `Clew-Request` with the name of the program.',
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(components).sort(([a], [b]) => (a < b ? -1 : 1))),
    },
  }
}

function operation(each: Endpoint, components: Record<string, unknown>): Json {
  return {
    operationId: each.id,
    tags: [each.tag],
    summary: each.summary,
    ...(each.description === undefined ? {} : { description: each.description }),
    parameters: [...parameters(each.params, 'path'), ...parameters(each.query, 'query')],
    ...(each.consumes === undefined
      ? {}
      : { requestBody: { required: true, content: { [each.consumes]: { schema: {} } } } }),
    ...(each.body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: describe(each.body, 'input', components) } },
          },
        }),
    responses: { ...answers(each, components), ...refusalsOf(each) },
  }
}

function parameters(of: z.ZodObject | undefined, where: 'path' | 'query'): Json[] {
  if (of === undefined) return []
  const made = z.toJSONSchema(of, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, Json>
    required?: string[]
  }
  return Object.entries(made.properties ?? {}).map(([name, schema]) => {
    const { description, ...rest } = schema as { description?: string }
    return {
      name,
      in: where,
      required: where === 'path' || (made.required ?? []).includes(name),
      ...(description === undefined ? {} : { description }),
      schema: rest,
    }
  })
}

function answers(each: Endpoint, components: Record<string, unknown>): Record<string, Json> {
  return Object.fromEntries(
    Object.entries(each.responses).map(([status, schema]) => {
      if (status === '204') return [status, { description: 'Done' }]
      const shape = describe(schema, 'output', components)
      const types = each.produces ?? ['application/json']
      return [
        status,
        {
          description: each.summary,
          content: Object.fromEntries(types.map((type) => [type, { schema: shape }])),
        },
      ]
    }),
  )
}

/** Refusals of one status stand together, each with its code. */
function refusalsOf(each: Endpoint): Record<string, Json> {
  const byStatus = new Map<number, ErrorCode[]>()
  for (const code of [...each.refusals, ...commonRefusals]) {
    byStatus.set(httpStatus(code), [...(byStatus.get(httpStatus(code)) ?? []), code])
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      {
        description: codes.map((code) => `${code}: ${catalogue[code].en.title}`).join('; '),
        content: { [problemMediaType]: { schema: { $ref: `${place}Problem` } } },
      },
    ]),
  )
}
