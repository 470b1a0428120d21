/** Shows that what is backed up comes back, row by row, on a data folder and on a database server, and that nothing else is let in. */
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { smallCase } from '../../tests/fixtures/small-case.ts'
import { cookieOf, inAgain, somebodyIn } from '../../tests/fixtures/somebody.ts'
import {
  type BackupKey,
  backUp,
  type BackupReport,
  type Config,
  readConfig,
  readKeyFile,
  restoreBackup,
  startClew,
  type Started,
  verifyBackup,
  writeNewKey,
} from './index.ts'
import { migrationsOf } from './platform/backup/restore.ts'
import { reachRunning } from './platform/database/connect.ts'
import { migrate, readMigrations } from './platform/database/migrate.ts'
import { type Login, withClient } from './platform/database/provision.ts'

let folder = ''
let key: BackupKey
let serverOwner: Login
const asAdmin = (text: string) => withClient(inject('testDatabase').admin, (client) => client.query(text))
const databases = ['clew_backup_from', 'clew_backup_to', 'clew_backup_old', 'clew_backup_upgraded']

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clew-backup-'))
  await chmod(folder, 0o755)
  await writeNewKey(join(folder, 'key'))
  key = await readKeyFile(join(folder, 'key'))
  await dropAll()
  await asAdmin("create role clew_backup_owner login password 'backup'")
  await asAdmin('grant clew_app, clew_system, clew_gate to clew_backup_owner')
  for (const name of databases) await asAdmin(`create database ${name} owner clew_backup_owner`)
  serverOwner = { ...inject('testDatabase').admin, user: 'clew_backup_owner', password: 'backup' }
})
afterAll(async () => {
  await dropAll()
  await rm(folder, { recursive: true, force: true })
})
async function dropAll(): Promise<void> {
  for (const name of databases) await asAdmin(`drop database if exists ${name} with (force)`)
  await asAdmin('drop role if exists clew_backup_owner')
}

const quiet = readConfig({ demo: 'no', port: '0', log: 'silent' }, {})
const onFolder = (name: string): Config => ({ ...quiet, data: join(folder, name) })
const onServer = (name: string): Config => ({
  ...onFolder(name),
  database: { ...serverOwner, database: name },
})

const importCase = async ({ address }: Started, token: string, reference: string): Promise<number> => {
  const response = await fetch(`${address}/api/cases/import`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'clew-request': 'test', ...cookieOf(token) },
    body: JSON.stringify({
      text: smallCase({ reference, title: 'A hotel\t\\N with\nlines' }),
      fileName: 'case.yaml',
    }),
  })
  return response.status
}

/** Every row of every table as text. What a restore adds to the journal, and starting and stopping, is left out. */
async function everything(config: Config): Promise<Record<string, string[]>> {
  const reached = await reachRunning(config)
  try {
    return await withClient(reached.owner, async (client) => {
      await client.query(
        "select set_config('clew.backup', 'yes', false), set_config('timezone', 'UTC', false)",
      )
      const { rows: tables } = await client.query<{ name: string }>(
        "select relname::text as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by 1",
      )
      const all: Record<string, string[]> = {}
      for (const { name } of tables) {
        const { rows } = await client.query<{ line: string }>(
          // A restore ends every session and changes nothing else of them.
          `select ${name === 'session' ? "(to_jsonb(t) - 'ended_at')" : 't'}::text as line from ${name} t order by 1`,
        )
        all[name] = rows.map(({ line }) => line).filter((line) => !line.includes(',backup.restore,'))
      }
      return all
    })
  } finally {
    await reached.stop()
  }
}

describe.each([
  ['a data folder', () => onFolder('from'), () => onFolder('to')],
  ['a database server', () => onServer('clew_backup_from'), () => onServer('clew_backup_to')],
])('a backup of %s', (name, from, to) => {
  const file = () => join(folder, `${name.replaceAll(' ', '-')}.backup`)
  const exhibit = randomBytes(3_000_000)
  let before: Record<string, string[]> = {}
  let written: BackupReport
  let token = ''

  beforeAll(async () => {
    token = await somebodyIn(from())
    const clew = await startClew(from())
    const statuses: number[] = []
    for (const turn of [1, 2, 3, 4]) statuses.push(await importCase(clew, token, `T ${turn}`))
    await mkdir(join(from().data, 'exhibits'), { recursive: true })
    await writeFile(join(from().data, 'exhibits', 'one'), exhibit, { mode: 0o600 })
    const busy = Promise.all([5, 6, 7, 8].map((turn) => importCase(clew, token, `T ${turn}`)))
    await backUp(from(), `${file()}.busy`, key, '0')
    statuses.push(...(await busy))
    expect(statuses).toEqual(Array.from({ length: 8 }, () => 201))
    await clew.stop()
    written = await backUp(from(), file(), key, '0')
    before = await everything(from())
  }, 60_000)

  test('says what it holds, and is whole', async () => {
    const total = Object.values(before).reduce((sum, rows) => sum + rows.length, 0)
    expect(written).toMatchObject({ rows: total, tables: Object.keys(before).length, readBack: true })
    expect(before['case_file']).toHaveLength(8)
    expect(before['migration']?.length).toBeGreaterThan(7)
    expect(written.chains).toMatchObject({ broken: 0 })
    expect(written.chains?.entries).toBeGreaterThan(8)
    expect(await verifyBackup(file(), key)).toEqual(written)
  })

  test('names nobody and shows nothing to whoever has no key', async () => {
    const bytes = await readFile(file())
    expect(bytes.includes('hotel') || bytes.includes('case_file')).toBe(false)
  })

  test('comes back equal in every row of every table and every file', async () => {
    const restored = await restoreBackup(to(), file(), key)
    expect(restored).toMatchObject({ rows: written.rows, migrated: [], chains: { broken: 0 } })
    expect(await everything(to())).toEqual(before)
    expect(await readFile(join(to().data, 'exhibits', 'one'))).toEqual(exhibit)
  }, 60_000)

  test('goes on where it was: the restored journal is one chain with what follows', async () => {
    const clew = await startClew(to())
    expect(await importCase(clew, token, 'T 9')).toBe(401)
    const anew = await inAgain(to(), token)
    expect(await importCase(clew, anew, 'T 9')).toBe(201)
    expect(await importCase(clew, anew, 'T 8')).toBe(409)
    await clew.stop()
    const again = await backUp(to(), `${file()}.again`, key, '0')
    expect(again.chains).toMatchObject({ broken: 0 })
    expect(again.chains?.chains).toBe((written.chains?.chains ?? 0) + 1)
  }, 60_000)

  test('is of one moment, also while others write', async () => {
    const { rows, chains } = await verifyBackup(`${file()}.busy`, key)
    expect(rows).toBeGreaterThan(100)
    expect(chains).toMatchObject({ broken: 0 })
  })

  test('is not put over anything that is there', async () => {
    await expect(restoreBackup(from(), file(), key)).rejects.toMatchObject({ reason: 'in-the-way' })
    const moved = { ...from(), ...(from().database === undefined ? {} : { data: join(folder, 'empty') }) }
    if (from().database !== undefined)
      await expect(restoreBackup(moved, file(), key)).rejects.toMatchObject({ reason: 'not-empty' })
    await expect(backUp(from(), file(), key, '0')).rejects.toMatchObject({ reason: 'exists' })
    await expect(backUp(from(), join(from().data, 'in.backup'), key, '0')).rejects.toMatchObject({
      reason: 'no-room',
    })
    expect(await everything(from())).toEqual(before)
  }, 60_000)

  test('damaged or cut short anywhere is refused before anything is touched', async () => {
    const whole = await readFile(file())
    const spoilt = join(folder, 'spoilt.backup')
    const target = { ...onFolder('untouched') }
    const places = [
      0,
      22,
      60,
      150,
      220,
      ...Array.from({ length: 12 }, () => Math.floor(Math.random() * whole.length)),
    ]
    for (const at of places) {
      const flipped = Buffer.from(whole)
      flipped[at] = (flipped[at] ?? 0) ^ 1
      for (const bytes of [flipped, whole.subarray(0, at)]) {
        await writeFile(spoilt, bytes)
        const refusal = restoreBackup(target, spoilt, key)
        await expect(refusal, `byte ${at} of ${whole.length}`).rejects.toMatchObject({
          name: 'StartRefused',
          reason: expect.stringMatching(/^(damaged|not-a-backup|wrong-key)$/),
        })
      }
    }
    await writeFile(spoilt, Buffer.concat([whole, Buffer.from('more')]))
    await expect(restoreBackup(target, spoilt, key)).rejects.toMatchObject({ reason: 'damaged' })
    expect(existsSync(target.data)).toBe(false)
  }, 60_000)

  test('is refused with another key, in words', async () => {
    await rm(join(folder, 'other-key'), { force: true })
    await writeNewKey(join(folder, 'other-key'))
    const other = await readKeyFile(join(folder, 'other-key'))
    await expect(verifyBackup(file(), other)).rejects.toMatchObject({ reason: 'wrong-key' })
    const phrase = { passphrase: 'not the key of this' }
    await expect(verifyBackup(file(), phrase)).rejects.toThrow('locked with a key file')
    expect(existsSync(onFolder('untouched').data)).toBe(false)
  })
})

describe('a backup of an older Clew', () => {
  const older = () => readMigrations().then((all) => all.slice(0, 8))

  test('is brought up to date, and its journal with it', async () => {
    const [from, to] = [onServer('clew_backup_old'), onServer('clew_backup_upgraded')]
    await withClient(from.database!, async (client) => {
      await migrate(from.database!, await older())
      for (const [turn, text] of ['T 1', 'T 2'].entries()) {
        await client.query(
          `begin; select set_config('clew.unit', '0193e2d0-0000-7000-8000-000000000001', true), set_config('clew.purpose', 'case-work', true)`,
        )
        await client.query(
          `insert into case_file (case_id, unit_id, reference, title, stage, forum, forms) values
          ($1, '0193e2d0-0000-7000-8000-000000000001', $2, 'A case', 'trial', 'XX', '{other}')`,
          [`0193e2d0-0000-7000-8000-00000000010${turn}`, text],
        )
        for (const action of ['case.open', 'case.read'])
          await client.query(
            `insert into case_journal (case_id, purpose, action, detail) values ($1, '', $2, '{"n": 1}')`,
            [`0193e2d0-0000-7000-8000-00000000010${turn}`, action],
          )
        await client.query('commit')
      }
    })
    const file = join(folder, 'older.backup')
    await backUp(from, file, key, '0')
    const restored = await restoreBackup(to, file, key)
    expect(restored.level).toBe('0008-saved-views.sql')
    expect(restored.migrated.slice(0, 2)).toEqual(['0009-journal-entries.sql', '0010-journal-seals.sql'])
    expect(restored.chains).toMatchObject({ chains: 3, broken: 0 })
    expect((await everything(to))['case_file']).toHaveLength(2)
  }, 60_000)

  test('by a newer one is refused', async () => {
    const head = { clew: '9', migrations: await readMigrations() } as unknown as Parameters<
      typeof migrationsOf
    >[0]
    await expect(migrationsOf(head, await older())).rejects.toMatchObject({ reason: 'other-past' })
    const altered = (await readMigrations()).map((each) => ({ ...each, checksum: 'another' }))
    await expect(migrationsOf(head, altered)).rejects.toMatchObject({ reason: 'other-past' })
  })
})

describe('a database that somebody has tampered with', () => {
  const upgraded = () => onServer('clew_backup_upgraded')

  test('is backed up all the same, and the backup says how many entries do not follow', async () => {
    await withClient(upgraded().database!, async (client) => {
      await client.query('alter table case_journal disable trigger user, no force row level security')
      await client.query("update case_journal set action = 'case.forget' where seq = 1")
      await client.query('alter table case_journal enable trigger user, force row level security')
    })
    const file = join(folder, 'tampered.backup')
    expect((await backUp(upgraded(), file, key, '0')).chains).toMatchObject({ broken: 2 })
    expect((await restoreBackup(onFolder('tampered'), file, key)).chains).toMatchObject({ broken: 2 })
  }, 60_000)

  test('so that rows are hidden is not backed up with holes', async () => {
    await withClient(upgraded().database!, (client) =>
      client.query('create policy hides on case_file as restrictive using (false)'),
    )
    const file = join(folder, 'holes.backup')
    await expect(backUp(upgraded(), file, key, '0')).rejects.toThrow('holes: hides on case_file')
    expect(existsSync(file)).toBe(false)
  })
})
