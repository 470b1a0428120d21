/** Envelope encryption as features see it: a data key for each record, wrapped by its unit's key, wrapped by the master key. */
import { createHash } from 'node:crypto'
import type { Clock } from '../clock/clock.ts'
import type { Config } from '../config/settings.ts'
import type { Entered } from '../database/doors.ts'
import type { UnitId } from '../ids/ids.ts'
import { Refusal } from '../refusal.ts'
import { StartRefused } from '../start-refused.ts'
import * as store from './keys.store.ts'
import { type MasterKey, masterKeyFrom, MasterKeyMissing, type MasterWrapped } from './master-key.ts'
import { makeMasterKeyFile, masterKeyPlace, readMasterKeyPlace } from './master-key-file.ts'
import { type Context, newKey, openBytes, sealBytes } from './sealed-bytes.ts'

export type { KeyedKind, KeyedRecord } from './keys.store.ts'

type Db = Entered['db']
type KeyedRecord = store.KeyedRecord

/** What was destroyed, for a certificate: SHA-256 of the wrapped key, in hex, and the generation that wrapped it. */
export type DestroyedKey = { readonly digest: string; readonly generation: number }

export type Keys = {
  /** Makes 32 bytes for a new record and keeps them wrapped. @throws Refusal `keys-unavailable` */
  readonly make: (db: Db, record: KeyedRecord) => Promise<Uint8Array>
  /** @throws Refusal `keys-unavailable`, `record-erased`, `sealed-record-altered` */
  readonly open: (db: Db, record: KeyedRecord) => Promise<Uint8Array>
  /** As `open` for several records of one case at once, by id; erased ones are absent. */
  readonly openAll: (
    db: Db,
    of: Omit<KeyedRecord, 'id'>,
    ids: readonly string[],
  ) => Promise<ReadonlyMap<string, Uint8Array>>
  /** Nothing opens what the key sealed from now on. @throws Refusal `record-erased` when it was destroyed before */
  readonly destroy: (db: Db, record: KeyedRecord) => Promise<DestroyedKey>
}

/** The master key of an installation. The file that nobody named is made when it is first needed. */
export function masterKeyOf(config: Pick<Config, 'data' | 'masterKey'>): MasterKey {
  const place = masterKeyPlace(config)
  const read = () => readMasterKeyPlace(place, config.data)
  const master = masterKeyFrom(read)
  if (place.kind === 'line' || place.given) return master
  return {
    ...master,
    wrap: async (key, context) => {
      if ((await master.current()) !== undefined) return master.wrap(key, context)
      await makeMasterKeyFile(place.path)
      return masterKeyFrom(read).wrap(key, context)
    },
  }
}

export const unitKeyContext = (unitId: UnitId, generation: number): Context => [
  'unit-key/1',
  unitId,
  generation,
]
export const dataKeyContext = ({ unitId, caseId, kind, id }: KeyedRecord, generation: number): Context => [
  'data-key/1',
  unitId,
  caseId,
  kind,
  id,
  generation,
]

export function openKeys(master: MasterKey, clock: Clock): Keys {
  const openAll: Keys['openAll'] = async (db, of, ids) => {
    const rows = await store.dataKeysOf(db, of, ids)
    const units = new Map<number, Uint8Array>()
    const opened = new Map<string, Uint8Array>()
    for (const { id, generation, wrapped, master: by, unitWrapped } of rows) {
      if (wrapped === null || by === null || unitWrapped === null) continue
      const unit =
        units.get(generation) ??
        (await openUnitKey(master, of.unitId, { generation, master: by, wrapped: unitWrapped }))
      units.set(generation, unit)
      opened.set(id, whole(openBytes(unit, wrapped, dataKeyContext({ ...of, id }, generation))))
    }
    return opened
  }
  return {
    openAll,
    open: async (db, record) => {
      const key = (await openAll(db, record, [record.id])).get(record.id)
      if (key === undefined) throw new Refusal('record-erased')
      return key
    },
    make: async (db, record) => {
      await store.holdGenerations(db, record.unitId)
      const unit = await currentOrFirst(db, master, record.unitId)
      const key = newKey()
      const wrapped = sealBytes(unit.key, key, dataKeyContext(record, unit.generation))
      await store.insertDataKey(db, record, unit.generation, wrapped)
      return key
    },
    destroy: async (db, record) => {
      const gone = await store.destroyDataKey(db, record, clock())
      if (gone === undefined) throw new Refusal('record-erased')
      const digest = createHash('sha256').update(gone.wrapped).digest('hex')
      return { digest, generation: gone.generation }
    },
  }
}

/** @throws Refusal `keys-unavailable`, `sealed-record-altered` */
export async function openUnitKey(
  master: MasterKey,
  unitId: UnitId,
  { generation, ...wrapped }: MasterWrapped & { generation: number },
): Promise<Uint8Array> {
  return whole(await reaching(() => master.unwrap(wrapped, unitKeyContext(unitId, generation))))
}

async function currentOrFirst(db: Db, master: MasterKey, unitId: UnitId) {
  let row = await store.currentUnitKey(db, unitId)
  if (row === undefined) {
    const wrapped = await reaching(() => master.wrap(newKey(), unitKeyContext(unitId, 1)))
    await store.insertUnitKey(db, unitId, 1, wrapped)
    row = await store.currentUnitKey(db, unitId)
  }
  if (row === undefined) throw new Refusal('keys-unavailable')
  return { generation: row.generation, key: await openUnitKey(master, unitId, row) }
}

/** A key that is not there is no fault of whoever asks. */
export async function reaching<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    // A file that cannot be read any more was said at the start; whoever asks is told no more than whoever lacks the key.
    if (error instanceof MasterKeyMissing || error instanceof StartRefused)
      throw new Refusal('keys-unavailable')
    throw error
  }
}

function whole(key: Uint8Array | undefined): Uint8Array {
  if (key === undefined) throw new Refusal('sealed-record-altered')
  return key
}
