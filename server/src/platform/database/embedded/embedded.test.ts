/** Shows that the embedded database survives what happens to machines, under root and under anybody. */
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withClient } from '../provision.ts'
import { lockFolder } from './lock.ts'
import { birthOf } from './processes.ts'
import { joinRunning, startEmbedded } from './index.ts'

let data = ''
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'clew-embedded-'))
  await chmod(data, 0o755)
})
/** As after a crash of the whole program: nobody living is known to have the folder. */
const forget = async () => {
  for (const name of ['clew.lock', 'postgres.clew']) await rm(join(data, name), { force: true })
}
afterAll(() => rm(data, { recursive: true, force: true }))

describe('the embedded database', () => {
  test('is safe against a power cut, sorts alike everywhere, and listens to nobody outside', async () => {
    const embedded = await startEmbedded({ data })
    const { rows } = await withClient(embedded.app, (client) =>
      client.query(`select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
        current_setting('data_checksums') as checksums, current_setting('listen_addresses') as addresses,
        (select datlocale from pg_database where datname = 'clew') as locale, current_user as role`),
    )
    await embedded.stop()
    expect(rows).toEqual([
      {
        fsync: 'on',
        commit: 'on',
        checksums: 'on',
        addresses: '',
        locale: 'PG_UNICODE_FAST',
        role: 'clew_app',
      },
    ])
  })

  test('keeps what was committed when it is killed, and starts again over what the crash left', async () => {
    const first = await startEmbedded({ data })
    await withClient(first.owner, async (client) => {
      await client.query('create table kept (word text)')
      await client.query("insert into kept values ('thread')")
    })
    first.process.kill('SIGKILL')
    await first.lost
    await forget()
    const second = await startEmbedded({ data })
    const { rows } = await withClient(second.owner, (client) => client.query('select word from kept'))
    await second.stop()
    expect(rows).toEqual([{ word: 'thread' }])
  })

  test('stops the database that a killed Clew left running', async () => {
    const orphaned = await startEmbedded({ data })
    await forget()
    const next = await startEmbedded({ data })
    await orphaned.lost
    await withClient(next.app, (client) => client.query('select 1'))
    await next.stop()
  })

  test('takes no stranger for its own when a number of a process is used again', async () => {
    const pid = process.pid
    await writeFile(join(data, 'postgres', 'postmaster.pid'), `${pid}\n${data}\n`)
    const embedded = await startEmbedded({ data })
    await embedded.stop()
    expect(birthOf(pid)).toBeDefined()
  })

  test.runIf(process.getuid?.() === 0)('leaves a note when its account cannot enter the folder', async () => {
    const closed = await mkdtemp(join(tmpdir(), 'clew-closed-'))
    const embedded = await startEmbedded({ data: closed })
    await embedded.stop()
    const again = await startEmbedded({ data: closed })
    await again.stop()
    const home = (await readFile(join(closed, 'WHERE-THE-DATABASE-IS.txt'), 'utf8')).split('\n')[1]!
    expect(await readFile(join(home, 'postgres', 'PG_VERSION'), 'utf8')).toMatch(/^18/)
    await rm(home, { recursive: true })
    await rm(closed, { recursive: true })
  })

  test('refuses a second Clew on the same folder, in clear words', async () => {
    const embedded = await startEmbedded({ data })
    const second = startEmbedded({ data })
    await expect(second).rejects.toThrow('already runs on the folder')
    await embedded.stop()
  })

  test('is never stopped under a Clew that lives, even when its lock was lost', async () => {
    const embedded = await startEmbedded({ data })
    await rm(join(data, 'clew.lock'))
    await expect(startEmbedded({ data })).rejects.toThrow('already runs on the folder')
    await withClient(embedded.app, (client) => client.query('select 1'))
    await embedded.stop()
  })

  test('is noticed to be lost when its files are taken from under it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'clew-taken-'))
    await chmod(folder, 0o755)
    const embedded = await startEmbedded({ data: folder, durable: false })
    // PostgreSQL writes while its files go; the removal tries again.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
    await embedded.lost
    await embedded.stop()
  })

  test('is found by another program while it runs, for a backup', async () => {
    expect(await joinRunning(data)).toBeUndefined()
    const embedded = await startEmbedded({ data })
    const joined = await joinRunning(data)
    expect(joined).toMatchObject({ owner: embedded.owner, app: embedded.app })
    await embedded.stop()
  })

  test('takes over the lock of a process that is gone, for one of many rivals only', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'clew-lock-'))
    await writeFile(
      join(folder, 'clew.lock'),
      JSON.stringify({ pid: process.pid, born: 'another time', mark: 'x' }),
    )
    const outcomes = await Promise.allSettled(Array.from({ length: 4 }, () => lockFolder(folder)))
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1)
    await rm(folder, { recursive: true, force: true })
  })
})
