/** Time stamps from an authority that works, fails, lies and comes back; openssl has the last word. */
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { openExhibitServer } from '../../../../tests/fixtures/exhibit-server.ts'
import { journalOf } from '../../../../tests/fixtures/small-server.ts'
import { startTimeAuthority, type TimeAuthority } from '../../../../tests/fixtures/time-authority.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'

const database = openTestDatabase()
let authority: TimeAuthority
beforeAll(async () => {
  authority = await startTimeAuthority()
})
const { get, post, openCase, upload } = openExhibitServer(database, { tsa: () => authority.url })
afterAll(() => authority.stop())

let id = ''
beforeAll(async () => {
  id = await openCase('S 1')
})

const address = (exhibit: string): string => `/api/cases/${id}/exhibits/${exhibit}`
const stampOf = async (exhibit: string) => (await get(address(exhibit))).json().stamp

describe('the time stamp of an exhibit', () => {
  test('comes by itself after the upload, and openssl verifies it over the file', async () => {
    const bytes = randomBytes(200_000)
    const { id: exhibit, stamp } = (await upload(id, bytes)).json()
    expect(stamp.state).toBe('waiting')
    await vi.waitFor(async () => expect((await stampOf(exhibit)).state).toBe('stamped'), 15_000)
    const told = await stampOf(exhibit)
    expect(told).toMatchObject({ authority: authority.url, at: expect.any(String) })
    expect(Math.abs(Date.parse(told.at) - Date.now())).toBeLessThan(60_000)
    const [query, answer] = await Promise.all([
      get(`${address(exhibit)}/stamp/query`),
      get(`${address(exhibit)}/stamp/answer`),
    ])
    expect([query.headers['content-type'], answer.headers['content-type']]).toEqual([
      'application/timestamp-query',
      'application/timestamp-reply',
    ])
    expect(await authority.verifies(answer.rawPayload, { query: query.rawPayload })).toBe(true)
    expect(await authority.verifies(answer.rawPayload, { data: bytes })).toBe(true)
    expect(await authority.verifies(answer.rawPayload, { data: randomBytes(10) })).toBe(false)
  })

  test.each([
    ['fails', /answered 500/],
    ['answers another question', /other-hash/],
    ['says nothing sensible', /unreadable/],
  ] as const)(
    'never holds up an upload: an authority that %s is noted, and asked again',
    async (how, problem) => {
      authority.behave(how)
      const added = await upload(id, randomBytes(10))
      expect(added.statusCode).toBe(201)
      const exhibit = added.json().id
      await vi.waitFor(async () => expect((await stampOf(exhibit)).problem).toMatch(problem), 15_000)
      expect((await stampOf(exhibit)).state).toBe('waiting')
      expect((await get(`${address(exhibit)}/stamp/answer`)).json().code).toBe('stamp-not-found')
      expect((await get(`${address(exhibit)}/stamp/query`)).statusCode).toBe(200)
      authority.behave('well')
      const asked = (await post(`${address(exhibit)}/stamp`, {})).json()
      expect(asked.stamp).toMatchObject({ state: 'stamped' })
      expect(asked.stamp.problem).toBeUndefined()
    },
  )

  test('is in the journal of the case, whether it came or not', async () => {
    const actions = (await journalOf(database, id)).map(({ action }) => action)
    expect(actions).toEqual(
      expect.arrayContaining(['exhibit.stamp', 'exhibit.stamp-failed', 'exhibit.ask-stamp']),
    )
  })
})

describe('without an authority', () => {
  const offline = openTestDatabase()
  const server = openExhibitServer(offline)

  test('there is none, and that is said', async () => {
    const other = await server.openCase('S 2')
    const { id: exhibit, stamp } = (await server.upload(other, randomBytes(10))).json()
    expect(stamp).toEqual({ state: 'none' })
    const asked = await server.post(`/api/cases/${other}/exhibits/${exhibit}/stamp`, {})
    expect([asked.statusCode, asked.json().code]).toEqual([422, 'stamp-authority-missing'])
    const query = await server.get(`/api/cases/${other}/exhibits/${exhibit}/stamp/query`)
    expect(query.statusCode).toBe(200)
  })
})
