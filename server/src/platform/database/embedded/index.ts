/** The face of the embedded database: a folder goes in, a running PostgreSQL comes out. */
import type { ChildProcess } from 'node:child_process'
import { createHmac } from 'node:crypto'
import { mkdir, rm } from 'node:fs/promises'
import { type Login, provision } from '../provision.ts'
import { type Binaries, bundledBinaries } from './binaries.ts'
import { bootstrapRole, ensureCluster, startCluster } from './cluster.ts'
import { lockFolder } from './lock.ts'
import { choosePlaces, makeSocketDirectory } from './places.ts'

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

/** @throws StartRefused for every reason that the person at the keyboard can mend. */
export async function startEmbedded(options: EmbeddedOptions): Promise<Embedded> {
  await mkdir(options.data, { recursive: true })
  const unlock = await lockFolder(options.data)
  try {
    const places = await choosePlaces(options.data, options.binaries ?? (await bundledBinaries()))
    const secret = await ensureCluster(places)
    const socket = await makeSocketDirectory(places.account)
    const running = await startCluster(places, socket, options.durable ?? true)
    const login = (user: string, password: string, database: string): Login => ({
      host: socket,
      port: running.port,
      user,
      password,
      database,
    })
    const derived = (role: string) => createHmac('sha256', secret).update(role).digest('base64url')
    let asked = false
    const stop = async () => {
      asked = true
      await running.stop()
      await rm(socket, { recursive: true, force: true })
      await unlock()
    }
    const lost = new Promise<void>((resolve) => running.process.once('exit', () => !asked && resolve()))
    const admin = login(bootstrapRole, secret, 'postgres')
    const owner = login('clew_owner', derived('clew_owner'), 'clew')
    const app = login('clew_app', derived('clew_app'), 'clew')
    try {
      await provision(admin, { owner, app })
    } catch (error) {
      await stop()
      throw error
    }
    return { admin, owner, app, lost, process: running.process, stop }
  } catch (error) {
    await unlock()
    throw error
  }
}
