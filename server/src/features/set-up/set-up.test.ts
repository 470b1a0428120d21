/** From nothing to a unit with one administrator, once, by a code that only the console has shown. */
import { describe, expect, test } from 'vitest'
import { codeIn, visitor } from '../../../../tests/fixtures/visitor.ts'
import { openAttempts } from '../../platform/authentication/attempts.ts'
import { readConfig } from '../../platform/config/settings.ts'
import { withClient } from '../../platform/database/provision.ts'
import { openTestDatabase, type TestDatabase } from '../../platform/testing/database.ts'
import { openTestServer } from '../../platform/testing/server.ts'
import { passkeyRoutes } from '../passkeys/index.ts'
import { makeAuthenticator } from '../../../../tests/fixtures/authenticator.ts'
import { openSetUpCode, type SetUpCode, setUpRoutes } from './index.ts'

const origin = 'http://localhost:4600'
const about = {
  unit: 'Unit against trafficking',
  agency: { kind: 'prosecution', name: 'Prosecution' },
  office: { name: 'Capital', regions: ['Capital'] },
  person: { name: 'First Administrator' },
}

function empty() {
  let now = new Date('2026-05-05T12:00:00Z')
  const clock = () => now
  const database = openTestDatabase()
  const code: SetUpCode = openSetUpCode(clock)
  const config = readConfig({}, {})
  const wayIn = { config, clock, attempts: openAttempts<never>(clock) } as never
  const server = openTestServer(database, () => [
    ...setUpRoutes({ ...(wayIn as object), code } as never),
    ...passkeyRoutes(wayIn),
  ])
  return {
    database,
    code,
    server,
    later: (hours: number) => void (now = new Date(now.getTime() + hours * 3_600_000)),
  }
}

const look = async (database: TestDatabase, text: string) =>
  (await withClient(database.admin, (client) => client.query(text))).rows

describe('an empty Clew', () => {
  const { database, code, server } = empty()
  const browser = visitor(server)
  const begin = (typed: string) =>
    browser.ask('POST', '/set-up/options', { code: typed, name: about.person.name })

  test('has nothing to set up before it has printed a code', async () => {
    expect(codeIn(await begin('AAAA-BBBB-CCCC'))).toEqual([422, 'set-up-over'])
  })

  test('takes no other code, and says so under no unit', async () => {
    await code.start(database)
    expect(code.open()).toBe(true)
    expect(codeIn(await begin('AAAA-BBBB-CCCC'))).toEqual([403, 'code-refused'])
    expect(await look(database, "select detail from unit_journal where action = 'session.refused'")).toEqual([
      { detail: { way: 'set-up', why: 'unknown' } },
    ])
  })

  test('makes nobody who would have no way in', async () => {
    const answer = await browser.ask('POST', '/set-up', { code: code.printed(), ...about })
    expect(codeIn(answer)).toEqual([422, 'no-way-in'])
    expect(await look(database, "select * from app_user where kind = 'person'")).toEqual([])
  })

  test('keeps nothing and the code when the passkey is not accepted', async () => {
    const options = await begin(code.printed() ?? '')
    const response = makeAuthenticator(origin).create(options.json(), { unverified: true })
    const body = { code: code.printed(), ...about, passkey: { name: 'x', response } }
    expect(codeIn(await browser.ask('POST', '/set-up', body))).toEqual([400, 'passkey-refused'])
    expect(code.open()).toBe(true)
    expect(await look(database, 'select * from agency')).toEqual([])
  })

  test('becomes a unit with one administrator, who is signed in, once', async () => {
    const printed = code.printed() ?? ''
    const key = makeAuthenticator(origin)
    const options = await begin(printed.toLowerCase())
    const passkey = { name: 'Laptop', response: key.create(options.json()) }
    const answer = await browser.ask('POST', '/set-up', { code: printed, ...about, passkey })
    expect([answer.statusCode, answer.json()]).toEqual([201, { signedIn: true }])
    expect((await browser.ask('GET', '/passkeys')).json()).toMatchObject({ items: [{ name: 'Laptop' }] })
    expect(
      await look(
        database,
        'select u.name as unit, p.display_name, r.role, a.kind, o.regions from unit u join app_user p using (unit_id) join user_role r using (user_id) join agency a using (agency_id) join office o using (office_id)',
      ),
    ).toEqual([
      {
        unit: about.unit,
        display_name: about.person.name,
        role: 'administrator',
        kind: 'prosecution',
        regions: ['Capital'],
      },
    ])
    expect(code.open()).toBe(false)
    expect(codeIn(await begin(printed))).toEqual([422, 'set-up-over'])
    const other = visitor(server)
    const challenge = await other.ask('GET', '/sign-in/passkey/options')
    expect(
      (await other.ask('POST', '/sign-in/passkey', { response: key.get(challenge.json()) })).statusCode,
    ).toBe(204)
  })

  test('prints no code any more at the next start', async () => {
    const again = openSetUpCode(() => new Date())
    await again.start(database)
    expect([again.open(), again.printed()]).toEqual([false, undefined])
  })
})

describe('the code', () => {
  const { database, code, server, later } = empty()

  test('is over after a day, and another was printed by another start', async () => {
    await code.start(database)
    const printed = code.printed() ?? ''
    later(25)
    const browser = visitor(server)
    const answer = await browser.ask('POST', '/set-up/options', { code: printed, name: 'x' })
    expect(codeIn(answer)).toEqual([422, 'set-up-over'])
    await code.start(database)
    expect(code.printed()).not.toBe(printed)
  })

  test('cannot be guessed for long', async () => {
    await code.start(database)
    const browser = visitor(server)
    const statuses: number[] = []
    for (let turn = 0; turn < 8; turn++)
      statuses.push(
        (await browser.ask('POST', '/set-up/options', { code: `AAAA-AAAA-${turn}`, name: 'x' })).statusCode,
      )
    expect(statuses.at(-1)).toBe(429)
  })
})
