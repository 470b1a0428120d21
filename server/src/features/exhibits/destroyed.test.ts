/** An item that two persons have destroyed takes its files with it: nothing opens them any more, and what was known of them stays. */
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { openExhibitServer, sha256 } from '../../../../tests/fixtures/exhibit-server.ts'
import { twoPersons } from '../../../../tests/fixtures/second-person.ts'
import { localUser } from '../../platform/authentication/local-user.ts'
import { withClient } from '../../platform/database/provision.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'

const database = openTestDatabase()
const server = openExhibitServer(database)
const bothAgree = twoPersons(database, server)
const bytes = Buffer.from('What was on the telephone of somebody whom the text does not name. '.repeat(3000))

let id = ''
let exhibit = ''
let other = ''
const destroyed = { kind: 'release-exhibit', release: { evidence: 'E2', kind: 'destroyed' } } as const
const place = (file = exhibit): string => join(server.folder(), file.slice(0, 2), file)
const address = (part = ''): string => `/api/cases/${id}/exhibits/${exhibit}${part}`
const row = async () =>
  withClient(database.admin, async (client) => {
    const { rows } = await client.query(
      `select x.destroyed_at, x.cleared_at, k.wrapped, k.destroyed_at as key_gone from exhibit x
       join data_key k on k.case_id = x.case_id and k.record_id = x.exhibit_id where x.exhibit_id = $1`,
      [exhibit],
    )
    return rows[0] as Record<'destroyed_at' | 'cleared_at' | 'wrapped' | 'key_gone', unknown>
  })
const cleared = async (): Promise<void> => {
  await expect.poll(async () => (await row()).cleared_at, { timeout: 20_000 }).not.toBeNull()
}

beforeAll(async () => {
  id = await server.openCase('D 1/2026')
  exhibit = (await server.upload(id, bytes)).json().id
  other = (await server.upload(id, Buffer.from('of another item'), { evidence: 'E1' })).json().id
})

describe('the file of an item', () => {
  test('is not destroyed by one person, by no way of the database either', async () => {
    const alone = await server.post(`/api/cases/${id}/custody/release`, destroyed.release)
    expect(alone.json().code).toBe('needs-second-person')
    const person = await database.actor('Somebody alone', localUser.unitId)
    const attempt = (work: Parameters<typeof database.asActor<unknown>>[2]) =>
      database.asActor(person, 'case-work', work)
    await expect(
      attempt(({ db }) => db.updateTable('exhibit').set({ destroyed_at: new Date() }).execute()),
    ).rejects.toThrow('nobody buries a case alone')
    await expect(
      attempt(({ db }) =>
        db.updateTable('data_key').set({ wrapped: null, destroyed_at: new Date() }).execute(),
      ),
    ).rejects.toThrow('nobody destroys an exhibit alone')
    expect((await server.get(address('/file'))).rawPayload.equals(bytes)).toBe(true)
  })

  test('is destroyed as the second person was shown, and not when others came since', async () => {
    const proposed = await server.post(`/api/cases/${id}/second-person`, {
      step: destroyed,
      reason: 'The court has ordered it',
    })
    expect(proposed.json().proposal.shown[0].after).toMatchObject({ kind: 'destroyed', filesDestroyed: 1 })
    await server.upload(id, Buffer.from('came afterwards'))
    const auditor = await database.actor('Late auditor', localUser.unitId, { roles: ['auditor'] })
    const late = await server.post(
      `/api/cases/${id}/second-person/${proposed.json().proposal.id}/decide`,
      { decision: 'agree', reason: 'Seen and agreed to' },
      auditor,
    )
    expect(late.json().code).toBe('proposal-stale')
    expect(existsSync(place())).toBe(true)
  })

  test('goes with the item: key, name and bytes; hash, size and custody log stay', async () => {
    expect((await bothAgree(id, destroyed)).statusCode).toBe(200)
    await cleared()
    expect(await row()).toMatchObject({ wrapped: null, key_gone: expect.any(Date) })
    expect(existsSync(place())).toBe(false)
    const read = (await server.get(address())).json()
    expect(read).toMatchObject({ sha256: sha256(bytes), size: bytes.length, name: '' })
    expect(read.destroyed).toMatch(/^\d{4}-/)
    expect(read.viewer).toBeUndefined()
    const log = (await server.get(`/api/cases/${id}/custody?evidence=E2`)).json()
    expect(log.events.map(({ kind }: { kind: string }) => kind)).toEqual(['destroyed'])
    const listed = (await server.get(`/api/cases/${id}/exhibits?evidence=E2`)).json().items
    expect(listed).toHaveLength(2)
  })

  test('is refused afterwards, in words that say what became of it', async () => {
    for (const part of ['/file', '/view']) {
      const refused = await server.get(address(part))
      expect(refused.statusCode).toBe(410)
      expect(refused.json()).toMatchObject({ code: 'exhibit-destroyed' })
      expect(refused.json().detail).toContain(sha256(bytes))
    }
    expect((await server.post(address('/check'), {})).json().code).toBe('exhibit-destroyed')
    expect((await row()).destroyed_at).not.toBeNull()
  })

  test('stays where it belongs to another item', async () => {
    expect((await server.get(`/api/cases/${id}/exhibits/${other}/file`)).body).toBe('of another item')
  })

  test('is in the journal, with the hash of what was destroyed and of its key', async () => {
    const entries = await withClient(database.admin, async (client) => {
      const { rows } = await client.query(
        `select detail from case_journal where case_id = $1 and action = 'exhibit.destroy' and subject = $2`,
        [id, `exhibit:${exhibit}`],
      )
      return rows
    })
    expect(entries).toEqual([
      {
        detail: expect.objectContaining({
          evidence: 'E2',
          sha256: sha256(bytes),
          key: expect.stringMatching(/^[0-9a-f]{64}$/),
        }),
      },
    ])
  })

  test('is removed at the next start where a crash came before its bytes were gone', async () => {
    await writeFile(place(), 'what a crash left behind')
    await withClient(database.owner, async (client) => {
      await client.query('alter table exhibit no force row level security')
      await client.query('update exhibit set cleared_at = null where exhibit_id = $1', [exhibit])
      await client.query('alter table exhibit force row level security')
    })
    await server.startAgain()
    expect(existsSync(place())).toBe(false)
    expect((await row()).cleared_at).not.toBeNull()
    expect(existsSync(place(other))).toBe(true)
  })
})
