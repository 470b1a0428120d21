/** Sends files the way lines send them: in pieces, broken off, wrong, too much, and twice. */
import { randomBytes } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { openExhibitServer, sha256 } from '../../../../tests/fixtures/exhibit-server.ts'
import { journalOf } from '../../../../tests/fixtures/small-server.ts'
import { localUser } from '../../platform/authentication/local-user.ts'
import { openTestDatabase } from '../../platform/testing/database.ts'
import { withClient } from '../../platform/database/provision.ts'

const database = openTestDatabase()
const { get, post, remove, ask, putBytes, openCase, begin, upload, folder, startAgain } =
  openExhibitServer(database)

const chunk = 64 * 1024
let id = ''
beforeAll(async () => {
  id = await openCase('U 1')
})

const stored = async (exhibit: string): Promise<string> => {
  const names = await readdir(folder(), { recursive: true })
  return join(folder(), names.find((name) => name.includes(exhibit)) ?? '')
}

describe('an upload', () => {
  test('in one piece becomes an exhibit with the hash of what was sent', async () => {
    const bytes = randomBytes(300_000)
    const added = await upload(id, bytes, { name: 'Recording of the hotel.wav', sha256: sha256(bytes) })
    expect([added.statusCode, added.json()]).toMatchObject([
      201,
      {
        evidence: 'E2',
        name: 'Recording of the hotel.wav',
        size: 300_000,
        sha256: sha256(bytes),
        type: 'application/octet-stream',
        stamp: { state: 'none' },
        addedBy: { name: 'Local user' },
      },
    ])
    const file = await get(`/api/cases/${id}/exhibits/${added.json().id}/file`)
    expect(file.rawPayload.equals(bytes)).toBe(true)
    expect((await get(`/api/cases/${id}/uploads`)).json().items).toEqual([])
  })

  test('broken off goes on from what is stored, also with another server on the same folder', async () => {
    const bytes = randomBytes(5 * chunk + 99)
    const { id: exhibit } = (await begin(id, bytes)).json()
    const address = `/api/cases/${id}/uploads/${exhibit}`
    const first = await putBytes(`${address}?from=0`, bytes.subarray(0, 2 * chunk + 5000))
    expect(first.json()).toEqual({ received: 2 * chunk })
    await startAgain()
    expect((await get(address)).json()).toMatchObject({ received: 2 * chunk, size: bytes.length })
    expect((await get(`/api/cases/${id}/uploads`)).json().items).toMatchObject([
      { id: exhibit, received: 2 * chunk, name: 'file.bin' },
    ])
    expect((await post(`${address}/complete`, {})).json()).toMatchObject({
      code: 'upload-incomplete',
      status: 409,
    })
    await putBytes(`${address}?from=${2 * chunk}`, bytes.subarray(2 * chunk))
    expect((await post(`${address}/complete`, {})).json()).toMatchObject({ sha256: sha256(bytes) })
    expect((await post(`${address}/complete`, {})).json().code).toBe('upload-not-found')
  })

  test('from a wrong offset, or with more than was announced, is refused and loses nothing', async () => {
    const bytes = randomBytes(2 * chunk)
    const { id: exhibit } = (await begin(id, bytes)).json()
    const address = `/api/cases/${id}/uploads/${exhibit}`
    await putBytes(`${address}?from=0`, bytes.subarray(0, chunk))
    for (const from of [0, 1, chunk + 1, 2 * chunk]) {
      const refused = await putBytes(`${address}?from=${from}`, bytes.subarray(chunk))
      expect(refused.json()).toMatchObject({ code: 'upload-offset-differs', status: 409 })
      expect(refused.json().detail).toContain(String(chunk))
    }
    const more = Buffer.concat([bytes.subarray(chunk), Buffer.of(1)])
    expect((await putBytes(`${address}?from=${chunk}`, more)).json()).toMatchObject({
      code: 'upload-exceeds-size',
      status: 422,
    })
    const { received } = (await get(address)).json()
    await putBytes(`${address}?from=${received}`, bytes.subarray(received))
    expect((await post(`${address}/complete`, {})).json().sha256).toBe(sha256(bytes))
  })

  test('whose hash is not the one that was stated adds nothing', async () => {
    const bytes = randomBytes(1000)
    const { id: exhibit } = (await begin(id, bytes, { sha256: 'a'.repeat(64) })).json()
    const address = `/api/cases/${id}/uploads/${exhibit}`
    await putBytes(`${address}?from=0`, bytes)
    const refused = (await post(`${address}/complete`, {})).json()
    expect(refused).toMatchObject({ code: 'exhibit-hash-differs', status: 422 })
    expect(refused.detail).toContain(sha256(bytes))
    expect((await get(`/api/cases/${id}/exhibits/${exhibit}`)).json().code).toBe('exhibit-not-found')
    expect((await remove(address)).statusCode).toBe(204)
    expect((await get(address)).json().code).toBe('upload-not-found')
    expect((await readdir(folder(), { recursive: true })).filter((name) => name.includes(exhibit))).toEqual(
      [],
    )
  })

  test.each([
    ['too large', { size: 2 * 1024 ** 3 + 1 }, 413, 'exhibit-too-large'],
    ['for no item of the case', { evidence: 'E9' }, 404, 'evidence-not-found'],
    ['of nothing', { size: 0 }, 400, 'request-invalid'],
    ['with a hash that is none', { sha256: 'abc' }, 400, 'request-invalid'],
  ])('%s is refused before a byte is sent', async (_, more, status, code) => {
    const refused = await begin(id, Buffer.of(1), more)
    expect([refused.statusCode, refused.json().code]).toEqual([status, code])
  })

  test('is bytes and nothing else, and no more at once than is allowed', async () => {
    const { id: exhibit } = (await begin(id, randomBytes(10))).json()
    const url = `/api/cases/${id}/uploads/${exhibit}?from=0`
    const json = await ask({ method: 'PUT', url, headers: { host: 'localhost' }, payload: { a: 1 } })
    expect(json.json().code).toBe('media-type-unsupported')
    const headers = { host: 'localhost', 'content-type': 'application/octet-stream' }
    const large = { ...headers, 'content-length': String(65 * 1024 * 1024) }
    const refused = await ask({ method: 'PUT', url, headers: large, payload: Buffer.alloc(10) })
    expect([refused.statusCode, refused.json().code]).toEqual([413, 'body-too-large'])
    const bytes = await ask({
      method: 'POST',
      url: `/api/cases/${id}/uploads`,
      headers,
      payload: Buffer.alloc(10),
    })
    expect(bytes.json().code).toBe('media-type-unsupported')
  })

  test('is written by one at a time', async () => {
    const bytes = randomBytes(40 * chunk)
    const { id: exhibit } = (await begin(id, bytes)).json()
    const address = `/api/cases/${id}/uploads/${exhibit}`
    const both = await Promise.all([
      putBytes(`${address}?from=0`, bytes),
      putBytes(`${address}?from=0`, bytes),
    ])
    const codes = both
      .map((answer): string => answer.json().code ?? 'kept')
      .toSorted((a) => (a === 'kept' ? -1 : 1))
    expect(codes[0]).toBe('kept')
    expect(['upload-busy', 'upload-offset-differs']).toContain(codes[1])
    expect((await post(`${address}/complete`, {})).json().sha256).toBe(sha256(bytes))
  })

  test('is unknown to a colleague who did not begin it, and to whoever does not reach the case', async () => {
    const bytes = randomBytes(1000)
    const { id: exhibit } = (await begin(id, bytes)).json()
    const colleague = await database.actor('A colleague', localUser.unitId)
    const stranger = await database.actor('A stranger')
    const address = `/api/cases/${id}/uploads/${exhibit}`
    expect((await putBytes(`${address}?from=0`, bytes, colleague)).json().code).toBe('upload-not-found')
    expect((await get(`/api/cases/${id}/uploads`, colleague)).json().items).toEqual([])
    for (const answer of [
      await putBytes(`${address}?from=0`, bytes, stranger),
      await begin(id, bytes, {}, stranger),
    ])
      expect(answer.json().code).toBe('case-not-found')
    expect((await get(`/api/cases/${id}/exhibits`, stranger)).json().code).toBe('case-not-found')
  })
})

describe('what lies in the folder', () => {
  const planted = 'Miriam of the green house'

  test('shows neither the content nor the name of a file, and neither does the database', async () => {
    const bytes = Buffer.from(`${planted}. `.repeat(5000))
    const added = await upload(id, bytes, { name: `${planted}.txt` })
    expect(added.json()).toMatchObject({ type: 'text/plain', viewer: 'text', name: `${planted}.txt` })
    const raw = await readFile(await stored(added.json().id))
    expect(raw.includes('Miriam') || raw.includes('green house')).toBe(false)
    const names = (await readdir(folder(), { recursive: true })).join('\n')
    expect(names).not.toContain('Miriam')
    const dumped = await withClient(database.admin, async (client) => {
      const { rows } = await client.query(
        'select x::text from exhibit x union all select j::text from case_journal j',
      )
      return JSON.stringify(rows)
    })
    expect(dumped).not.toContain('Miriam')
    expect(dumped).not.toContain(Buffer.from('Miriam').toString('hex'))
  })

  test('is found out when a byte of it was altered: by reading, and by a check that says since when', async () => {
    const bytes = randomBytes(3 * chunk)
    const added = (await upload(id, bytes)).json()
    const address = `/api/cases/${id}/exhibits/${added.id}`
    const path = await stored(added.id)
    const raw = await readFile(path)
    expect((await post(`${address}/check`, {})).json()).toMatchObject({ checked: expect.any(String) })
    const altered = Buffer.from(raw)
    altered[1000] = (altered[1000] ?? 0) ^ 1
    await writeFile(path, altered)
    expect((await get(`${address}/file`)).json()).toMatchObject({ code: 'exhibit-damaged', status: 422 })
    const { damaged } = (await post(`${address}/check`, {})).json()
    expect(damaged).toEqual(expect.any(String))
    expect((await post(`${address}/check`, {})).json().damaged).toBe(damaged)
    await writeFile(path, raw)
    expect((await post(`${address}/check`, {})).json().damaged).toBeUndefined()
    expect((await get(`${address}/file`)).rawPayload.equals(bytes)).toBe(true)
  })

  test('is cleared of what nobody goes on sending when Clew starts, and of nothing else', async () => {
    const kept = (await begin(id, randomBytes(10 * chunk))).json().id
    const old = (await begin(id, randomBytes(10 * chunk))).json().id
    const lost = (await begin(id, randomBytes(10 * chunk))).json().id
    for (const each of [kept, old, lost])
      await putBytes(`/api/cases/${id}/uploads/${each}?from=0`, randomBytes(2 * chunk))
    await withClient(database.admin, async (client) => {
      const begun = "begun_at = now() - interval '9 days', expires_at = now() - interval '1 day'"
      await client.query(`update exhibit_upload set ${begun} where exhibit_id = $1`, [old])
      await client.query('delete from exhibit_upload where exhibit_id = $1', [lost])
    })
    const before = (await readdir(folder(), { recursive: true })).filter((name) => !name.endsWith('.part'))
    await startAgain()
    const after = await readdir(folder(), { recursive: true })
    expect(after.filter((name) => !name.endsWith('.part'))).toEqual(before)
    const unfinished = after.filter((name) => name.endsWith('.part')).join()
    expect([unfinished.includes(kept), unfinished.includes(old), unfinished.includes(lost)]).toEqual([
      true,
      false,
      false,
    ])
  })
})

test('each step leaves its entry in the journal, without the name of the file', async () => {
  const entries = await journalOf(database, id)
  const actions = new Set(entries.map(({ action }) => action))
  for (const action of ['begin', 'receive', 'add', 'download', 'check', 'checked', 'give-up', 'list-uploads'])
    expect([...actions]).toContain(`exhibit.${action}`)
  expect(JSON.stringify(entries)).not.toMatch(/Recording|file\.bin|Miriam/)
})
