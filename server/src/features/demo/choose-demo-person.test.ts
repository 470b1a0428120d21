/** Shows that somebody of the demo can be chosen on this machine, in the demo, and nowhere else. */
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { DemoPerson } from '@clew/contract'
import { smallLaw } from '../../../../tests/fixtures/small-law.ts'
import { readConfig } from '../../platform/config/settings.ts'
import { withClient } from '../../platform/database/provision.ts'
import { openLog } from '../../platform/log/log.ts'
import { openTestDatabase, type TestDatabase } from '../../platform/testing/database.ts'
import { openTestServer, type TestServer } from '../../platform/testing/server.ts'
import { features } from '../index.ts'
import { fixedLaw } from '../law/index.ts'
import { loadDemoCases } from './index.ts'

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'case-files')
const clock = () => new Date('2026-05-05T12:00:00Z')
const log = openLog('silent')
const database = openTestDatabase()
const starts: (() => Promise<void>)[] = []
const routesUnder = (flags: Parameters<typeof readConfig>[0], on: TestDatabase) => () => {
  const config = readConfig(flags, {})
  const made = features({ clock, log, config, version: '0.0.0-test' }, fixedLaw(smallLaw()))
  starts.push(async () => made.find(({ name }) => name === 'demo')?.onStart?.(on))
  return made.flatMap(({ routes }) => routes)
}
const server = openTestServer(database, routesUnder({ demo: 'no' }, database))
const published = openTestServer(
  database,
  routesUnder({ demo: 'no', 'public-url': 'https://clew.example' }, database),
)
const empty = openTestDatabase()
const withoutDemo = openTestServer(empty, routesUnder({ demo: 'no' }, empty))

beforeAll(async () => {
  await loadDemoCases(database, { folder, clock, log })
  for (const start of starts) await start()
}, 60_000)

const here = { host: 'localhost' }
const offered = async (at: TestServer, headers: Record<string, string> = {}, remoteAddress = '127.0.0.1') => {
  const list = await at.ask(
    { url: '/api/sign-in/demo', headers: { ...here, ...headers }, remoteAddress },
    'nobody',
  )
  return { status: list.statusCode, items: list.json<{ items?: DemoPerson[] }>().items ?? [] }
}
const choose = (
  at: TestServer,
  person: string,
  headers: Record<string, string> = {},
  remoteAddress = '127.0.0.1',
) =>
  at.ask(
    {
      method: 'POST',
      url: '/api/sign-in/demo',
      payload: { person },
      headers: { ...here, ...headers },
      remoteAddress,
    },
    'nobody',
  )

describe('the chooser of the demo', () => {
  test('offers somebody of every role', async () => {
    const { status, items } = await offered(server)
    expect(status).toBe(200)
    expect(new Set(items.flatMap(({ roles }) => roles)).size).toBe(11)
    expect(items.filter(({ roles }) => roles.includes('administrator')).length).toBeGreaterThan(1)
  })

  test('signs in as whoever was chosen, until they sign out', async () => {
    const { items } = await offered(server)
    const hana = items.find(({ name }) => name === 'Hana Head')
    const answer = await choose(server, hana?.id ?? '')
    expect(answer.statusCode).toBe(204)
    const cookie = String(answer.headers['set-cookie'])
    expect(cookie).toMatch(/^clew-session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
    const as = { cookie: cookie.split(';')[0] ?? '' }
    const session = await server.ask({ url: '/api/session' }, as)
    expect(session.json()).toMatchObject({ user: { name: 'Hana Head' }, demo: true })
    const out = await server.ask({ method: 'POST', url: '/api/sign-out' }, as)
    expect([out.statusCode, out.headers['set-cookie']]).toEqual([204, expect.stringContaining('Max-Age=0')])
    expect((await server.ask({ url: '/api/session' }, as)).json()).toMatchObject({ code: 'not-signed-in' })
  })

  test('is closed to a request from another machine, also when a proxy on this one hands it over', async () => {
    const { items } = await offered(server)
    const id = items[0]?.id ?? ''
    const elsewhere: [Record<string, string>, string][] = [
      [{}, '192.0.2.7'],
      [{ 'x-forwarded-for': '127.0.0.1' }, '127.0.0.1'],
      [{ forwarded: 'for=192.0.2.7' }, '127.0.0.1'],
      [{ via: '1.1 proxy' }, '127.0.0.1'],
    ]
    for (const [headers, address] of elsewhere) {
      expect((await offered(server, headers, address)).status).toBe(403)
      const answer = await choose(server, id, headers, address)
      expect([answer.statusCode, answer.json().code]).toEqual([403, 'demo-closed'])
      const ways = await server.ask({
        url: '/api/sign-in',
        headers: { ...here, ...headers },
        remoteAddress: address,
      })
      expect(ways.json()).toMatchObject({ demo: false })
    }
    expect((await server.ask({ url: '/api/sign-in', headers: here })).json()).toMatchObject({ demo: true })
  })

  test('is closed where Clew has a public address', async () => {
    const { items } = await offered(server)
    expect((await offered(published)).status).toBe(403)
    expect((await choose(published, items[0]?.id ?? '')).statusCode).toBe(403)
  })

  test('is closed without demo data', async () => {
    const { items } = await offered(server)
    expect((await offered(withoutDemo)).status).toBe(403)
    const ways = await withoutDemo.ask({ url: '/api/sign-in', headers: here })
    expect(ways.json()).toMatchObject({ demo: false })
    expect((await choose(withoutDemo, items[0]?.id ?? '')).statusCode).toBe(403)
  })

  test('does not sign in as a person who did not come with the demo, or who was deactivated', async () => {
    const real = await database.actor('A real person')
    expect((await choose(server, real.userId)).statusCode).toBe(403)
    const { items } = await offered(server)
    const last = items.at(-1)?.id ?? ''
    await withClient(database.admin, (client) =>
      client.query('update app_user set deactivated_at = now() where user_id = $1', [last]),
    )
    expect((await choose(server, last)).statusCode).toBe(403)
    expect((await offered(server)).items).toHaveLength(items.length - 1)
  })
})
