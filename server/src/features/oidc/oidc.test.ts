/** Signing in through a real provider: who is let in, who is linked, and everything that must not work. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { routesUnderSmallLaw } from '../../../../tests/fixtures/small-server.ts'
import { type Visitor, visitor } from '../../../../tests/fixtures/visitor.ts'
import { openAttempts } from '../../platform/authentication/attempts.ts'
import { readConfig } from '../../platform/config/settings.ts'
import { withClient } from '../../platform/database/provision.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import type { TestPerson } from '../../platform/testing/person.ts'
import { openTestServer } from '../../platform/testing/server.ts'
import { oidcRoutes, openProvider } from './index.ts'
import { type Employee, type Ministry, openMinistry } from './testing/ministry.ts'

const origin = 'http://localhost:4600'
const clock = () => new Date('2026-05-05T12:00:00Z')
const database = openTestDatabase()
let ministry: Ministry
beforeAll(async () => {
  ministry = await openMinistry(`${origin}/api/sign-in/oidc/callback`)
})
afterAll(() => ministry.stop())

const server = openTestServer(database, () => {
  const config = readConfig(
    {
      'oidc-issuer': ministry.issuer,
      'oidc-client-id': ministry.clientId,
      'oidc-client-secret': ministry.clientSecret,
    },
    {},
  )
  const provider = openProvider(config.oidc!)
  const others = routesUnderSmallLaw().filter(({ endpoint }) => !endpoint.path.startsWith('/sign-in/oidc'))
  return [...others, ...oidcRoutes({ config, clock, provider, attempts: openAttempts(clock) })]
})
const asAdmin = (text: string, values: unknown[] = []) =>
  withClient(database.admin, (client) => client.query(text, values))

async function personWith(email: string): Promise<TestPerson> {
  const person = await database.actor('Civil Servant', undefined)
  await asAdmin('update app_user set email = $2 where user_id = $1', [person.userId, email])
  return person
}
async function start(browser: Visitor, back = '/law'): Promise<string> {
  const answer = await browser.ask('GET', `/sign-in/oidc?back=${encodeURIComponent(back)}`)
  expect(answer.statusCode).toBe(302)
  return String(answer.headers.location)
}
const comeBack = async (browser: Visitor, to: URL) =>
  String((await browser.ask('GET', `${to.pathname}${to.search}`)).headers.location)
async function signIn(browser: Visitor, employee: Employee, back?: string): Promise<string> {
  return comeBack(browser, await ministry.signIn(await start(browser, back), employee))
}
const whoAmI = async (browser: Visitor) =>
  (await browser.ask('GET', '/session')).json<{ user?: { id: string } }>().user?.id
const lastRefusal = async () =>
  (await asAdmin("select detail from unit_journal where action = 'session.refused' order by at desc limit 1"))
    .rows[0]

describe('the way to the provider', () => {
  test('asks for a code with PKCE, state and nonce, and binds them to the browser', async () => {
    const browser = visitor(server)
    const asked = new URL(await start(browser))
    expect(asked.origin).toBe(ministry.issuer)
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      redirect_uri: `${origin}/api/sign-in/oidc/callback`,
      state: expect.stringMatching(/.{20,}/),
      nonce: expect.stringMatching(/.{20,}/),
    })
    expect(browser.jar.get('clew-attempt')).toMatch(/.{20,}/)
  })

  test('is closed where the provider does not answer, in words', async () => {
    const config = readConfig(
      { 'oidc-issuer': 'http://127.0.0.1:9', 'oidc-client-id': 'x', 'oidc-client-secret': 'y' },
      {},
    )
    await expect(openProvider(config.oidc!).start(origin)).rejects.toMatchObject({ code: 'oidc-unavailable' })
  })
})

describe('whom the provider identifies', () => {
  test('is linked by a verified e-mail that an administrator entered, and from then on by the subject alone', async () => {
    const person = await personWith('One@ministry.example')
    const browser = visitor(server)
    const employee = { sub: 'one', email: 'one@ministry.example', email_verified: true }
    expect(await signIn(browser, employee)).toBe('/law')
    expect(await whoAmI(browser)).toBe(person.userId)
    const again = visitor(server)
    expect(await signIn(again, { sub: 'one', email: 'changed@ministry.example', email_verified: true })).toBe(
      '/law',
    )
    expect(await whoAmI(again)).toBe(person.userId)
  })

  test('is nobody here when no administrator entered them: nobody comes into being', async () => {
    const before = await asAdmin('select count(*) from app_user')
    const browser = visitor(server)
    expect(
      await signIn(browser, { sub: 'stranger', email: 's@ministry.example', email_verified: true }),
    ).toBe('/sign-in?problem=sign-in-failed')
    expect(await whoAmI(browser)).toBeUndefined()
    expect(await lastRefusal()).toEqual({ detail: { way: 'oidc', why: 'unknown' } })
    expect((await asAdmin('select count(*) from app_user')).rows).toEqual(before.rows)
  })

  test.each([
    ['did not verify the e-mail', { email_verified: false }],
    ['says nothing about it', {}],
  ])('is not linked when the provider %s', async (_, claims) => {
    const email = `unverified-${Object.keys(claims).length}@ministry.example`
    await personWith(email)
    const browser = visitor(server)
    expect(await signIn(browser, { sub: email, email, ...claims })).toContain('problem=')
  })

  test('cannot take over somebody who is linked to another subject', async () => {
    await personWith('taken@ministry.example')
    const employee = { email: 'taken@ministry.example', email_verified: true }
    expect(await signIn(visitor(server), { sub: 'owner', ...employee })).toBe('/law')
    expect(await signIn(visitor(server), { sub: 'newcomer', ...employee })).toContain('problem=')
  })

  test('is not let in when deactivated, by e-mail or by link', async () => {
    const person = await personWith('left@ministry.example')
    const employee = { sub: 'left', email: 'left@ministry.example', email_verified: true }
    expect(await signIn(visitor(server), employee)).toBe('/law')
    await asAdmin('update app_user set deactivated_at = now() where user_id = $1', [person.userId])
    expect(await signIn(visitor(server), employee)).toContain('problem=')
    expect(await lastRefusal()).toEqual({ detail: { way: 'oidc', why: 'deactivated' } })
  })

  test('is not chosen by machine between two people of one e-mail', async () => {
    await personWith('both@ministry.example')
    await personWith('both@ministry.example')
    expect(
      await signIn(visitor(server), { sub: 'both', email: 'both@ministry.example', email_verified: true }),
    ).toContain('problem=')
  })
})

describe('the way back', () => {
  const employee = { sub: 'back', email: 'back@ministry.example', email_verified: true }
  beforeAll(() => personWith(employee.email))

  test('lets in only the browser that went, and once', async () => {
    const browser = visitor(server)
    const to = await ministry.signIn(await start(browser), employee)
    expect(await comeBack(visitor(server), to)).toContain('problem=')
    expect(await comeBack(browser, to)).toBe('/law')
    expect(await comeBack(browser, to)).toContain('problem=')
  })

  test.each([
    ['another state', (url: URL) => url.searchParams.set('state', 'another')],
    ['another issuer', (url: URL) => url.searchParams.set('iss', 'https://evil.example')],
    ['another code', (url: URL) => url.searchParams.set('code', 'another')],
    ['an error of the provider', (url: URL) => url.searchParams.set('error', 'access_denied')],
  ])('with %s lets nobody in, and the journal says so', async (_, change) => {
    const browser = visitor(server)
    const to = await ministry.signIn(await start(browser), employee)
    change(to)
    expect(await comeBack(browser, to)).toBe('/sign-in?problem=sign-in-failed')
    expect(await whoAmI(browser)).toBeUndefined()
    expect(await lastRefusal()).toEqual({ detail: { way: 'oidc', why: 'not-verified' } })
  })

  test.each(['https://evil.example', '//evil.example', '/\\evil.example', '/api/cases', 'x'])(
    'leads to no other place: %s',
    async (back) => {
      expect(await signIn(visitor(server), employee, back)).toBe('/')
    },
  )
})
