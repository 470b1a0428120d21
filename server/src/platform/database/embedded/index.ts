/** The face of the embedded database: a folder goes in, a running PostgreSQL comes out. */
import type { ChildProcess } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { type Login, provision } from '../provision.ts'
import { type Binaries, bundledBinaries } from './binaries.ts'
import { bootstrapRole, ensureCluster, startCluster } from './cluster.ts'
import { lockFolder } from './lock.ts'
import { choosePlaces, homeOf, makeSocketDirectory } from './places.ts'
import { untilLost } from './watch.ts'

export { FolderHeld } from './lock.ts'
export { type Binaries, systemBinaries } from './binaries.ts'

export type Embedded = {
  /** The bootstrap role; for provisioning and tests only. */
  readonly admin: Login
  /** Owns the tables and migrates them. */
  readonly owner: Login
  /** Does the daily work: owns nothing, bypasses nothing. */
  readonly app: Login
  /** Settles when PostgreSQL ends without having been asked to. */
  readonly lost: Promise<void>
  /** PostgreSQL's own process. */
  readonly process: ChildProcess
  readonly stop: () => Promise<void>
}

export type EmbeddedOptions = {
  /** Folder for the database; made when missing. */
  readonly data: string
  /** False only for tests: what a power cut would lose may be lost. */
  readonly durable?: boolean
  /** Other programs than the bundled ones. */
  readonly binaries?: Binaries
}

/** @throws StartRefused for every reason that the person at the keyboard can mend; FolderHeld when another Clew runs there. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  await mkdir(options.data, { recursive: true })
  const lock = await lockFolder(options.data)
  try {
    const places = await choosePlaces(options.data, options.binaries ?? (await bundledBinaries()))
    const secret = await ensureCluster(places)
    const socket = await makeSocketDirectory(places.account)
    const running = await startCluster(places, socket, options.durable ?? true, lock.holder)
    const logins = loginsFor(socket, running.port, secret)
    const watch = untilLost(running.process, places.cluster)
    const stop = async () => {
      watch.end()
      await running.stop()
      await rm(socket, { recursive: true, force: true })
      lock.release()
    }
    try {
      await provision(logins.admin, logins)
    } catch (error) {
      await stop()
      throw error
    }
    return { ...logins, lost: watch.lost, process: running.process, stop }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** How to reach the database that a living Clew runs on the folder; undefined when it cannot be found or entered. */
export async function joinRunning(data: string): Promise<Pick<Embedded, 'owner' | 'app'> | undefined> {
  const home = await homeOf(data)
  const secret = await readFile(join(home, 'postgres.secret'), 'utf8').catch(() => undefined)
  const about = await readFile(join(home, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '')
  const [, , , port, socket] = about.split('\n')
  if (secret === undefined || port === undefined || socket === undefined) return undefined
  return loginsFor(socket, Number(port), secret.trim())
}

function loginsFor(host: string, port: number, secret: string): Pick<Embedded, 'admin' | 'owner' | 'app'> {
  const derived = (role: string) => createHmac('sha256', secret).update(role).digest('base64url')
  const login = (user: string, password: string, database: string): Login => ({
    host,
    port,
    user,
    password,
    database,
  })
  return {
    admin: login(bootstrapRole, secret, 'postgres'),
    owner: login('clew_owner', derived('clew_owner'), 'clew'),
    app: login('clew_app', derived('clew_app'), 'clew'),
  }
}
