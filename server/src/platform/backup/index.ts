/** The face of backups: write one of a database at one moment, check one, restore one into an empty database. */
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { dirname, join, relative, resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Config } from '../config/settings.ts'
import { reach, reachRunning, type Reached } from '../database/connect.ts'
import { openDoors } from '../database/doors.ts'
import { migrate } from '../database/migrate.ts'
import { openPool } from '../database/pool.ts'
import { withClient } from '../database/provision.ts'
import { type ChainState, checkChains } from '../journal/check-chain.ts'
import { checkExhibits, type ExhibitState } from './check-exhibits.ts'
import { checkBackup } from './check-file.ts'
import { writeSealed } from './envelope.ts'
import { type BackupKey, opens } from './key.ts'
import { BackupRefused } from './refused.ts'
import { fill, migrationsOf, refuseFilesInTheWay, refuseFullDatabase } from './restore.ts'
import { type End, type Head, takeSnapshot } from './snapshot.ts'
import { openToBackups } from './tables.ts'

export { type BackupKey, passphraseKey, readKeyFile, writeNewKey } from './key.ts'
export { BackupRefused } from './refused.ts'

export type BackupReport = {
  /** When the database was as the backup holds it. */
  readonly takenAt: string
  /** Name of the last migration. */
  readonly level: string
  readonly tables: number
  readonly rows: number
  readonly files: number
  /** Of the file, in hex: note it elsewhere, and whoever exchanges the file is found out. */
  readonly sha256: string
  /** Whether the file was read back whole; a key that only locks cannot. */
  readonly readBack: boolean
  readonly chains?: ChainState
}

export type RestoreReport = Omit<BackupReport, 'sha256' | 'readBack'> & {
  readonly migrated: readonly string[]
  readonly exhibits?: ExhibitState
  /** How many were signed in when the backup was taken; all of them are signed out. */
  readonly sessionsEnded: number
}

/**
 * Also while Clew runs on the same database or data folder: the backup is of one moment.
 * @throws BackupRefused or StartRefused; then there is no new file.
 */
export async function backUp(
  config: Config,
  file: string,
  key: BackupKey,
  version: string,
): Promise<BackupReport> {
  const path = resolve(file)
  await refusePlace(path, config.data)
  if (config.database === undefined && !holdsDatabase(config.data))
    throw new BackupRefused(
      'no-database',
      `There is no database in ${config.data}.`,
      'Name its folder with --data.',
    )
  const reached = await reachRunning(config)
  try {
    let made: { head: Head; end: End } | undefined
    await withClient(reached.owner, async (client) => {
      await openToBackups(client)
      const archive = takeSnapshot({
        client,
        version,
        folder: config.data,
        onEnd: (head, end) => void (made = { head, end }),
      })
      await trace(reached, 'backup.write')
      await writeSealed(path, key, archive)
    })
    if (made === undefined) throw new Error('The backup was not finished')
    if (opens(key)) await checkBackup(path, key)
    return { ...report(made), sha256: await digest(path), readBack: opens(key) }
  } finally {
    await reached.stop()
  }
}

/** Reads the whole file and changes nothing. @throws BackupRefused when it is not whole. */
export async function verifyBackup(file: string, key: BackupKey): Promise<BackupReport> {
  const checked = await checkBackup(resolve(file), key)
  return { ...report(checked), sha256: await digest(resolve(file)), readBack: true }
}

/** @throws BackupRefused or StartRefused before anything was touched; any other error after everything was rolled back. */
export async function restoreBackup(config: Config, file: string, key: BackupKey): Promise<RestoreReport> {
  const path = resolve(file)
  const checked = await checkBackup(path, key)
  const migrations = await migrationsOf(checked.head)
  await refuseFilesInTheWay(config.data, checked.files)
  const reached = await reach(config)
  try {
    const { sessions } = await withClient(reached.owner, async (client) => {
      await refuseFullDatabase(client)
      const filled = await fill({ client, path, key, folder: config.data, checked, migrations })
      await client.query('analyze')
      return filled
    })
    const migrated = await migrate(reached.owner)
    const { chains, exhibits } = await withClient(reached.owner, async (client) => {
      await openToBackups(client)
      await client.query("select set_config('clew.backup', 'yes', false)")
      return { chains: await checkChains(client), exhibits: await checkExhibits(client, config.data) }
    })
    // The sealer begins a new log where it finds this entry behind what was sealed.
    await trace(reached, 'backup.restore', { takenAt: checked.head.takenAt, sessionsEnded: sessions })
    return {
      ...report(checked),
      ...(chains === undefined ? {} : { chains }),
      ...(exhibits === undefined ? {} : { exhibits }),
      migrated,
      sessionsEnded: sessions,
    }
  } finally {
    await reached.stop()
  }
}

function report({ head, end }: { head: Head; end: End }): Omit<BackupReport, 'sha256' | 'readBack'> {
  return {
    takenAt: head.takenAt,
    level: head.migrations.at(-1)?.name ?? '',
    tables: head.tables.length,
    rows: Object.values(end.rows).reduce((sum, each) => sum + each, 0),
    files: end.files,
    ...(end.chains === undefined ? {} : { chains: end.chains }),
  }
}

/** A backup reads everything there is, so the journal says so; it holds its own beginning. */
async function trace(
  { app }: Reached,
  action: 'backup.write' | 'backup.restore',
  detail: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const pool = openPool(app, { size: 1 })
  try {
    await openDoors(pool).asSystem('backup', async ({ journal }) =>
      journal({ action, effect: 'change', detail }),
    )
  } finally {
    await pool.destroy()
  }
}

/** @throws BackupRefused where the file would burn with the house, overwrite another, or has no folder. */
async function refusePlace(path: string, data: string): Promise<void> {
  if (existsSync(path))
    throw new BackupRefused('exists', `There is already a file ${path}.`, 'Choose another name.')
  const folder = await realpath(dirname(path)).catch(() => undefined)
  if (folder === undefined)
    throw new BackupRefused('no-room', `There is no folder ${dirname(path)}.`, 'Make it, or choose another.')
  const inside = relative(existsSync(data) ? await realpath(data) : data, folder)
  if (inside === '' || !(inside.startsWith('..') || resolve(inside) === inside))
    throw new BackupRefused(
      'no-room',
      'A backup inside the data folder is lost with it.',
      'Choose a place on another disk, best on another machine.',
    )
}

const holdsDatabase = (data: string): boolean =>
  ['postgres', 'WHERE-THE-DATABASE-IS.txt'].some((name) => existsSync(join(data, name)))

async function digest(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}
