/** What whoever looks after an installation does with keys, on its own machine: look at them, exchange them, begin anew after a loss. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { systemClock } from '../clock/clock.ts'
import type { Config } from '../config/settings.ts'
import { reachRunning } from '../database/connect.ts'
import { type Doors, openDoors } from '../database/doors.ts'
import { migrate } from '../database/migrate.ts'
import { openPool } from '../database/pool.ts'
import { Refusal } from '../refusal.ts'
import { StartRefused } from '../start-refused.ts'
import { masterKeyOf } from './keys.ts'
import { type MasterKeyLine, masterKeyFrom, newMasterKey } from './master-key.ts'
import {
  makeMasterKeyFile,
  masterKeyPlace,
  readMasterKeyPlace,
  replaceMasterKeys,
} from './master-key-file.ts'
import { beginEverywhere, rewrapUnitKeys, rotateEveryUnit } from './rotation.ts'
import { type EveryUnitKey, everyUnitKey } from './rotation.store.ts'

export type KeysReport = {
  /** Public id of the master key in use; absent where none is at hand. */
  readonly master?: string
  /** Where it is; absent where it came as a line. */
  readonly file?: string
  readonly units: readonly (EveryUnitKey & { readonly opens: boolean })[]
}

/** @throws StartRefused */
export async function showKeys(config: Config): Promise<KeysReport> {
  const place = masterKeyPlace(config)
  const lines = await readMasterKeyPlace(place, config.data)
  const known = new Set(lines.map(({ id }) => id))
  return withDoors(config, async (doors) => {
    const units = await doors.asSystem('look after keys', async ({ db, journal }) => {
      const rows = await everyUnitKey(db)
      journal({ action: 'vault.list', effect: 'read', detail: { unitKeys: rows.length } })
      return rows
    })
    const [first] = lines
    return {
      ...(first === undefined ? {} : { master: first.id }),
      ...(place.kind === 'file' ? { file: place.path } : {}),
      units: units.map((each) => ({ ...each, opens: each.master !== null && known.has(each.master) })),
    }
  })
}

/** Also while Clew runs. @returns how many data keys were wrapped anew. @throws StartRefused */
export async function rotateUnits(config: Config): Promise<number> {
  return withDoors(config, (doors) => rotateEveryUnit(doors, masterKeyOf(config), systemClock))
}

/** After the master key was lost for good: what was sealed stays sealed, and new records get new keys. @returns how many units. */
export async function beginAnew(config: Config): Promise<number> {
  const place = masterKeyPlace(config)
  if (place.kind === 'file') await makeMasterKeyFile(place.path)
  return withDoors(config, (doors) => beginEverywhere(doors, masterKeyOf(config), systemClock, true))
}

export type MasterRotated = {
  readonly master: string
  readonly file: string
  /** Unit keys wrapped anew. */
  readonly unitKeys: number
}

/**
 * Into the file where the key is, which a Clew that runs reads again by itself; or into another, with which it has to be
 * started then. The old key is in no file afterwards that this wrote; copies of it are for people to destroy.
 * @throws StartRefused
 */
export async function rotateMaster(config: Config, newFile?: string): Promise<MasterRotated> {
  const place = masterKeyPlace(config)
  const old = await readMasterKeyPlace(place, config.data)
  if (old.length === 0)
    throw new StartRefused(
      'There is no master key to exchange.',
      'One is made when the first identity is sealed. If it was lost, see the runbook on keys.',
    )
  if (newFile === undefined && place.kind === 'line')
    throw new StartRefused(
      'The master key was given as a line, which this cannot exchange.',
      'Name a file for the new key with --new, and give Clew that file or its line from then on.',
    )
  const file = newFile === undefined && place.kind === 'file' ? place.path : resolve(newFile ?? '')
  const fresh = newFile === undefined ? newMasterKey() : await keyIn(file, config.data)
  // Both keys are in the file before anything rests on the new one.
  if (newFile === undefined) await replaceMasterKeys(file, [fresh, ...old])
  const both = masterKeyFrom(async () => [fresh, ...old])
  const unitKeys = await withDoors(config, (doors) => rewrapUnitKeys(doors, both))
  if (newFile === undefined) await replaceMasterKeys(file, [fresh])
  return { master: fresh.id, file, unitKeys }
}

async function keyIn(path: string, data: string): Promise<MasterKeyLine> {
  if (!existsSync(path)) await makeMasterKeyFile(path)
  const [first] = await readMasterKeyPlace({ kind: 'file', path, given: true }, data)
  if (first === undefined) throw new Error('A master key was made and is not there')
  return first
}

async function withDoors<T>(config: Config, work: (doors: Doors) => Promise<T>): Promise<T> {
  const reached = await reachRunning(config)
  try {
    await migrate(reached.owner)
    const pool = openPool(reached.app, { size: 2 })
    try {
      return await work(openDoors(pool))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      throw new StartRefused(
        `Not every key could be opened (${error.code}).`,
        'Give the master key that they were wrapped under with --master-key; "clew keys show" names it. Nothing was destroyed.',
        { cause: error },
      )
    } finally {
      await pool.destroy()
    }
  } finally {
    await reached.stop()
  }
}
