/** Brings up whichever database the settings name, and hands out nothing but the doors to it and the gate before them. */
import { type Gate, openGate } from '../authentication/gate.ts'
import type { Config } from '../config/settings.ts'
import { describeError, type Log } from '../log/log.ts'
import { StartRefused } from '../start-refused.ts'
import { type Doors, openDoors } from './doors.ts'
import { FolderHeld, joinRunning, startEmbedded } from './embedded/index.ts'
import { migrate } from './migrate.ts'
import { openPool, refusePowerfulRole } from './pool.ts'
import { type Login, stepDown, withClient } from './provision.ts'

export type Connected = {
  readonly doors: Doors
  readonly gate: Gate
  readonly lost: Promise<void>
  readonly close: () => Promise<void>
}

/** A database that can be reached, whether or not it is migrated. `stop` ends what was started for it. */
export type Reached = {
  readonly owner: Login
  readonly app: Login
  readonly lost: Promise<void>
  readonly stop: () => Promise<void>
}

/** @throws StartRefused when the database cannot be reached, is too old, or would be worked in under too powerful a role. */
export async function connect(config: Config, log: Log): Promise<Connected> {
  const reached = await reach(config)
  try {
    for (const name of await migrate(reached.owner)) log.info({ migration: name }, 'migration applied')
    await refusePowerfulRole(reached.app)
  } catch (error) {
    await reached.stop()
    throw error
  }
  let closing = false
  const onDropped = (error: Error) => {
    // A database that is asked to stop drops what has not quite gone yet.
    if (!closing) log.warn({ error: describeError(error) }, 'a connection to the database was dropped')
  }
  const pool = openPool(reached.app, { size: config.connections, onDropped })
  const gate = openGate(reached.app, onDropped)
  const close = async () => {
    closing = true
    await gate.close()
    await pool.destroy()
    await reached.stop()
  }
  return { doors: openDoors(pool), gate, lost: reached.lost, close }
}

/** Migrates and nothing else. @returns the names of the migrations applied now. */
export async function migrateOnly(config: Config): Promise<string[]> {
  const reached = await reach(config)
  try {
    return await migrate(reached.owner)
  } finally {
    await reached.stop()
  }
}

/** As `reach`, but joins a Clew that runs on the same data folder instead of refusing to be a second one. */
export async function reachRunning(config: Config): Promise<Reached> {
  try {
    return await reach(config)
  } catch (error) {
    const running = error instanceof FolderHeld ? await joinRunning(config.data) : undefined
    if (running === undefined) throw error
    // It may be starting or stopping; then it cannot be joined, and what it says of itself is right.
    await withClient(running.owner, (client) => client.query('select 1')).catch(() => {
      throw error
    })
    return { ...running, lost: new Promise(() => undefined), stop: async () => undefined }
  }
}

/** @throws StartRefused when the database does not come up or does not let Clew in. */
export async function reach(config: Config): Promise<Reached> {
  if (config.database === undefined) return startEmbedded({ data: config.data })
  const owner = config.database
  try {
    const stepped = await stepDown(owner)
    return {
      owner,
      app: config.databaseApp ?? stepped,
      lost: new Promise(() => undefined),
      stop: async () => undefined,
    }
  } catch (error) {
    if (error instanceof StartRefused) throw error
    throw new StartRefused(
      `The database at ${owner.host} does not let Clew in: ${error instanceof Error ? error.message : 'no reason given'}`,
      'Check the address, the name, the password and whether the server runs.',
      { cause: error },
    )
  }
}
