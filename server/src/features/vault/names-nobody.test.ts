/** A copy of the database alone names nobody: its dump, its backup, its data folder and its log of writes are searched for planted names. */
import { randomBytes } from 'node:crypto'
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { Decrypter } from 'age-encryption'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { foundIn, identity, picture, planted, secrets } from '../../../../tests/fixtures/planted-names.ts'
import { routesUnderSmallLaw } from '../../../../tests/fixtures/small-server.ts'
import { twoPersons } from '../../../../tests/fixtures/second-person.ts'
import { vaultOf } from '../../../../tests/fixtures/vault-case.ts'
import { backUp, passphraseKey } from '../../platform/backup/index.ts'
import { readConfig } from '../../platform/config/settings.ts'
import { openDoors } from '../../platform/database/doors.ts'
import { type Embedded, startEmbedded } from '../../platform/database/embedded/index.ts'
import { migrate } from '../../platform/database/migrate.ts'
import { openPool } from '../../platform/database/pool.ts'
import { withClient } from '../../platform/database/provision.ts'
import type { TestDatabase } from '../../platform/testing/database.ts'
import { openTestServer } from '../../platform/testing/server.ts'

/** Stored in plain, so that a search that finds nothing anywhere would be found out. */
const control = 'Obvious Controltext of Öresund 控制'
const database = {} as TestDatabase
const page = 8192
const zeros = Buffer.alloc(page)
let data = ''
let cluster: Embedded
let close: () => Promise<void> = async () => undefined

// Before the server of the test, which needs the database.
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'clew-names-'))
  await chmod(data, 0o755)
  cluster = await startEmbedded({ data, durable: false })
  await migrate(cluster.owner)
  const pool = openPool(cluster.app)
  const { owner, app } = cluster
  const admin = { ...cluster.admin, database: owner.database }
  Object.assign(database, { ...openDoors(pool), pool, owner, app, admin })
  close = () => pool.destroy()
})
afterAll(async () => {
  await close()
  await cluster.stop()
  await rm(data, { recursive: true, force: true })
})

const server = openTestServer(database, () => routesUnderSmallLaw())
const { post } = asking(server)
const { personAt, openCase, seal, ask, decide, reveal } = vaultOf(server)

/** Everything that the vault can be asked to do, so that whatever it leaves behind is there to be found. */
async function plantEverywhere(): Promise<void> {
  const kept = await openCase()
  const erased = await openCase()
  for (const id of [kept, erased]) {
    await seal(id)
    await seal(id, { note: planted.words }, 1)
    await post(`${personAt(id)}/photographs`, { version: 2, title: planted.relative, data: picture })
    const words = `${planted.latin} has to be found: ${planted.words}`
    const asked = await post(`${personAt(id)}/requests`, {
      purpose: 'contact',
      words,
      fields: ['names', 'photographs'],
    })
    const { id: request } = asked.json()
    expect((await reveal(id, request)).json().identity.names).toEqual(identity.names)
    await decide(id, request, 'no')
    await ask(id, ['family'])
    await post(`/api/cases/${id}/vault/check`, {})
  }
  await seal(kept, identity, 0, 'W1')
  const erase = (words: string) =>
    twoPersons(database, { post })(erased, {
      kind: 'erase-identity',
      person: 'V1',
      erase: { version: 3, reason: 'court-order', words },
    })
  expect((await erase(`${planted.latin} in the words`)).json().code).toBe('words-name-somebody')
  expect((await erase('By order of the court.')).statusCode).toBe(200)
  await post('/api/vault/keys/rotations', {})
  const { version } = (await post(`/api/cases/${kept}/vault/mask`, { version: 1 })).json()
  const header = { kind: 'set-header', header: { summary: control } }
  expect((await post(`/api/cases/${kept}/changes`, { version, changes: [header] })).statusCode).toBe(200)
}

async function bytesOf(folder: string): Promise<Buffer> {
  const parts: Buffer[] = []
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true }))
    if (entry.isFile()) parts.push(...written(await readFile(join(entry.parentPath, entry.name))))
  return Buffer.concat(parts)
}

/** Without the pages that were never written to, which are most of a young database. */
function* written(file: Buffer): Generator<Buffer> {
  for (let at = 0, from = -1; at <= file.length; at += page) {
    const empty = at >= file.length || zeros.equals(file.subarray(at, at + page))
    if (!empty && from < 0) from = at
    if (empty && from >= 0) {
      yield file.subarray(from, at)
      from = -1
    }
  }
}

describe('what is planted through the vault', () => {
  beforeAll(async () => {
    await plantEverywhere()
    await withClient(database.admin, (client) => client.query('checkpoint'))
  })

  test('is in no table of the database, in no form', async () => {
    const dump = await withClient(database.admin, async (client) => {
      const { rows: tables } = await client.query<{ name: string }>(
        "select relname::text as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace",
      )
      const lines: string[] = []
      for (const { name } of tables) {
        const { rows } = await client.query<{ line: string }>(
          `select to_jsonb(t)::text as line from ${name} t`,
        )
        lines.push(...rows.map(({ line }) => line))
      }
      return Buffer.from(lines.join('\n'))
    })
    expect(foundIn(dump, [control])).toEqual([control])
    expect(foundIn(dump, secrets)).toEqual([])
  })

  test('is in no file of the data folder, the log of writes included', async () => {
    const folder = join(data, 'postgres')
    const wal = await bytesOf(join(folder, 'pg_wal'))
    expect(foundIn(wal, [control])).toEqual([control])
    const all = await bytesOf(data)
    expect(foundIn(all, [control])).toEqual([control])
    expect(foundIn(all, secrets)).toEqual([])
  })

  test('is in no backup, opened with the key of the backup', async () => {
    const out = await mkdtemp(join(tmpdir(), 'clew-names-backup-'))
    try {
      const passphrase = randomBytes(16).toString('hex')
      const file = join(out, 'all.backup')
      await backUp(readConfig({ data }, {}), file, passphraseKey(passphrase), '0')
      const decrypter = new Decrypter()
      decrypter.addPassphrase(passphrase)
      const archive = gunzipSync(await decrypter.decrypt(await readFile(file)))
      expect(foundIn(archive, [control])).toEqual([control])
      expect(foundIn(archive, [...secrets, 'clew-master-key'])).toEqual([])
    } finally {
      await rm(out, { recursive: true, force: true })
    }
  })
})

describe('the search itself', () => {
  test.each(Object.entries(planted))('finds %s in every form in which it could be written', (_, text) => {
    const utf16 = Buffer.from(text, 'utf16le')
    const forms = [
      Buffer.from(text),
      utf16,
      Buffer.from(utf16).swap16(),
      Buffer.from(Buffer.from(text).toString('hex')),
      Buffer.from(
        JSON.stringify(text).replaceAll(
          /[^\x20-\x7e]/g,
          (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
        ),
      ),
      ...['', 'a', 'ab'].map((before) =>
        Buffer.from(Buffer.from(`${before}${text}after`).toString('base64')),
      ),
    ]
    for (const form of forms)
      expect(foundIn(Buffer.concat([Buffer.from('before'), form, Buffer.from('after')]), [text])).toEqual([
        text,
      ])
  })
})
