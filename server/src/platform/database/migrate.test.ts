/** Shows that a database is brought forward once, by whoever comes first, and never over another past. */
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { openTestDatabase } from '../testing/database.ts'
import { type Migration, migrate, readMigrations } from './migrate.ts'
import { withClient } from './provision.ts'

const database = openTestDatabase()

const step = (number: number, sql: string): Migration => ({
  number,
  sql,
  name: `${String(number).padStart(4, '0')}-step.sql`,
  checksum: createHash('sha256').update(sql).digest('hex'),
})

describe('migrations', () => {
  test('are not applied twice', async () => {
    expect(await migrate(database.owner)).toEqual([])
  })

  test('wait for each other when two programs start at once', async () => {
    const known = await readMigrations()
    const next = [...known, step(known.length + 1, 'create table from_two_programs (id uuid primary key)')]
    const applied = await Promise.all([migrate(database.owner, next), migrate(database.owner, next)])
    expect(applied.flat()).toHaveLength(1)
  })

  test('that fail leave nothing behind', async () => {
    const released = await readMigrations()
    const known = [
      ...released,
      step(released.length + 1, 'create table from_two_programs (id uuid primary key)'),
    ]
    const broken = [
      ...known,
      step(known.length + 1, 'create table half (id uuid); select nothing from nowhere'),
    ]
    await expect(migrate(database.owner, broken)).rejects.toThrow('-step.sql failed')
    await withClient(database.owner, async (client) => {
      const { rows } = await client.query("select to_regclass('half') as half")
      expect(rows).toEqual([{ half: null }])
    })
  })

  test('refuse a database with another past, and say what to do', async () => {
    const [first, ...others] = await readMigrations()
    const altered = [{ ...first!, checksum: 'another' }, ...others]
    await expect(migrate(database.owner, altered)).rejects.toMatchObject({
      name: 'StartRefused',
      todo: expect.any(String),
    })
    await expect(migrate(database.owner, [first!])).rejects.toThrow('does not know')
  })
})
