/** Data keys open for the record that they were made for, in its unit and case, and for nothing else; destroyed ones never again. */
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { routesUnderSmallLaw } from '../../../../tests/fixtures/small-server.ts'
import { asking } from '../../../../tests/fixtures/ask.ts'
import { smallCase } from '../../../../tests/fixtures/small-case.ts'
import { localUser } from '../authentication/local-user.ts'
import { type Entered, openDoors } from '../database/doors.ts'
import { withClient } from '../database/provision.ts'
import { type CaseId, randomId } from '../ids/ids.ts'
import { openTestDatabase } from '../testing/database.ts'
import { openTestServer } from '../testing/server.ts'
import { type KeyedRecord, openKeys } from './keys.ts'
import { masterKeyFrom, newMasterKey } from './master-key.ts'

const database = openTestDatabase()
const { post } = asking(openTestServer(database, () => routesUnderSmallLaw()))
const line = newMasterKey()
const keys = openKeys(
  masterKeyFrom(async () => [line]),
  () => new Date('2026-05-05T12:00:00Z'),
)
let caseId = '' as CaseId
const record = (): KeyedRecord => ({ unitId: localUser.unitId, caseId, kind: 'identity', id: randomId() })
const inside = <T>(work: (db: Entered['db']) => Promise<T>): Promise<T> =>
  openDoors(database.pool).asActor(localUser, 'case-work', async ({ db, journal }) => {
    journal({ action: 'vault.read', effect: 'read' })
    return work(db)
  })
const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'none',
    (error: { code?: string }) => error.code ?? 'other',
  )

beforeAll(async () => {
  caseId = (await post('/api/cases/import', { text: smallCase(), fileName: 'case.yaml' })).json().id
})

describe('data keys', () => {
  test('are another for each record and come back as they were made', async () => {
    const [one, two] = [record(), record()]
    const made = await inside(async (db) => [await keys.make(db, one), await keys.make(db, two)])
    expect(made[0]).not.toEqual(made[1])
    expect(await inside((db) => keys.open(db, one))).toEqual(made[0])
    const all = await inside((db) => keys.openAll(db, one, [one.id, two.id, randomId()]))
    expect([...all.keys()].sort()).toEqual([one.id, two.id].sort())
  })

  test('lie in the database wrapped only, and so does the key of the unit', async () => {
    const each = record()
    const made = await inside((db) => keys.make(db, each))
    const rows = await inside(async (db) => [
      ...(await db.selectFrom('data_key').select('wrapped').execute()),
      ...(await db.selectFrom('unit_key').select('wrapped').execute()),
    ])
    expect(rows.length).toBeGreaterThan(1)
    for (const { wrapped } of rows) {
      expect(wrapped?.includes(Buffer.from(made))).toBe(false)
      expect(wrapped?.includes(Buffer.from(line.key))).toBe(false)
    }
  })

  test('put into the row of another record do not open', async () => {
    const [one, two] = [record(), record()]
    await inside(async (db) => [await keys.make(db, one), await keys.make(db, two)])
    await withClient(database.admin, (client) =>
      client.query(
        `update data_key set wrapped = (select wrapped from data_key where record_id = $1) where record_id = $2`,
        [one.id, two.id],
      ),
    )
    expect(await codeOf(inside((db) => keys.open(db, two)))).toBe('sealed-record-altered')
    expect(await codeOf(inside((db) => keys.open(db, one)))).toBe('none')
  })

  test('once destroyed are gone from the row, for good, and for no second certificate', async () => {
    const each = record()
    await inside((db) => keys.make(db, each))
    const { digest } = await inside((db) => keys.destroy(db, each))
    expect(digest).toMatch(/^[0-9a-f]{64}$/)
    expect(await codeOf(inside((db) => keys.open(db, each)))).toBe('record-erased')
    expect(await codeOf(inside((db) => keys.destroy(db, each)))).toBe('record-erased')
    expect(await codeOf(inside((db) => keys.make(db, each)))).toBe('23505')
    const back = withClient(database.admin, (client) =>
      client.query(`update data_key set wrapped = $1, destroyed_at = null where record_id = $2`, [
        Buffer.alloc(80),
        each.id,
      ]),
    )
    expect(await codeOf(back)).toBe('42501')
  })

  test('do not exist for another unit, and cannot be opened without the master key that they were wrapped under', async () => {
    const each = record()
    await inside((db) => keys.make(db, each))
    const stranger = await database.actor('Somebody elsewhere')
    const there = await database.asActor(stranger, 'case-work', async ({ db, journal }) => {
      journal({ action: 'vault.read', effect: 'read' })
      return [
        ...(await db.selectFrom('data_key').selectAll().execute()),
        ...(await sql`select * from unit_key`.execute(db)).rows,
      ]
    })
    expect(there).toEqual([])
    const without = openKeys(
      masterKeyFrom(async () => [newMasterKey()]),
      () => new Date(),
    )
    expect(await codeOf(inside((db) => without.open(db, each)))).toBe('keys-unavailable')
  })
})
