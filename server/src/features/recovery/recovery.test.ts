/** Getting back in: two administrators and not one, never the person, and nothing of the old stays. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Code, Recovery } from '@clew/contract'
import { codeIn, type Visitor, visitor } from '../../../../tests/fixtures/visitor.ts'
import { openAttempts } from '../../platform/authentication/attempts.ts'
import { readConfig } from '../../platform/config/settings.ts'
import { withClient } from '../../platform/database/provision.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import type { TestPerson } from '../../platform/testing/person.ts'
import { openTestServer } from '../../platform/testing/server.ts'
import { passkeyRoutes } from '../passkeys/index.ts'
import { makeAuthenticator } from '../../../../tests/fixtures/authenticator.ts'
import { recoveryRoutes } from './index.ts'

const origin = 'http://localhost:4600'
const clock = () => new Date('2026-05-05T12:00:00Z')
const database = openTestDatabase()
const server = openTestServer(database, () => [
  ...recoveryRoutes({ clock }),
  ...passkeyRoutes({ config: readConfig({}, {}), clock, attempts: openAttempts(clock) }),
])
const asAdmin = (text: string, values: unknown[] = []) =>
  withClient(database.admin, (client) => client.query(text, values))

let first: TestPerson
let second: TestPerson
let lost: TestPerson
let browser: Visitor
beforeAll(async () => {
  first = await database.actor('First', undefined, { roles: ['administrator'] })
  second = await database.actor('Second', first.unitId, { roles: ['administrator'] })
})
beforeEach(async () => {
  lost = await database.actor('Lost', first.unitId)
  await asAdmin('update app_user set email = $2 where user_id = $1', [
    lost.userId,
    `${lost.userId}@clew.example`,
  ])
  browser = visitor(server)
})

const ask = (email: string) => browser.ask('POST', '/sign-in/recovery', { email })
const waiting = async (as: TestPerson) =>
  (await browser.ask('GET', '/recoveries', undefined, as))
    .json<{ items: Recovery[] }>()
    .items.find(({ person }) => person.id === lost.userId)
const confirm = (id: string | undefined, as: TestPerson) =>
  browser.ask('POST', `/recoveries/${id}/confirmation`, undefined, as)

async function enrolWith(code: string) {
  const key = makeAuthenticator(origin)
  const start = await browser.ask('POST', '/enrolment/options', { code })
  if (start.statusCode !== 200) return { key, answer: start }
  const { options } = start.json<{ options: { challenge: string } }>()
  const response = key.create(options)
  return { key, answer: await browser.ask('POST', '/enrolment', { code, name: 'New', response }) }
}
async function recovered(): Promise<string> {
  await browser.ask('POST', `/people/${lost.userId}/recovery`, undefined, first)
  const open = await waiting(first)
  expect((await confirm(open?.id, first)).statusCode).toBe(200)
  const answer = await confirm(open?.id, second)
  expect(answer.statusCode).toBe(201)
  return answer.json<Code>().code
}

describe('whoever has lost every way in', () => {
  test('asks, and is answered alike whether or not the address is known', async () => {
    const known = await ask(`${lost.userId}@CLEW.example`)
    const unknown = await ask('nobody@clew.example')
    expect([known.statusCode, known.body]).toEqual([unknown.statusCode, unknown.body])
    expect(await waiting(first)).toMatchObject({ byPerson: true, mayConfirm: true })
  })

  test('cannot ask without end', async () => {
    const statuses: number[] = []
    for (let turn = 0; turn < 8; turn++) statuses.push((await ask('same@clew.example')).statusCode)
    expect(statuses[0]).toBe(202)
    expect(statuses.at(-1)).toBe(429)
  })

  test('is back in after two administrators, by a new passkey; the old ones and every session are over', async () => {
    const old = await enrolWith(await recovered())
    expect(old.answer.statusCode).toBe(204)
    const oldSession = browser.session()
    browser = visitor(server)
    const fresh = await enrolWith(await recovered())
    expect(fresh.answer.statusCode).toBe(204)
    const { rows } = await asAdmin(
      'select ended_why, count(*)::int from passkey where user_id = $1 group by 1 order by 1',
      [lost.userId],
    )
    expect(rows).toEqual([
      { ended_why: 'recovery', count: 1 },
      { ended_why: null, count: 1 },
    ])
    browser = visitor(server)
    browser.jar.set('clew-session', oldSession ?? '')
    expect(codeIn(await browser.ask('GET', '/passkeys'))).toEqual([401, 'not-signed-in'])
    const challenge = await browser.ask('GET', '/sign-in/passkey/options')
    const shown = await browser.ask('POST', '/sign-in/passkey', { response: old.key.get(challenge.json()) })
    expect(shown.statusCode).toBe(401)
  })

  test('has one hour for the code', async () => {
    const code = await recovered()
    await asAdmin(
      "update enrolment set made_at = made_at - interval '61 minutes', expires_at = expires_at - interval '61 minutes' where user_id = $1",
      [lost.userId],
    )
    expect(codeIn((await enrolWith(code)).answer)).toEqual([403, 'code-refused'])
  })
})

describe('an administrator', () => {
  test('alone recovers nobody', async () => {
    await ask(`${lost.userId}@clew.example`)
    const open = await waiting(first)
    expect((await confirm(open?.id, first)).json()).toMatchObject({
      recovery: { confirmedBy: 'First', mayConfirm: false },
    })
    expect(codeIn(await confirm(open?.id, first))).toEqual([422, 'recovery-confirmed-by-you'])
    expect(await waiting(second)).toMatchObject({ confirmedBy: 'First', mayConfirm: true })
  })

  test('does not recover themselves, however they try', async () => {
    const own = await browser.ask('POST', `/people/${first.userId}/recovery`, undefined, first)
    expect(codeIn(own)).toEqual([422, 'own-recovery'])
    const opened = await browser.ask('POST', `/people/${first.userId}/recovery`, undefined, second)
    expect(codeIn(await confirm(opened.json<Recovery>().id, first))).toEqual([422, 'own-recovery'])
    await browser.ask('DELETE', `/recoveries/${opened.json<Recovery>().id}`, undefined, second)
  })

  test('of another unit sees none of it', async () => {
    await ask(`${lost.userId}@clew.example`)
    const open = await waiting(first)
    const foreign = await database.actor('Foreign', undefined, { roles: ['administrator'] })
    expect(await waiting(foreign)).toBeUndefined()
    expect(codeIn(await confirm(open?.id, foreign))).toEqual([404, 'recovery-not-found'])
  })

  test('refuses one, and it is over', async () => {
    await ask(`${lost.userId}@clew.example`)
    const open = await waiting(first)
    expect((await browser.ask('DELETE', `/recoveries/${open?.id}`, undefined, second)).statusCode).toBe(204)
    expect(codeIn(await confirm(open?.id, first))).toEqual([404, 'recovery-not-found'])
  })
})

test('nobody but administrators sees or opens recoveries', async () => {
  for (const role of ['prosecutor', 'head-of-unit', 'auditor'] as const) {
    const other = await database.actor('Other', first.unitId, { roles: [role] })
    expect((await browser.ask('GET', '/recoveries', undefined, other)).statusCode).toBe(403)
    expect((await browser.ask('POST', `/people/${lost.userId}/recovery`, undefined, other)).statusCode).toBe(
      403,
    )
  }
})

test('two who confirm at once are one after the other: one code, of the second', async () => {
  await ask(`${lost.userId}@clew.example`)
  const open = await waiting(first)
  const both = await Promise.all([confirm(open?.id, first), confirm(open?.id, second)])
  expect(new Set(both.map(({ statusCode }) => statusCode))).toEqual(new Set([200, 201]))
})
