/** Rotation without downtime: a new generation wraps from now on, the old one still opens until nothing rests on it, then it is destroyed. */
import { setTimeout as pause } from 'node:timers/promises'
import type { Clock } from '../clock/clock.ts'
import type { Doors, Entered } from '../database/doors.ts'
import type { UnitId } from '../ids/ids.ts'
import { Refusal } from '../refusal.ts'
import { dataKeyContext, openUnitKey, reaching, unitKeyContext } from './keys.ts'
import * as keys from './keys.store.ts'
import type { MasterKey } from './master-key.ts'
import * as store from './rotation.store.ts'
import { newKey, openBytes, sealBytes } from './sealed-bytes.ts'

export { type GenerationRow, generationsOf as listGenerations } from './rotation.store.ts'

type Db = Entered['db']

/**
 * @param anew also where the present one cannot be opened, because it is lost: work has to go on.
 * @returns the new generation. @throws Refusal `keys-unavailable`, `sealed-record-altered`.
 */
export async function beginGeneration(
  db: Db,
  master: MasterKey,
  unitId: UnitId,
  at: Date,
  anew = false,
): Promise<number> {
  await store.lockRotation(db, unitId)
  // Under a wrong master key everything would come to rest on a key that somebody thought was done with.
  const present = anew ? undefined : await keys.currentUnitKey(db, unitId)
  if (present !== undefined) await openUnitKey(master, unitId, present)
  const [newest] = await store.generationsOf(db, unitId)
  const generation = (newest?.generation ?? 0) + 1
  const wrapped = await reaching(() => master.wrap(newKey(), unitKeyContext(unitId, generation)))
  if (!(await keys.insertUnitKey(db, unitId, generation, wrapped))) throw new Refusal('rotation-under-way')
  await store.retireBefore(db, unitId, generation, at)
  return generation
}

const batch = 50
/** Between two batches, so that the daily work goes first. */
const breath = 20

/** @param go asked before each batch, so that a stop need not wait. @returns how many data keys were wrapped anew. */
export async function rewrapAll(
  doors: Doors,
  master: MasterKey,
  clock: Clock,
  go: () => boolean = () => true,
): Promise<number> {
  const reason = 'wrap keys anew'
  const units = await doors.asSystem(reason, async ({ db, journal }) => {
    const rotating = await store.unitsRotating(db)
    journal({ action: 'vault.rewrap', effect: 'read', detail: { units: rotating.length } })
    return rotating
  })
  let total = 0
  for (const unitId of units) {
    while (go()) {
      const done = await doors.asSystem(reason, (entered) => rewrapBatch(entered, master, unitId))
      total += done
      if (done === 0) break
      await pause(breath)
    }
    if (go()) await doors.asSystem(reason, (entered) => destroyOld(entered, master, unitId, clock()))
  }
  return total
}

/** @returns 0 when nothing is left that an older generation wraps. @throws Refusal when a key cannot be opened. */
async function rewrapBatch({ db, journal }: Entered, master: MasterKey, unitId: UnitId): Promise<number> {
  const old = await store.oldDataKeys(db, unitId, batch)
  const units = new Map<number, Uint8Array>()
  const newest = await keys.currentUnitKey(db, unitId)
  if (newest === undefined) throw new Refusal('keys-unavailable')
  units.set(newest.generation, await openUnitKey(master, unitId, newest))
  for (const each of old) {
    if (!units.has(each.generation)) {
      const row = await keys.unitKey(db, unitId, each.generation)
      if (row === undefined) throw new Refusal('keys-unavailable')
      units.set(each.generation, await openUnitKey(master, unitId, row))
    }
    const opened = openBytes(
      units.get(each.generation) ?? new Uint8Array(),
      each.wrapped,
      dataKeyContext(each, each.generation),
    )
    if (opened === undefined) throw new Refusal('sealed-record-altered')
    const wrapped = sealBytes(
      units.get(newest.generation) ?? new Uint8Array(),
      opened,
      dataKeyContext(each, newest.generation),
    )
    await store.putDataKey(db, each, newest.generation, wrapped)
  }
  journal({
    action: 'vault.rewrap',
    effect: old.length === 0 ? 'read' : 'change',
    subject: `unit:${unitId}`,
    detail: { generation: newest.generation, keys: old.length },
  })
  return old.length
}

/** Somebody may have wrapped with the old generation while the new one was made: those come first, and nobody else can follow. */
async function destroyOld(entered: Entered, master: MasterKey, unitId: UnitId, at: Date): Promise<void> {
  const { db, journal } = entered
  await store.holdAlone(db, unitId)
  while ((await rewrapBatch(entered, master, unitId)) > 0);
  const destroyed = await store.destroyUnused(db, unitId, at)
  journal({ action: 'vault.rewrap', effect: 'change', subject: `unit:${unitId}`, detail: { destroyed } })
}

/** Under the first of the master keys; all of them or none. @returns how many unit keys. @throws Refusal when one cannot be opened. */
export async function rewrapUnitKeys(doors: Doors, master: MasterKey): Promise<number> {
  return doors.asSystem('wrap keys anew', async ({ db, journal }) => {
    const current = await master.current()
    if (current === undefined) throw new Refusal('keys-unavailable')
    const rows = await store.underOtherMaster(db, current)
    for (const { unitId, ...row } of rows) {
      const opened = await openUnitKey(master, unitId, row)
      const { generation } = row
      const again = await master.wrap(opened, unitKeyContext(unitId, generation))
      await store.putUnitKey(db, { unitId, generation, ...again, wrapped: Buffer.from(again.wrapped) })
    }
    journal({ action: 'vault.rewrap', effect: 'change', detail: { master: current, unitKeys: rows.length } })
    return rows.length
  })
}

/** A new generation for every unit that has a key, all wrapped anew, the old ones destroyed. @returns data keys wrapped anew. */
export async function rotateEveryUnit(doors: Doors, master: MasterKey, clock: Clock): Promise<number> {
  await beginEverywhere(doors, master, clock, false)
  return rewrapAll(doors, master, clock)
}

/** The new generations alone. @returns how many units. @throws Refusal `keys-unavailable` */
export async function beginEverywhere(
  doors: Doors,
  master: MasterKey,
  clock: Clock,
  anew: boolean,
): Promise<number> {
  return doors.asSystem('wrap keys anew', async ({ db, journal }) => {
    const units = await store.allUnits(db)
    for (const unitId of units) await beginGeneration(db, master, unitId, clock(), anew)
    journal({ action: 'vault.rotate', effect: 'change', detail: { units: units.length, anew } })
    return units.length
  })
}

/** Ids of master keys that present unit keys are wrapped under and that are not at hand, or that do not open them. */
export async function mastersMissing(doors: Doors, master: MasterKey): Promise<string[]> {
  return doors.asSystem('look after keys', async ({ db, journal }) => {
    const rows = await store.liveUnitKeys(db)
    journal({ action: 'vault.list', effect: 'read', detail: { unitKeys: rows.length } })
    const missing = new Set<string>()
    for (const { unitId, ...row } of rows) {
      try {
        await openUnitKey(master, unitId, row)
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        missing.add(row.master)
      }
    }
    return [...missing]
  })
}
