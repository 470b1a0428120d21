/** The SQL of rotation: new generations of unit keys, and what an older one still wraps. */
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../database/tables.ts'
import type { UnitId } from '../ids/ids.ts'
import type { KeyedRecord } from './keys.store.ts'

type Db = Transaction<Tables>

export type GenerationRow = {
  generation: number
  master: string | null
  created_at: Date
  retired_at: Date | null
  destroyed_at: Date | null
}

/** Newest first. */
export async function generationsOf(db: Db, unitId: UnitId): Promise<GenerationRow[]> {
  return db
    .selectFrom('unit_key')
    .select(['generation', 'master', 'created_at', 'retired_at', 'destroyed_at'])
    .where('unit_id', '=', unitId)
    .orderBy('generation', 'desc')
    .execute()
}

/** One rotation of a unit at a time. */
export async function lockRotation(db: Db, unitId: UnitId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${unitId}::text, 5))`.execute(db)
}

export async function retireBefore(db: Db, unitId: UnitId, generation: number, at: Date): Promise<void> {
  await db
    .updateTable('unit_key')
    .set({ retired_at: at })
    .where('unit_id', '=', unitId)
    .where('generation', '<', generation)
    .where('retired_at', 'is', null)
    .where('wrapped', 'is not', null)
    .execute()
}

export type OldDataKey = KeyedRecord & { readonly generation: number; readonly wrapped: Buffer }

/** Data keys of a unit that an older generation still wraps; those that somebody else holds are left for the next time. */
export async function oldDataKeys(db: Db, unitId: UnitId, limit: number): Promise<OldDataKey[]> {
  const { rows } = await sql<OldDataKey>`
    select unit_id as "unitId", case_id as "caseId", kind, record_id as id, generation, wrapped from data_key
    where unit_id = ${unitId} and wrapped is not null
      and generation < (select max(generation) from unit_key where unit_id = ${unitId})
    order by case_id, kind, record_id limit ${limit} for update skip locked`.execute(db)
  return rows
}

export async function putDataKey(
  db: Db,
  { caseId, kind, id }: KeyedRecord,
  generation: number,
  wrapped: Buffer,
): Promise<void> {
  await sql`update data_key set generation = ${generation}, wrapped = ${wrapped}
    where case_id = ${caseId} and kind = ${kind} and record_id = ${id} and wrapped is not null`.execute(db)
}

/** Units that have a retired key which is not destroyed yet. */
export async function unitsRotating(db: Db): Promise<UnitId[]> {
  const { rows } = await sql<{ id: UnitId }>`select distinct unit_id as id from unit_key
    where retired_at is not null and wrapped is not null order by 1`.execute(db)
  return rows.map(({ id }) => id)
}

export async function allUnits(db: Db): Promise<UnitId[]> {
  const { rows } = await sql<{ id: UnitId }>`select distinct unit_id as id from unit_key order by 1`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}

/** Waits for everybody who is wrapping with a key of the unit, and keeps others out until the transaction ends. */
export async function holdAlone(db: Db, unitId: UnitId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${unitId}::text, 4))`.execute(db)
}

/** Generations destroyed now: retired ones that wrap nothing any more. */
export async function destroyUnused(db: Db, unitId: UnitId, at: Date): Promise<number[]> {
  const { rows } = await sql<{ generation: number }>`
    update unit_key u set wrapped = null, master = null, destroyed_at = ${at}
    where u.unit_id = ${unitId} and u.retired_at is not null and u.wrapped is not null and not exists (select from data_key d
      where d.unit_id = u.unit_id and d.generation = u.generation and d.wrapped is not null)
    returning generation`.execute(db)
  return rows.map(({ generation }) => generation)
}

export type WrappedUnitKey = { unitId: UnitId; generation: number; master: string; wrapped: Buffer }

/** Every unit key that another master key than this wraps. */
export async function underOtherMaster(db: Db, master: string): Promise<WrappedUnitKey[]> {
  const { rows } =
    await sql<WrappedUnitKey>`select unit_id as "unitId", generation, master, wrapped from unit_key
    where wrapped is not null and master <> ${master} order by 1, 2 for update`.execute(db)
  return rows
}

export async function putUnitKey(
  db: Db,
  { unitId, generation, master, wrapped }: WrappedUnitKey,
): Promise<void> {
  await sql`update unit_key set master = ${master}, wrapped = ${wrapped}
    where unit_id = ${unitId} and generation = ${generation} and wrapped is not null`.execute(db)
}

export async function liveUnitKeys(db: Db): Promise<WrappedUnitKey[]> {
  const { rows } =
    await sql<WrappedUnitKey>`select unit_id as "unitId", generation, master, wrapped from unit_key
    where wrapped is not null order by 1, 2`.execute(db)
  return rows
}

export type EveryUnitKey = {
  unitId: UnitId
  generation: number
  master: string | null
  retired: boolean
  destroyed: boolean
}

export async function everyUnitKey(db: Db): Promise<EveryUnitKey[]> {
  const { rows } =
    await sql<EveryUnitKey>`select unit_id as "unitId", generation, master, retired_at is not null as retired,
    destroyed_at is not null as destroyed from unit_key order by 1, 2`.execute(db)
  return rows
}
