/** One's own sessions: seen, ended, lent to programs; and nobody else's. */
import { beforeEach, describe, expect, test } from 'vitest'
import type { OwnSession } from '@clew/contract'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { routesUnderSmallLaw } from '../../../../tests/fixtures/small-server.ts'
import { withClient } from '../../platform/database/provision.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import type { TestPerson } from '../../platform/testing/person.ts'
import { openTestServer } from '../../platform/testing/server.ts'

const database = openTestDatabase()
const server = openTestServer(database, () => routesUnderSmallLaw())
const { get, post, remove } = asking(server)
const asAdmin = (text: string, values: unknown[] = []) =>
  withClient(database.admin, (client) => client.query(text, values))

let person: TestPerson
beforeEach(async () => {
  person = await database.actor('Somebody')
  // As if by passkey; the sessions of tests are those of programs.
  await asAdmin(
    "update session set origin = 'passkey', label = null, agent = sha256('lightMyRequest'::bytea), privileges = '{head-of-unit,prosecutor}' where user_id = $1",
    [person.userId],
  )
})
const list = async (as: TestPerson) => (await get('/api/sessions', as)).json<{ items: OwnSession[] }>().items

describe('one’s own sessions', () => {
  test('are listed with how they began and until when they hold', async () => {
    expect(await list(person)).toEqual([
      expect.objectContaining({ id: person.sessionId, current: true, origin: 'passkey' }),
    ])
  })

  test('are ended one by one, and are over at once', async () => {
    const lent = (await post('/api/sessions', { label: 'Import' }, person)).json<{ token: string }>()
    const program = { cookie: `clew-session=${lent.token}` }
    expect((await get('/api/session', program)).json()).toMatchObject({ user: { name: 'Somebody' } })
    const [first] = await list(person)
    expect(first).toMatchObject({ origin: 'program', label: 'Import', current: false })
    expect((await remove(`/api/sessions/${first?.id}`, person)).statusCode).toBe(204)
    expect((await get('/api/session', program)).json()).toMatchObject({ code: 'not-signed-in' })
    expect((await remove(`/api/sessions/${first?.id}`, person)).json()).toMatchObject({
      code: 'session-not-found',
    })
  })

  test('are nobody else’s to see or to end', async () => {
    const other = await database.actor('Colleague', person.unitId)
    expect((await list(other)).map(({ id }) => id)).toEqual([other.sessionId])
    expect((await remove(`/api/sessions/${person.sessionId}`, other)).statusCode).toBe(404)
    expect((await get('/api/session', person)).statusCode).toBe(200)
  })

  test('that idled too long are not among them, and let nobody in', async () => {
    await post('/api/sessions', { label: 'x' }, person)
    await asAdmin(
      "update session set last_used_at = now() - interval '31 minutes', idle_limit = '30 minutes' where origin = 'program' and user_id = $1",
      [person.userId],
    )
    expect((await list(person)).map(({ origin }) => origin)).toEqual(['passkey'])
  })
})

describe('a session that is lent to a program', () => {
  test('cannot lend another, and no more than ten are lent', async () => {
    const { token } = (await post('/api/sessions', { label: 'a' }, person)).json<{ token: string }>()
    const again = await post('/api/sessions', { label: 'b' }, { cookie: `clew-session=${token}` })
    expect(again.json()).toMatchObject({ code: 'not-allowed' })
    for (let turn = 0; turn < 9; turn++) await post('/api/sessions', { label: `${turn}` }, person)
    expect((await post('/api/sessions', { label: 'more' }, person)).json()).toMatchObject({
      code: 'too-many-sessions',
    })
  })

  test('is over after the hours of the settings, and its token is in no row and no entry', async () => {
    const { token, expires } = (await post('/api/sessions', { label: 'a' }, person)).json<{
      token: string
      expires: string
    }>()
    const hours = (new Date(expires).getTime() - Date.now()) / 3_600_000
    expect(hours).toBeGreaterThan(11.9)
    expect(hours).toBeLessThan(12.1)
    const { rows } = await asAdmin(
      'select (select string_agg(s::text, $2) from session s) || (select string_agg(j::text, $2) from unit_journal j) ~ $1 as found',
      [token, ' '],
    )
    expect(rows).toEqual([{ found: false }])
  })
})
