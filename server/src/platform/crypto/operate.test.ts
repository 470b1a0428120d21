/** Keys are exchanged on the machine itself, also while a Clew runs there, and a loss is said plainly and survived by the work. */
import { chmod, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { localUser } from '../authentication/local-user.ts'
import { type Config, readConfig } from '../config/settings.ts'
import { type Doors, openDoors } from '../database/doors.ts'
import { type Embedded, startEmbedded } from '../database/embedded/index.ts'
import { migrate } from '../database/migrate.ts'
import { openPool, type Pool } from '../database/pool.ts'
import { masterKeyOf } from './keys.ts'
import { readMasterKeys } from './master-key.ts'
import { beginAnew, rotateMaster, rotateUnits, showKeys } from './operate.ts'
import { beginGeneration } from './rotation.ts'

let folder = ''
let config: Config
let running: Embedded
let pool: Pool
let doors: Doors
const opens = async (asked: Config) =>
  (await showKeys(asked)).units.filter((each) => !each.destroyed).map((each) => each.opens)
const idsIn = async (path: string) => readMasterKeys(await readFile(path, 'utf8'))?.map(({ id }) => id)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clew-operate-'))
  await chmod(folder, 0o755)
  config = readConfig({ data: join(folder, 'data') }, {})
  running = await startEmbedded({ data: config.data, durable: false })
  await migrate(running.owner)
  pool = openPool(running.app)
  doors = openDoors(pool)
})
afterAll(async () => {
  await pool.destroy()
  await running.stop()
  await rm(folder, { recursive: true, force: true })
})

describe('the keys of an installation', () => {
  test('are not there before something is sealed, and then open', async () => {
    expect(await showKeys(config)).toMatchObject({ units: [] })
    expect((await showKeys(config)).master).toBeUndefined()
    await expect(rotateMaster(config)).rejects.toThrow(/no master key to exchange/)
    await doors.asActor(localUser, 'set-up', async ({ db, journal }) => {
      journal({ action: 'vault.rotate', effect: 'change' })
      await beginGeneration(db, masterKeyOf(config), localUser.unitId, new Date())
    })
    const shown = await showKeys(config)
    expect(shown.units).toMatchObject([{ generation: 1, master: shown.master, opens: true }])
    expect(JSON.stringify(shown)).not.toMatch(/[0-9a-f]{8} [0-9a-f]{8}/)
  })

  test('change their master key in place, and a Clew that runs goes on', async () => {
    const serving = masterKeyOf(config)
    const [before] = (await idsIn(join(config.data, 'master.key'))) ?? []
    expect(await serving.current()).toBe(before)
    const done = await rotateMaster(config)
    expect(done).toMatchObject({ unitKeys: 1, file: join(config.data, 'master.key') })
    expect(await idsIn(done.file)).toEqual([done.master])
    expect(done.master).not.toBe(before)
    expect(await opens(config)).toEqual([true])
    await doors.asActor(localUser, 'set-up', async ({ db, journal }) => {
      journal({ action: 'vault.rotate', effect: 'change' })
      const row = await db.selectFrom('unit_key').selectAll().executeTakeFirstOrThrow()
      const wrapped = { master: row.master ?? '', wrapped: row.wrapped ?? Buffer.alloc(0) }
      expect(await serving.unwrap(wrapped, ['unit-key/1', localUser.unitId, 1])).toHaveLength(32)
    })
  })

  test('change it into another file, without which nothing opens any more', async () => {
    const file = join(folder, 'new.key')
    expect(await rotateMaster(config, file)).toMatchObject({ file, unitKeys: 1 })
    expect(await opens(config)).toEqual([false])
    expect(await opens({ ...config, masterKey: file })).toEqual([true])
    await expect(rotateUnits(config)).rejects.toThrow(/Not every key could be opened/)
    config = { ...config, masterKey: file }
  })

  test('change the keys of units and destroy the old ones', async () => {
    await rotateUnits(config)
    const { units } = await showKeys(config)
    expect(units.filter(({ destroyed }) => !destroyed)).toMatchObject([{ opens: true }])
    expect(units.length).toBeGreaterThan(1)
  })

  test('begin anew when the master key is lost, and open again should it be found', async () => {
    await rename(config.masterKey, join(folder, 'lost.key'))
    await expect(showKeys(config)).rejects.toThrow(/cannot be read/)
    expect(await beginAnew(config)).toBe(1)
    expect(await opens(config)).toEqual([false, true])
    const [lost] = (await idsIn(join(folder, 'lost.key'))) ?? []
    expect(
      (await showKeys(config)).units.some(({ master, destroyed }) => master === lost && !destroyed),
    ).toBe(true)
  })
})
