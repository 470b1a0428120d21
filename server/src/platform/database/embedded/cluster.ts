/** Makes, starts and stops the PostgreSQL cluster that a Clew without a database server brings along. */
import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { closeSync, existsSync, openSync } from 'node:fs'
import { chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { spawnAs } from './account.ts'
import type { Holder } from './lock.ts'
import { clearOrphan } from './orphan.ts'
import type { Places } from './places.ts'
import { StartRefused } from '../../start-refused.ts'

/** The bootstrap role of the cluster; nothing but the making of roles and databases uses it. */
export const bootstrapRole = 'clew_bootstrap'
const port = 5432

/** Makes the cluster unless it exists; returns the bootstrap role's password. */
export async function ensureCluster(places: Places): Promise<string> {
  const secret = join(places.home, 'postgres.secret')
  if (existsSync(places.cluster)) {
    await refuseOtherMajor(places)
    return (await readFile(secret, 'utf8')).trim()
  }
  const password = randomBytes(24).toString('base64url')
  const draft = join(places.home, 'postgres.making')
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { mode: 0o700 })
  const handed = join(places.home, 'postgres.password')
  await writeFile(handed, password, { mode: 0o600 })
  await giveTo(places, draft, handed)
  try {
    await run(places, 'initdb', [
      `--pgdata=${draft}`,
      `--username=${bootstrapRole}`,
      `--pwfile=${handed}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--data-checksums',
      '--no-instructions',
      ...localeOf(places.binaries.major),
    ])
  } finally {
    await rm(handed, { force: true })
  }
  await writeFile(secret, password, { mode: 0o600 })
  // Only a cluster that is whole takes the name, so that a crash half-way is made anew.
  await rename(draft, places.cluster)
  return password
}

export type Running = {
  readonly port: number
  readonly process: ChildProcess
  /** Fast shutdown: open transactions are rolled back, what was committed is on the disk. */
  readonly stop: () => Promise<void>
}

/** @throws StartRefused with the end of PostgreSQL's own log when it does not come up. */
export async function startCluster(
  places: Places,
  socket: string,
  durable: boolean,
  holder: Holder,
): Promise<Running> {
  await clearOrphan(places, holder)
  const log = join(places.home, 'postgres.log')
  const output = openSync(log, 'a', 0o600)
  // A session of its own: Ctrl-C in a terminal must reach Clew alone, which then stops PostgreSQL in order.
  const child = spawn(
    join(places.binaries.directory, 'postgres'),
    settings(places.cluster, socket, durable),
    {
      ...spawnAs(places.account),
      cwd: places.home,
      env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', output, output],
      detached: true,
    },
  )
  closeSync(output)
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  for (const since = performance.now(); performance.now() - since < 60_000; await pause(15)) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) break
    if (await isReady(places.cluster, child.pid))
      return { port, process: child, stop: () => stop(child, ended) }
  }
  child.kill('SIGQUIT')
  const lastWords = (await readFile(log, 'utf8').catch(() => '')).trim().split('\n').slice(-3).join('\n')
  throw new StartRefused(
    `The embedded PostgreSQL did not start:\n${lastWords}`,
    `The whole log is in ${log}.`,
  )
}

function settings(cluster: string, socket: string, durable: boolean): string[] {
  const values: Record<string, string | number> = {
    listen_addresses: '',
    unix_socket_directories: socket,
    unix_socket_permissions: '0700',
    port,
    max_connections: 50,
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    // The log must never repeat what a statement or a row said: it may name a person.
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_parameter_max_length: 0,
    log_parameter_max_length_on_error: 0,
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  return ['-D', cluster, ...Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGINT')
  const late = new AbortController()
  const inTime = await Promise.race([
    ended.then(() => true),
    pause(15_000, false, { signal: late.signal }).catch(() => false),
  ])
  late.abort()
  if (inTime) return
  child.kill('SIGQUIT')
  await ended
}

/** The eighth line of postmaster.pid says `ready` once connections are taken. */
async function isReady(cluster: string, pid: number): Promise<boolean> {
  const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
}

async function refuseOtherMajor({ cluster, binaries }: Places): Promise<void> {
  const major = Number.parseInt(await readFile(join(cluster, 'PG_VERSION'), 'utf8'), 10)
  if (major === binaries.major) return
  throw new StartRefused(
    `The database in ${cluster} was made by PostgreSQL ${major}; this Clew brings PostgreSQL ${binaries.major}.`,
    'Export the cases with the Clew that made it, and import them into a new folder.',
  )
}

/** The built-in locale sorts the same on every machine; PostgreSQL before 17 has only the plain one. */
function localeOf(major: number): string[] {
  return major >= 18
    ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=PG_UNICODE_FAST']
    : ['--locale=C']
}

async function giveTo({ account }: Places, ...paths: string[]): Promise<void> {
  if (account.uid === undefined || account.gid === undefined) return
  for (const path of paths) await chown(path, account.uid, account.gid)
}

async function run(places: Places, program: string, parameters: string[]): Promise<void> {
  const said: string[] = []
  const code = await new Promise<number | null>((resolve, reject) => {
    const child = spawn(join(places.binaries.directory, program), parameters, {
      ...spawnAs(places.account),
      cwd: places.home,
      env: { PATH: process.env['PATH'] ?? '', LC_ALL: 'C', TZ: 'UTC' },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()))
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code === 0) return
  throw new StartRefused(
    `PostgreSQL could not make its database under ${places.account.name}:\n${said.join('').trim()}`,
    'Mend what it says, or use a database server with --database postgres://…',
  )
}
