/** Shows what every request meets, whatever the route: who may come in, how errors read, what is never told. */
import { endpoint, Problem } from '@clew/contract'
import * as z from 'zod'
import { describe, expect, test } from 'vitest'
import { openTestDatabase } from '../testing/database.ts'
import { openTestServer } from '../testing/server.ts'
import { callbackPath, refuseForeignOrigin } from './origin.ts'
import { route } from './route.ts'
import { securityHeaders } from './security-headers.ts'

const probe = endpoint({
  method: 'POST',
  path: '/probe/:name',
  id: 'probe',
  tag: 'session',
  summary: 'A route of this test',
  params: z.strictObject({ name: z.string() }),
  query: z.strictObject({ lang: z.string().optional() }),
  body: z.strictObject({ count: z.int(), list: z.array(z.int()).optional() }),
  bodyLimit: 2000,
  responses: { 200: z.strictObject({ doubled: z.int() }) },
  refusals: [],
})

const handlers: Record<string, () => Promise<unknown>> = {
  secret: async () => {
    throw new Error('Maria from Lima is at the shelter\n    at Maria (lima.ts:1:1)')
  },
  lost: async () => {
    throw Object.assign(new Error('terminating connection'), { code: '57P01' })
  },
  dropped: async () => {
    throw new Error('Connection terminated unexpectedly')
  },
  wrong: async () => ({ doubled: 'a text' }),
}

const traced = endpoint({ ...probe, path: '/traced/:name', id: 'traced' })

const logged: string[] = []
const database = openTestDatabase()
const server = openTestServer(
  database,
  () => [
    route(probe, { permission: 'law.read', journal: { nothing: 'a test' } }, async ({ params, body }) => ({
      status: 200,
      body: (await handlers[params.name]?.()) ?? { doubled: body.count * 2 },
    })),
    route(traced, { permission: 'law.read', journal: ['law.read'] }, async ({ params, enter }) => {
      const action = params.name === 'declared' ? 'law.read' : 'case.read'
      await enter(async ({ journal }) => journal({ action, effect: 'read' }))
      return { status: 200, body: { doubled: 0 } }
    }),
  ],
  logged,
)
const ask = (
  name: string,
  payload: object | string = { count: 2 },
  headers: Record<string, string> = {},
  lang = '',
) =>
  server.ask({
    method: 'POST',
    url: `/api/probe/${name}${lang}`,
    payload,
    headers: { 'content-type': 'application/json', ...headers },
  })

describe('a request', () => {
  test('is answered as the contract says', async () => {
    const answer = await ask('plain')
    expect([answer.statusCode, answer.json()]).toEqual([200, { doubled: 4 }])
  })

  test('of the wrong shape is told every wrong place at once', async () => {
    const answer = await ask('plain', { count: 'x', list: [1, 'y'], more: true })
    const problem = Problem.parse(answer.json())
    expect(answer.statusCode).toBe(400)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(problem.errors?.map((each) => each.path).sort()).toEqual(['/body', '/body/count', '/body/list/1'])
  })

  test.each([
    ['{"count":', 400, 'body-malformed'],
    [JSON.stringify({ count: 1, list: Array.from({ length: 2000 }, () => 1) }), 413, 'body-too-large'],
  ])('that cannot be read is refused in kind', async (payload, status, code) => {
    const answer = await ask('plain', payload)
    expect([answer.statusCode, Problem.parse(answer.json()).code]).toEqual([status, code])
  })

  test('of another kind than JSON is refused', async () => {
    const answer = await ask('plain', '<a/>', { 'content-type': 'application/xml' })
    expect([answer.statusCode, answer.json().code]).toEqual([415, 'media-type-unsupported'])
  })

  test('to nowhere is told so, in the reader’s language', async () => {
    const answer = await server.ask({ url: '/api/nothing?lang=ur' })
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'route-not-found'])
    expect(answer.json().title).toMatch(/[\u0600-\u06ff]/)
  })

  test('that fails on our side tells no one what a record said, in the answer or in the log', async () => {
    logged.length = 0
    const answer = await ask('secret', { count: 1 })
    expect([answer.statusCode, answer.json().code]).toEqual([500, 'internal-fault'])
    expect(answer.json().detail).toContain(answer.headers['request-id'])
    const lines = logged.join('')
    expect(lines).toContain(String(answer.headers['request-id']))
    expect(answer.body + lines).not.toContain('Maria')
  })

  test('that finds the database away says to try again', async () => {
    for (const how of ['lost', 'dropped']) {
      const answer = await ask(how)
      expect([answer.statusCode, answer.json().code]).toEqual([503, 'database-unavailable'])
    }
  })

  test('that fails on our side leaves in the log what kind of fault it was, and where in our files', async () => {
    logged.length = 0
    await ask('lost', { count: 1 })
    const fault = logged.map((line) => JSON.parse(line)).find(({ error }) => error !== undefined)
    expect(fault.error).toMatchObject({ kind: 'Error', code: '57P01' })
    expect(fault.error.at[0]).toMatch(/server\/src\/platform\/http\/app\.test\.ts:\d+:\d+/)
    expect(JSON.stringify(fault)).not.toContain('terminating')
  })

  test('never gets an answer that the contract does not know', async () => {
    expect((await ask('wrong')).statusCode).toBe(500)
  })

  test.each([
    ['declared', 200],
    ['another', 500],
  ])('leaves the entries that its route declares and no others: %s', async (name, status) => {
    const answer = await server.ask({ method: 'POST', url: `/api/traced/${name}`, payload: { count: 1 } })
    expect(answer.statusCode).toBe(status)
  })

  test('leaves no query in the log', async () => {
    logged.length = 0
    await ask('plain', { count: 1 }, {}, '?lang=searched-name')
    expect(logged.join('')).toContain('/api/probe/:name')
    expect(logged.join('')).not.toContain('searched-name')
  })
})

describe('another web site', () => {
  test.each([
    [{ host: 'evil.example' }],
    [{ host: 'localhost.evil.example:4600' }],
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    // A form that is sent from elsewhere is a navigation too.
    [{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }],
  ])('cannot use the hands of whoever is signed in: %j', async (headers) => {
    const answer = await ask('plain', { count: 2 }, headers)
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'origin-forbidden'])
  })

  test.each([
    [{ host: '127.0.0.1:4600' }],
    [{ host: '[::1]:9', origin: 'http://[::1]:9' }],
    [{ 'sec-fetch-site': 'same-origin' }],
  ])('is not what Clew’s own page is taken for: %j', async (headers) => {
    expect((await ask('plain', { count: 2 }, headers)).statusCode).toBe(200)
  })
})

const publicUrl = new URL('https://clew.example')

describe('a change', () => {
  test('without the mark is refused', async () => {
    const answer = await ask('plain', { count: 2 }, { 'clew-request': '' })
    expect([answer.statusCode, answer.json().code]).toEqual([403, 'request-unmarked'])
  })
})

describe('under a public address', () => {
  const page = { method: 'GET', url: '/cases' }
  const browser = { host: 'clew.example', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
  const refused = (arrival: Parameters<typeof refuseForeignOrigin>[0]) => () =>
    refuseForeignOrigin(arrival, publicUrl)

  test.each([
    [{ host: 'clew.example' }],
    [{ host: 'clew.example', origin: 'https://clew.example' }],
    [{ host: '127.0.0.1:4600' }],
    [{ ...browser, 'sec-fetch-site': 'cross-site' }],
  ])('comes in: %j', (headers) => {
    expect(refused({ ...page, headers })).not.toThrow()
  })

  test.each([
    [{ host: 'clew.example:8443' }],
    [{ host: 'other.example' }],
    [{ host: 'clew.example', origin: 'http://clew.example' }],
    [{ host: 'clew.example', origin: 'https://other.example' }],
    [{ host: 'clew.example', 'sec-fetch-site': 'cross-site' }],
    [{ ...browser, 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'iframe' }],
  ])('stays out: %j', (headers) => {
    expect(refused({ ...page, headers })).toThrow('origin-forbidden')
  })

  test('a link from elsewhere leads to a page and to the way back from a provider, and to nothing else of the API', () => {
    const headers = { ...browser, 'sec-fetch-site': 'cross-site' }
    expect(refused({ method: 'GET', url: '/api/cases', headers })).toThrow('origin-forbidden')
    expect(refused({ method: 'GET', url: `${callbackPath}?code=x`, headers })).not.toThrow()
    expect(
      refused({ method: 'POST', url: callbackPath, headers: { ...headers, 'clew-request': 'x' } }),
    ).toThrow()
  })

  test('a browser is told to use https for a year, and elsewhere not', () => {
    expect(securityHeaders(publicUrl)['strict-transport-security']).toBe('max-age=31536000')
    expect(securityHeaders(new URL('http://localhost:1'))).not.toHaveProperty('strict-transport-security')
    expect(securityHeaders()).not.toHaveProperty('strict-transport-security')
  })
})

describe('every answer', () => {
  test('forbids the browser everything from elsewhere, and to keep what the API said', async () => {
    const { headers } = await ask('plain')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/)
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
      'cache-control': 'no-store',
    })
  })

  test('of the API is described for programs and for people', async () => {
    const description = await server.ask({ url: '/api/openapi.json' })
    expect(description.json().openapi).toMatch(/^3\.1\./)
    const page = await server.ask({ url: '/api/docs' })
    expect(page.body).toContain('/api/health')
    expect(page.body).not.toMatch(/<script|src="http|href="http/)
  })
})
