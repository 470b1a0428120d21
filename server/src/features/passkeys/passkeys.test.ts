/** Signing in by passkey, from the invitation to the removal, and everything that must not work. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openAttempts } from '../../platform/authentication/attempts.ts'
import { readConfig } from '../../platform/config/settings.ts'
import { withClient } from '../../platform/database/provision.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import type { TestPerson } from '../../platform/testing/person.ts'
import { openTestServer } from '../../platform/testing/server.ts'
import { sessionRoutes } from '../session/index.ts'
import { fixedLaw } from '../law/index.ts'
import { smallLaw } from '../../../../tests/fixtures/small-law.ts'
import { codeIn, type Visitor, visitor } from '../../../../tests/fixtures/visitor.ts'
import { passkeyRoutes } from './index.ts'
import { type Authenticator, makeAuthenticator } from '../../../../tests/fixtures/authenticator.ts'

const origin = 'http://localhost:4600'
const noWays = { passkey: true, passkeyAt: origin, oidc: false, demo: false, setUp: false }
const config = readConfig({}, {})
const clock = () => new Date('2026-05-05T12:00:00Z')
const database = openTestDatabase()
const server = openTestServer(database, () => [
  ...passkeyRoutes({ config, clock, attempts: openAttempts(clock) }),
  ...sessionRoutes({ law: fixedLaw(smallLaw()), config, clock, version: '0', ways: () => noWays }),
])
const asAdmin = (text: string, values: unknown[] = []) =>
  withClient(database.admin, (client) => client.query(text, values))

let administrator: TestPerson
let person: TestPerson
let browser: Visitor
/** Another browser at another address, or the same that has forgotten everything. */
const anew = () => void (browser = visitor(server))

beforeAll(async () => {
  administrator = await database.actor('Administrator', undefined, { roles: ['administrator'] })
})
beforeEach(async () => {
  person = await database.actor('Newcomer', administrator.unitId)
  anew()
})

const ask: Visitor['ask'] = (...request) => browser.ask(...request)

async function invite(): Promise<string> {
  const answer = await ask('POST', `/people/${person.userId}/invitation`, undefined, administrator)
  expect(answer.statusCode).toBe(201)
  return answer.json<{ code: string }>().code
}
async function enrol(code: string, key: Authenticator = makeAuthenticator(origin)) {
  const start = await ask('POST', '/enrolment/options', { code })
  const { options } = start.json<{ options: { challenge: string } }>()
  return ask('POST', '/enrolment', { code, name: 'Phone', response: key.create(options) })
}
/** Somebody with a passkey, in a browser that has forgotten them. */
async function enrolled(): Promise<Authenticator> {
  const key = makeAuthenticator(origin)
  expect((await enrol(await invite(), key)).statusCode).toBe(204)
  anew()
  return key
}
async function challenge(): Promise<{ challenge: string }> {
  return (await ask('GET', '/sign-in/passkey/options')).json()
}
const show = (response: object) => ask('POST', '/sign-in/passkey', { response })
const whoAmI = async () => (await ask('GET', '/session')).json<{ user?: { name: string } }>().user?.name

async function refusals(): Promise<Record<string, unknown>[]> {
  const { rows } = await asAdmin(
    "select detail, subject, unit_id from unit_journal where action = 'session.refused' order by at",
  )
  return rows as Record<string, unknown>[]
}

describe('an invitation', () => {
  test('makes a passkey and signs in, once', async () => {
    const code = await invite()
    const answer = await enrol(code)
    expect(answer.statusCode).toBe(204)
    expect(await whoAmI()).toBe('Newcomer')
    anew()
    expect(codeIn(await ask('POST', '/enrolment/options', { code }))).toEqual([403, 'code-refused'])
  })

  test('greets by name, and asks for a key that verifies the person and finds itself', async () => {
    const answer = await ask('POST', '/enrolment/options', { code: (await invite()).toLowerCase() })
    expect(answer.json()).toMatchObject({
      name: 'Newcomer',
      options: {
        rp: { id: 'localhost' },
        authenticatorSelection: { userVerification: 'required', residentKey: 'required' },
      },
    })
  })

  test('is replaced by the next, is over after its time, and is nobody’s when the person is deactivated', async () => {
    const first = await invite()
    const second = await invite()
    expect(codeIn(await ask('POST', '/enrolment/options', { code: first }))).toEqual([403, 'code-refused'])
    await asAdmin(
      "update enrolment set made_at = now() - interval '4 days', expires_at = now() - interval '1 second' where ended_at is null",
    )
    expect(codeIn(await ask('POST', '/enrolment/options', { code: second }))).toEqual([403, 'code-refused'])
    const third = await invite()
    await asAdmin('update app_user set deactivated_at = now() where user_id = $1', [person.userId])
    expect(codeIn(await ask('POST', '/enrolment/options', { code: third }))).toEqual([403, 'code-refused'])
  })

  test('is for nobody who has a way in already, and made by administrators only', async () => {
    await enrolled()
    const again = await ask('POST', `/people/${person.userId}/invitation`, undefined, administrator)
    expect(codeIn(again)).toEqual([422, 'person-has-way-in'])
    const other = await database.actor('B', administrator.unitId)
    const byHead = await ask('POST', `/people/${other.userId}/invitation`, undefined, person)
    expect(codeIn(byHead)).toEqual([403, 'not-allowed'])
    const elsewhere = await database.actor('C')
    const foreign = await ask('POST', `/people/${elsewhere.userId}/invitation`, undefined, administrator)
    expect(codeIn(foreign)).toEqual([404, 'person-not-found'])
  })

  test.each([
    ['an authenticator that verified nobody', { unverified: true }],
    ['another site', { origin: 'https://evil.example' }],
    ['a key for another name', { rpId: 'evil.example' }],
    ['an answer to another question', { challenge: 'AAAA' }],
  ])('does not take %s, and holds on', async (_, fault) => {
    const code = await invite()
    const start = await ask('POST', '/enrolment/options', { code })
    const { options } = start.json<{ options: { challenge: string } }>()
    const response = makeAuthenticator(origin).create(options, fault)
    expect(codeIn(await ask('POST', '/enrolment', { code, name: 'x', response }))).toEqual([
      400,
      'passkey-refused',
    ])
    expect((await enrol(code)).statusCode).toBe(204)
  })

  test('guessed again and again makes whoever guesses wait, and nobody else', async () => {
    const statuses: number[] = []
    for (let turn = 0; turn < 25; turn++)
      statuses.push((await ask('POST', '/enrolment/options', { code: `AAAA-${turn}-BBBB-CCCC` })).statusCode)
    expect(statuses.slice(0, 21).every((status) => status === 403)).toBe(true)
    expect(statuses.at(-1)).toBe(429)
    anew()
    expect((await enrol(await invite())).statusCode).toBe(204)
  })
})

describe('a passkey', () => {
  test('signs in whoever holds it, by a new session each time', async () => {
    const key = await enrolled()
    expect((await show(key.get(await challenge()))).statusCode).toBe(204)
    expect(await whoAmI()).toBe('Newcomer')
    const first = browser.session()
    expect((await show(key.get(await challenge()))).statusCode).toBe(204)
    expect(browser.session()).not.toBe(first)
  })

  test.each([
    ['without verification of the person', { unverified: true }],
    ['made on another site', { origin: 'https://evil.example' }],
    ['for another name', { rpId: 'evil.example' }],
    ['that answers another question', { challenge: 'AAAA' }],
    ['with a wrong signature', { badSignature: true }],
  ])('%s lets nobody in, and the journal of the unit says so', async (_, fault) => {
    const key = await enrolled()
    const answer = await show(key.get(await challenge(), fault))
    expect(codeIn(answer)).toEqual([401, 'sign-in-failed'])
    expect(await whoAmI()).toBeUndefined()
    expect((await refusals()).at(-1)).toEqual({
      detail: { way: 'passkey', why: 'not-verified' },
      subject: `user:${person.userId}`,
      unit_id: person.unitId,
    })
  })

  test('that nobody enrolled is refused in the same words, under no unit', async () => {
    const answer = await show(makeAuthenticator(origin).get(await challenge()))
    expect(codeIn(answer)).toEqual([401, 'sign-in-failed'])
    expect((await refusals()).at(-1)).toEqual({
      detail: { way: 'passkey', why: 'unknown' },
      subject: null,
      unit_id: '00000000-0000-0000-0000-000000000000',
    })
  })

  test('answers a question once, and only that of its own browser', async () => {
    const key = await enrolled()
    const asked = await challenge()
    const answer = key.get(asked)
    expect((await show(answer)).statusCode).toBe(204)
    expect((await show(answer)).statusCode).toBe(401)
    const other = await challenge()
    anew()
    expect((await show(key.get(other))).statusCode).toBe(401)
  })

  test('whose counter ran back has been copied, and ends', async () => {
    const key = await enrolled()
    expect((await show(key.get(await challenge()))).statusCode).toBe(204)
    expect((await show(key.get(await challenge(), { counter: 1 }))).statusCode).toBe(401)
    expect((await show(key.get(await challenge(), { counter: 50 }))).statusCode).toBe(401)
    const { rows } = await asAdmin('select ended_why from passkey where user_id = $1', [person.userId])
    expect(rows).toEqual([{ ended_why: 'copied' }])
  })

  test('of somebody deactivated lets nobody in', async () => {
    const key = await enrolled()
    await asAdmin('update app_user set deactivated_at = now() where user_id = $1', [person.userId])
    expect((await show(key.get(await challenge()))).statusCode).toBe(401)
  })

  test('does not work at a number, and the answer says where it does', async () => {
    const answer = await server.ask(
      { url: '/api/sign-in/passkey/options', headers: { host: '127.0.0.1:4600' } },
      'nobody',
    )
    expect(answer.json()).toMatchObject({ code: 'passkey-elsewhere', params: { address: origin } })
  })
})

describe('one’s own passkeys', () => {
  const own = async () =>
    (await ask('GET', '/passkeys')).json<{ items: { id: string; name: string }[] }>().items

  test('are listed, added under a name, and removed down to the last', async () => {
    expect((await enrol(await invite())).statusCode).toBe(204)
    expect((await own()).map(({ name }) => name)).toEqual(['Phone'])
    const second = makeAuthenticator(origin)
    const options = (await ask('POST', '/passkeys/options')).json<{
      challenge: string
      excludeCredentials: unknown[]
    }>()
    expect(options.excludeCredentials).toHaveLength(1)
    const added = await ask('POST', '/passkeys', {
      name: 'Key in the safe',
      response: second.create(options),
    })
    expect(added.statusCode).toBe(201)
    const [first, last] = await own()
    expect((await ask('DELETE', `/passkeys/${first?.id}`)).statusCode).toBe(204)
    expect(codeIn(await ask('DELETE', `/passkeys/${last?.id}`))).toEqual([422, 'last-way-in'])
    anew()
    expect((await show(second.get(await challenge()))).statusCode).toBe(204)
  })

  test('are nobody else’s to remove', async () => {
    expect((await enrol(await invite())).statusCode).toBe(204)
    const [mine] = await own()
    const somebody = await database.actor('Other', administrator.unitId, { inBrowser: true })
    const other = await ask('DELETE', `/passkeys/${mine?.id}`, undefined, somebody)
    anew()
    expect(other.statusCode).not.toBe(204)
    const asOther = await ask('DELETE', `/passkeys/${mine?.id}`, undefined, somebody)
    expect(codeIn(asOther)).toEqual([404, 'passkey-not-found'])
  })

  test('cannot be made by an attempt that another began', async () => {
    const code = await invite()
    const start = await ask('POST', '/enrolment/options', { code })
    const { options } = start.json<{ options: { challenge: string } }>()
    const response = makeAuthenticator(origin).create(options)
    const other = await database.actor('Other', administrator.unitId, { inBrowser: true })
    const answer = await ask('POST', '/passkeys', { name: 'x', response }, other)
    expect(codeIn(answer)).toEqual([400, 'passkey-refused'])
  })

  test('cannot be made or removed by whoever found a token that was lent to a program', async () => {
    expect(administrator.origin).toBe('program')
    expect(codeIn(await ask('POST', '/passkeys/options', undefined, administrator))).toEqual([
      403,
      'not-allowed',
    ])
    expect(codeIn(await ask('DELETE', '/passkeys/any', undefined, administrator))).toEqual([
      403,
      'not-allowed',
    ])
  })

  test('are not for people of the demo', async () => {
    const demo = await database.actor('Hana', administrator.unitId, { demo: true })
    expect(codeIn(await ask('POST', '/passkeys/options', undefined, demo))).toEqual([422, 'demo-unchanged'])
  })
})

test('the journal never holds a code, a key or a token', async () => {
  const code = await invite()
  await enrol(code)
  await ask('POST', '/enrolment/options', { code: 'SECRET-TYPED-WRONG' })
  const { rows } = await asAdmin(
    "select string_agg(detail::text || coalesce(subject, ''), ' ') as all from unit_journal",
  )
  const text = String(rows[0]?.all)
  for (const secret of [code, code.replaceAll('-', ''), 'SECRET', browser.session() ?? 'x'])
    expect(text).not.toContain(secret)
})
