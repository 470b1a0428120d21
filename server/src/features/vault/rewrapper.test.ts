/** At the start it is said what cannot be opened, and a rotation that a stop interrupted is taken up; a person's rotation ends by itself. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { identity } from '../../../../tests/fixtures/planted-names.ts'
import { masterKeyOfTests, routesUnderSmallLaw } from '../../../../tests/fixtures/small-server.ts'
import { vaultOf } from '../../../../tests/fixtures/vault-case.ts'
import { localUser } from '../../platform/authentication/local-user.ts'
import { masterKeyFrom, newMasterKey, readMasterKeys } from '../../platform/crypto/master-key.ts'
import { openLog } from '../../platform/log/log.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import type { TestPerson } from '../../platform/testing/person.ts'
import { openTestServer } from '../../platform/testing/server.ts'
import { openRewrapper } from './rewrapper.ts'

const database = openTestDatabase()
const server = openTestServer(database, () => routesUnderSmallLaw())
const { get, post } = asking(server)
const { openCase, seal, ask, reveal } = vaultOf(server)
const lines: string[] = []
const parts = { clock: () => new Date(), log: openLog('info', { write: (line) => void lines.push(line) }) }
const master = masterKeyFrom(async () => readMasterKeys(masterKeyOfTests) ?? [])
const rewrapper = openRewrapper({ ...parts, master })
let administrator: TestPerson

beforeAll(async () => {
  administrator = await database.actor('Administrator', localUser.unitId, { roles: ['administrator'] })
})
afterAll(() => rewrapper.stop())

const states = async (): Promise<string[]> =>
  (await get('/api/vault/keys', administrator)).json().items.map((each: { state: string }) => each.state)

describe('a rotation', () => {
  test('that a person asks for is theirs alone to ask, ends by itself, and what was sealed opens', async () => {
    const id = await openCase()
    await seal(id)
    const request = (await ask(id)).json()
    expect((await post('/api/vault/keys/rotations', {})).json().code).toBe('not-allowed')
    const asked = await post('/api/vault/keys/rotations', {}, administrator)
    expect([asked.statusCode, asked.json().items.length]).toEqual([202, 2])
    expect((await post('/api/vault/keys/rotations', {}, administrator)).json().code).toBe(
      'rotation-under-way',
    )
    expect(await states()).toEqual(['current', 'retired'])
    await rewrapper.start(database)
    await expect.poll(states, { timeout: 15_000 }).toEqual(['current', 'destroyed'])
    expect((await reveal(id, request.id)).json().identity).toEqual({ names: identity.names })
    expect(lines).toEqual([])
  })

  test('shows the administrator no key and no case', async () => {
    const shown = await get('/api/vault/keys', administrator)
    expect(shown.body).not.toMatch(/wrapped|[0-9a-f]{32,}/)
    expect(shown.json().master).toMatch(/^[0-9a-f]{16}$/)
  })
})

describe('a start without the master key', () => {
  test('goes on, and says which key is missing', async () => {
    const without = openRewrapper({ ...parts, master: masterKeyFrom(async () => [newMasterKey()]) })
    await without.start(database)
    await without.stop()
    expect(lines.join('')).toContain((await master.current()) ?? 'none')
  })
})
