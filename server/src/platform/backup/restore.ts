/** Puts a backup into an empty database in one transaction: the tables of its time, their rows, nothing rewritten. */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { applyMigrations, type Migration, readMigrations } from '../database/migrate.ts'
import { type ChainState, checkChains } from '../journal/check-chain.ts'
import { type Checked, readBackup } from './check-file.ts'
import { isSealKey, isTaken, writeFileBeside } from './files.ts'
import type { BackupKey } from './key.ts'
import { BackupRefused } from './refused.ts'
import { type Head, plainValues } from './snapshot.ts'
import { listTables } from './tables.ts'

/**
 * The migrations that the backup was made with, as this Clew brings them.
 * @throws BackupRefused when this Clew is older than the backup or has another past.
 */
export async function migrationsOf(head: Head, known?: Migration[]): Promise<Migration[]> {
  const ours = (known ?? (await readMigrations())).slice(0, head.migrations.length)
  const last = head.migrations.at(-1)?.name ?? ''
  if (ours.length < head.migrations.length)
    throw new BackupRefused(
      'other-past',
      `The backup was made by a newer Clew (${head.clew}, ${last}) than this one.`,
      'Restore it with that Clew or a newer one.',
    )
  const other = ours.find(({ checksum }, index) => checksum !== head.migrations[index]?.checksum)
  if (other === undefined) return ours
  throw new BackupRefused(
    'other-past',
    `The backup was made with another ${other.name} than this Clew brings.`,
    `Restore it with Clew ${head.clew}, which wrote it.`,
  )
}

/** @throws BackupRefused when a table is there: a restore never mixes with what somebody else wrote. */
export async function refuseFullDatabase(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    "select relname::text as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace limit 1",
  )
  if (rows.length === 0) return
  throw new BackupRefused(
    'not-empty',
    'The database is not empty, and a restore never writes over anything.',
    'Name an empty folder with --data, or a new database with --database.',
  )
}

/** @throws BackupRefused when a file of the backup would take the place of another. */
export async function refuseFilesInTheWay(folder: string, files: readonly string[]): Promise<void> {
  for (const file of files) {
    if (!(await isTaken(folder, file))) continue
    throw new BackupRefused(
      'in-the-way',
      `The folder ${folder} already has a file ${file}, which the backup would replace.`,
      'Name an empty folder with --data, or move that file away.',
    )
  }
}

export type Restoring = {
  readonly client: pg.Client
  readonly path: string
  readonly key: BackupKey
  readonly folder: string
  /** What the first reading of the file found. */
  readonly checked: Checked
  readonly migrations: Migration[]
}

/** How many who were signed in when the backup was taken are not any more. */
export type Filled = { readonly sessions: number }

/**
 * All or nothing: the database commits last, and until then what was written beside it goes away again.
 * @throws BackupRefused when the file changed since it was checked; Error when what arrived is not what was sent.
 */
export async function fill({ client, path, key, folder, checked, migrations }: Restoring): Promise<Filled> {
  const written: string[] = []
  await client.query('begin')
  try {
    await client.query(plainValues)
    await applyMigrations(client, migrations)
    const tables = await listTables(client)
    if (JSON.stringify(tables) !== JSON.stringify(checked.head.tables))
      throw new Error('The tables of the backup are not those of its migrations')
    const restoreRules = await suspendRules(client)
    const names = tables.map(({ name }) => pg.escapeIdentifier(name))
    await client.query(`truncate ${names.join(', ')}`)
    await readBackup(path, key, {
      onTable: async (name, content) => {
        const columns = tables.find((each) => each.name === name)?.columns ?? []
        const list = columns.map((column) => pg.escapeIdentifier(column)).join(', ')
        await pipeline(
          content,
          client.query(copyFrom(`copy ${pg.escapeIdentifier(name)} (${list}) from stdin`)),
        )
      },
      onFile: async (file, entry) => {
        if (isSealKey(file)) for await (const _ of entry.content);
        else {
          await writeFileBeside(folder, file, entry)
          written.push(join(folder, file))
        }
      },
    })
    await refuseLoss(client, checked)
    const sessions = await endSessions(client)
    await restoreRules()
    await client.query('commit')
    return { sessions }
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    for (const file of written) await rm(file, { force: true })
    throw error
  }
}

/**
 * The journal's triggers would give every entry a new time and hash, and forced row-level security would refuse the owner.
 * Both are lifted inside the transaction, under the locks of these tables: nobody else ever sees them lifted.
 */
async function suspendRules(client: pg.Client): Promise<() => Promise<void>> {
  const { rows: triggers } = await client.query<{ table: string; trigger: string; state: string }>(`
    select quote_ident(c.relname) as table, quote_ident(t.tgname) as trigger, t.tgenabled as state
    from pg_trigger t join pg_class c on c.oid = t.tgrelid
    where not t.tgisinternal and t.tgenabled <> 'D' and c.relnamespace = 'public'::regnamespace order by 1, 2`)
  const { rows: forced } = await client.query<{ table: string }>(`
    select quote_ident(relname) as table from pg_class
    where relkind in ('r', 'p') and relforcerowsecurity and relnamespace = 'public'::regnamespace order by 1`)
  for (const { table, trigger } of triggers)
    await client.query(`alter table ${table} disable trigger ${trigger}`)
  for (const { table } of forced) await client.query(`alter table ${table} no force row level security`)
  const how: Readonly<Record<string, string>> = { A: 'enable always', R: 'enable replica' }
  return async () => {
    for (const { table, trigger, state } of triggers)
      await client.query(`alter table ${table} ${how[state] ?? 'enable'} trigger ${trigger}`)
    for (const { table } of forced) await client.query(`alter table ${table} force row level security`)
  }
}

/**
 * Whoever was signed in then may have left, lost the machine or been turned out since; a token of that day is worth nothing now. In
 * the same transaction, so that no moment has them back.
 */
async function endSessions(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ there: boolean }>(
    "select to_regclass('public.session') is not null as there",
  )
  if (rows[0]?.there !== true) return 0
  const ended = await client.query('update session set ended_at = now() where ended_at is null')
  return ended.rowCount ?? 0
}

/** Counts the rows in the database, not those that were sent, and walks the chains once more. */
async function refuseLoss(client: pg.Client, { head, end }: Checked): Promise<void> {
  for (const { name } of head.tables) {
    const { rows } = await client.query<{ count: string }>(
      `select count(*) from ${pg.escapeIdentifier(name)}`,
    )
    if (Number(rows[0]?.count) !== end.rows[name]) throw new Error(`Not every row of ${name} arrived`)
  }
  const chains: ChainState | undefined = await checkChains(client)
  if (JSON.stringify(chains) !== JSON.stringify(end.chains))
    throw new Error('The journal is not the one that was backed up')
}
