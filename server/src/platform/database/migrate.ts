/** Brings a database to the shape that this program expects, or says why not. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { openToBackups } from '../backup/tables.ts'
import { StartRefused } from '../start-refused.ts'
import { type Login, withClient } from './provision.ts'

export type Migration = {
  readonly number: number
  readonly name: string
  readonly sql: string
  readonly checksum: string
}

const folder = join(import.meta.dirname, '..', '..', 'migrations')
const oldest = 150_000
const lockKey = 7_246_513

/** All migrations in order. @throws Error when numbers are missing or doubled: a mistake of ours. */
export async function readMigrations(from = folder): Promise<Migration[]> {
  const names = (await readdir(from)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    names.map(async (name, index) => {
      const number = Number(/^(\d{4})-[a-z0-9-]+\.sql$/.exec(name)?.[1])
      if (number !== index + 1) throw new Error(`Migration ${name} should have number ${index + 1}`)
      const sql = await readFile(join(from, name), 'utf8')
      return { number, name, sql, checksum: createHash('sha256').update(sql).digest('hex') }
    }),
  )
}

/**
 * Applies what is missing, as the owner of the tables. Two programs that start at once wait for each other.
 * @returns the names of the migrations applied now.
 * @throws StartRefused when the server is too old or the database was made by other migrations.
 */
export async function migrate(owner: Login, migrations?: Migration[]): Promise<string[]> {
  const wanted = migrations ?? (await readMigrations())
  return withClient(owner, async (client) => {
    await refuseOldServer(client)
    await client.query('select pg_advisory_lock($1)', [lockKey])
    await client.query(migrationTable)
    const { rows } = await client.query<{ number: number; name: string; checksum: string }>(
      'select number, name, checksum from migration order by number',
    )
    refuseOtherPast(rows, wanted)
    const missing = wanted.slice(rows.length)
    for (const each of missing) {
      await client.query('begin')
      try {
        await apply(client, each)
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw new Error(`Migration ${each.name} failed`, { cause: error })
      }
    }
    await openToBackups(client)
    return missing.map(({ name }) => name)
  })
}

const migrationTable = `create table if not exists migration (
  number integer primary key, name text not null, checksum text not null, applied_at timestamptz not null default now())`

async function apply(client: pg.Client, { number, name, sql, checksum }: Migration): Promise<void> {
  await client.query(sql)
  await client.query('insert into migration (number, name, checksum) values ($1, $2, $3)', [
    number,
    name,
    checksum,
  ])
}

/** All of them in the transaction that is open, for a restore, which keeps everything or nothing. */
export async function applyMigrations(client: pg.Client, migrations: readonly Migration[]): Promise<void> {
  await client.query(migrationTable)
  for (const each of migrations) await apply(client, each)
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string; server_version: string }>(
    "select current_setting('server_version_num') server_version_num, current_setting('server_version') server_version",
  )
  const server = rows[0]
  if (server === undefined || Number(server.server_version_num) >= oldest) return
  throw new StartRefused(
    `The database server is PostgreSQL ${server.server_version}; Clew needs 15 or newer.`,
    'Use a newer server, or start without --database to use the embedded one.',
  )
}

function refuseOtherPast(
  applied: { number: number; name: string; checksum: string }[],
  wanted: Migration[],
): void {
  for (const row of applied) {
    const ours = wanted[row.number - 1]
    if (ours === undefined) {
      throw new StartRefused(
        `The database already has migration ${row.name}, which this Clew does not know.`,
        'Start the newer Clew that made it, or use another database.',
      )
    }
    if (ours.checksum !== row.checksum) {
      throw new StartRefused(
        `The database was made with another ${row.name} than this Clew brings.`,
        'Use the Clew that made it. Before version 1.0: export the cases, remove the data folder, start again, import.',
      )
    }
  }
}
