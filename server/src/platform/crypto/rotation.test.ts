/** Keys are exchanged while everybody works: no read fails, what was sealed opens with the new key, and the old one is gone. */
import { beforeAll, describe, expect, test } from 'vitest'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { smallCase } from '../../../../tests/fixtures/small-case.ts'
import { routesUnderSmallLaw } from '../../../../tests/fixtures/small-server.ts'
import { localUser } from '../authentication/local-user.ts'
import type { Entered } from '../database/doors.ts'
import { withClient } from '../database/provision.ts'
import { type CaseId, randomId } from '../ids/ids.ts'
import { openTestDatabase } from '../testing/database.ts'
import { openTestServer } from '../testing/server.ts'
import { type KeyedRecord, openKeys } from './keys.ts'
import { masterKeyFrom, type MasterKeyLine, newMasterKey } from './master-key.ts'
import { beginGeneration, listGenerations, rewrapAll, rewrapUnitKeys } from './rotation.ts'

const database = openTestDatabase()
const { post } = asking(openTestServer(database, () => routesUnderSmallLaw()))
const clock = () => new Date('2026-05-05T12:00:00Z')
let lines: MasterKeyLine[] = [newMasterKey()]
const master = masterKeyFrom(async () => lines)
const keys = openKeys(master, clock)
let caseId = '' as CaseId
const { unitId } = localUser
const record = (): KeyedRecord => ({ unitId, caseId, kind: 'identity', id: randomId() })
const inside = <T>(work: (db: Entered['db']) => Promise<T>): Promise<T> =>
  database.asActor(localUser, 'case-work', async ({ db, journal }) => {
    journal({ action: 'vault.list', effect: 'read' })
    return work(db)
  })
const generations = () => inside((db) => listGenerations(db, unitId))

beforeAll(async () => {
  caseId = (await post('/api/cases/import', { text: smallCase(), fileName: 'case.yaml' })).json().id
})

describe('rotating the key of a unit', () => {
  test('never fails a read or a write that goes on meanwhile, and leaves nothing under the old key', async () => {
    const made = new Map<string, { of: KeyedRecord; key: Uint8Array }>()
    const makeOne = async () => {
      const of = record()
      made.set(of.id, { of, key: await inside((db) => keys.make(db, of)) })
    }
    for (let count = 0; count < 120; count++) await makeOne()
    const day = { over: false }
    let reads = 0
    const reader = async () => {
      while (!day.over) {
        for (const { of, key } of [...made.values()].slice(0, 40)) {
          expect(await inside((db) => keys.open(db, of))).toEqual(key)
          reads += 1
        }
      }
    }
    const writer = async () => {
      while (!day.over) await makeOne()
    }
    const work = Promise.all([reader(), reader(), writer()])
    let wrapped = 0
    for (let round = 0; round < 3; round++) {
      await inside((db) => beginGeneration(db, master, unitId, clock()))
      wrapped += await rewrapAll(database, master, clock)
    }
    day.over = true
    await work
    expect(wrapped).toBeGreaterThanOrEqual(360)
    expect(reads).toBeGreaterThan(40)
    for (const { of, key } of made.values()) expect(await inside((db) => keys.open(db, of))).toEqual(key)
    const states = (await generations()).map(({ generation, destroyed_at }) => [
      generation,
      destroyed_at !== null,
    ])
    expect(states).toEqual([
      [4, false],
      [3, true],
      [2, true],
      [1, true],
    ])
  })

  test('waits with destroying for whoever still wraps with the old key', async () => {
    await inside((db) => beginGeneration(db, master, unitId, clock()))
    const [newest] = await generations()
    const of = record()
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    const slow = inside(async (db) => {
      const key = await keys.make(db, of)
      await held
      return key
    })
    const rewrapping = rewrapAll(database, master, clock)
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect((await generations()).find(({ generation }) => generation === 4)?.destroyed_at).toBeNull()
    release()
    const key = await slow
    await rewrapping
    expect(await inside((db) => keys.open(db, of))).toEqual(key)
    expect((await generations()).filter(({ destroyed_at }) => destroyed_at === null)).toMatchObject([
      { generation: newest?.generation },
    ])
  })

  test('refuses what was altered instead of sealing it in anew', async () => {
    const of = record()
    await inside((db) => keys.make(db, of))
    const alter = (to: string) =>
      withClient(database.admin, (client) =>
        client.query(`update data_key set wrapped = ${to} where record_id = $1`, [of.id]),
      )
    await alter('set_byte(wrapped, 40, get_byte(wrapped, 40) # 1)')
    await inside((db) => beginGeneration(db, master, unitId, clock()))
    await expect(rewrapAll(database, master, clock)).rejects.toMatchObject({ code: 'sealed-record-altered' })
    await alter('set_byte(wrapped, 40, get_byte(wrapped, 40) # 1)')
    expect(await rewrapAll(database, master, clock)).toBeGreaterThan(0)
  })
})

describe('rotating the master key', () => {
  test('wraps every unit key anew, while a server that runs finds the new key in its file', async () => {
    const of = record()
    const key = await inside((db) => keys.make(db, of))
    const [old] = lines
    const fresh = newMasterKey()
    lines = [fresh, ...lines]
    const done = await rewrapUnitKeys(
      database,
      masterKeyFrom(async () => lines),
    )
    expect(done).toBeGreaterThan(0)
    expect(await inside((db) => keys.open(db, of))).toEqual(key)
    lines = [fresh]
    expect(
      await inside((db) =>
        openKeys(
          masterKeyFrom(async () => lines),
          clock,
        ).open(db, of),
      ),
    ).toEqual(key)
    const without = openKeys(
      masterKeyFrom(async () => (old === undefined ? [] : [old])),
      clock,
    )
    await expect(inside((db) => without.open(db, of))).rejects.toMatchObject({ code: 'keys-unavailable' })
  })
})
