/** Asks as other web sites, stolen cookies and careless proxies would, and looks at the head of every answer. */
import { beforeAll, describe, expect, test } from 'vitest'
import { withClient } from '../../server/src/platform/database/provision.ts'
import { forgetSessionsOf } from '../../server/src/platform/authentication/gate.ts'
import { randomId } from '../../server/src/platform/ids/ids.ts'
import type { TestPerson } from '../../server/src/platform/testing/person.ts'
import { openHouse } from './house.ts'
import { asRequest, validParts } from './requests.ts'

const { ask, house, features, database } = openHouse()
const endpoints = () => features().flatMap(({ routes }) => routes.map(({ endpoint }) => endpoint))
const requestOf = (endpoint: ReturnType<typeof endpoints>[number]) => {
  const parts = validParts(endpoint, () => [])
  return asRequest(endpoint, {
    ...parts,
    params: Object.fromEntries(Object.keys(parts.params).map((name) => [name, randomId()])),
  })
}
const cookieOf = (token: string) => ({ cookie: `clew-session=${token}` })

describe('the head of an answer', () => {
  test('forbids a browser everything that is not needed, on every route, for whoever asks', async () => {
    const wrong: string[] = []
    for (const endpoint of endpoints())
      for (const who of ['nobody', house.people.auditor] as const) {
        if (endpoint.id === 'signOut' && who !== 'nobody') continue
        const { headers, statusCode } = await ask(requestOf(endpoint), who)
        const policy = String(headers['content-security-policy'])
        const safe =
          /default-src 'none'/.test(policy) &&
          !/unsafe-eval|script-src[^;]*unsafe|https?:|\*/.test(policy) &&
          headers['x-content-type-options'] === 'nosniff' &&
          headers['referrer-policy'] === 'no-referrer' &&
          headers['cross-origin-resource-policy'] === 'same-origin' &&
          headers['cache-control'] === 'no-store' &&
          headers['x-powered-by'] === undefined &&
          headers['access-control-allow-origin'] === undefined
        if (!safe) wrong.push(`${endpoint.id} ${statusCode} ${JSON.stringify(headers)}`)
      }
    expect(wrong).toEqual([])
  })

  test.each([
    '/api/%zz',
    `/api/cases/${'a'.repeat(3000)}`,
    '/%61pi/health',
    '/api/nothing',
    '/api/cases/..%2f..%2fetc%2fpasswd',
    '/api/cases/%00',
    '//evil.example/api/health',
    '/..%2f..%2f..%2f..%2fetc%2fpasswd',
    '/.%2e/.%2e/etc/passwd',
    '/assets/..%5c..%5cpackage.json',
  ])('is as strict for an address that leads nowhere: %s', async (url) => {
    const { headers, statusCode, body } = await ask({ url, headers: { host: 'localhost' } })
    expect(statusCode).toBeLessThan(500)
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
    if (/^\/(%61|a)pi/.test(url)) expect(headers['cache-control']).toBe('no-store')
    expect(body).not.toMatch(/root:|"workspaces"/)
  })

  test('repeats nothing that was sent', async () => {
    const { headers } = await ask({
      url: '/api/health?lang=planted',
      headers: {
        host: 'localhost',
        'request-id': 'planted',
        'x-request-id': 'planted',
        'accept-language': 'planted',
        'x-forwarded-host': 'planted',
      },
    })
    expect(JSON.stringify(headers)).not.toContain('planted')
  })
})

describe('another site', () => {
  const elsewhere = [
    { host: 'evil.example' },
    { host: 'localhost@evil.example' },
    { host: 'localhost.evil.example' },
    { host: 'localhost:4600:4600' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost.evil.example' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
  ]

  test.each(elsewhere)('gets nothing with %j', async (headers) => {
    for (const url of ['/api/cases', '/%61pi/cases', `/api/cases/${house.mine.id}/export?as=yaml`]) {
      const answer = await ask({ url, headers: { host: 'localhost', ...headers } }, house.people.prosecutor)
      expect([url, answer.statusCode, answer.json().code]).toEqual([url, 403, 'origin-forbidden'])
    }
  })

  test('changes nothing without the mark, whatever the method claims to be', async () => {
    const wrong: string[] = []
    for (const endpoint of endpoints().filter(({ method }) => method !== 'GET')) {
      const request = requestOf(endpoint)
      const { statusCode, body } = await ask(
        { ...request, headers: { ...request.headers, 'clew-request': '' } },
        house.people.prosecutor,
      )
      if (statusCode !== 403 || !body.includes('request-unmarked')) wrong.push(`${endpoint.id} ${statusCode}`)
    }
    expect(wrong).toEqual([])
  })

  test.each(['x-http-method-override', 'x-method-override', 'x-http-method'])(
    'cannot turn reading into changing with %s',
    async (name) => {
      const { view } = house.mine
      await ask(
        { method: 'GET', url: `/api/views/${view}`, headers: { host: 'localhost', [name]: 'DELETE' } },
        house.people['head-of-unit'],
      )
      const left = await ask(
        { url: '/api/views', headers: { host: 'localhost' } },
        house.people['head-of-unit'],
      )
      expect(left.body).toContain(view)
    },
  )

  test.each(['TRACE', 'OPTIONS', 'PATCH', 'CONNECT', 'PROPFIND', 'QUERY'])(
    'finds no door by %s',
    async (method) => {
      const answer = await ask({
        method,
        url: '/api/cases',
        headers: { host: 'localhost' },
      })
      expect(answer.statusCode).toBeGreaterThanOrEqual(400)
      expect(answer.statusCode).toBeLessThan(500)
      expect(answer.headers['access-control-allow-origin']).toBeUndefined()
      expect(answer.body).not.toContain('clew-session')
    },
  )

  test('cannot send a form: bodies that a page sends without asking are refused', async () => {
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
    ]) {
      const answer = await ask(
        {
          method: 'POST',
          url: '/api/views',
          headers: { host: 'localhost', 'content-type': type },
          payload: '{"name":"x","query":{}}',
        },
        house.people.prosecutor,
      )
      expect([type, answer.statusCode]).toEqual([type, 415])
    }
  })
})

describe('a session', () => {
  let person: TestPerson
  beforeAll(async () => void (person = await database.actor('Somebody', house.people.auditor.unitId)))
  const session = (headers: Record<string, string>) =>
    ask({ url: '/api/session', headers: { host: 'localhost', ...headers } }, 'nobody').then(
      ({ statusCode }) => statusCode,
    )
  const change = (text: string) => {
    forgetSessionsOf(person.userId)
    return withClient(database.admin, (client) => client.query(text, [person.sessionId]))
  }

  test.each([
    '',
    'a',
    'A'.repeat(43),
    'A'.repeat(44),
    'a'.repeat(5000),
    "' or true --",
    '../../session',
    '%00',
    'undefined',
    '[object Object]',
  ])('is not opened by what somebody chose: %s', async (token) => {
    expect(await session(cookieOf(token))).toBe(401)
  })

  test('is not opened when two are shown, because one may be planted', async () => {
    expect(await session({ cookie: person.cookie })).toBe(200)
    expect(await session({ cookie: `${person.cookie}; clew-session=${'A'.repeat(43)}` })).toBe(401)
    expect(await session({ cookie: `${person.cookie}; ${person.cookie}` })).toBe(401)
  })

  test('is opened by the cookie alone, not by an address or another header', async () => {
    const token = person.cookie.split('=')[1] ?? ''
    expect(await session({ authorization: `Bearer ${token}` })).toBe(401)
    expect(await session({ 'x-clew-session': token })).toBe(401)
    const query = await ask(
      { url: `/api/session?clew-session=${token}`, headers: { host: 'localhost' } },
      'nobody',
    )
    expect(query.statusCode).toBeGreaterThanOrEqual(400)
  })

  test('in the browser in which it began is good, carried to another it is not', async () => {
    await change(`update session set agent = sha256('browser one'::bytea) where session_id = $1`)
    expect(await session({ cookie: person.cookie, 'user-agent': 'browser one' })).toBe(200)
    expect(await session({ cookie: person.cookie, 'user-agent': 'browser two' })).toBe(401)
    await change('update session set agent = null where session_id = $1')
  })

  test('left alone too long, or grown too old, is over', async () => {
    await change(`update session set last_used_at = now() - interval '13 hours' where session_id = $1`)
    expect(await session({ cookie: person.cookie })).toBe(401)
    await change(`update session set last_used_at = now(), expires_at = now() where session_id = $1`)
    expect(await session({ cookie: person.cookie })).toBe(401)
    await change(`update session set expires_at = now() + interval '1 hour' where session_id = $1`)
    expect(await session({ cookie: person.cookie })).toBe(200)
  })

  test('is over for everybody who kept its cookie, at once, when its owner signs out', async () => {
    const out = await ask({ method: 'POST', url: '/api/sign-out', headers: { host: 'localhost' } }, person)
    expect(out.statusCode).toBe(204)
    expect(String(out.headers['set-cookie'])).toMatch(/Max-Age=0.*HttpOnly.*SameSite=Strict/)
    expect(await session({ cookie: person.cookie })).toBe(401)
  })

  test('ends with the account', async () => {
    const gone = await database.actor('Gone', house.people.auditor.unitId)
    expect(await session({ cookie: gone.cookie })).toBe(200)
    await withClient(database.admin, (client) =>
      client.query('update app_user set deactivated_at = now() where user_id = $1', [gone.userId]),
    )
    forgetSessionsOf(gone.userId)
    expect(await session({ cookie: gone.cookie })).toBe(401)
  })
})
