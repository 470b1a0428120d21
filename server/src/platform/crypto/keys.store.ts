/** The SQL of wrapped keys: of units, and of the records of cases that a unit's key wraps. */
import { type ColumnType, sql, type Transaction } from 'kysely'
import type { Tables } from '../database/tables.ts'
import type { CaseId, UnitId } from '../ids/ids.ts'

/** What has a data key of its own. */
export type KeyedKind = 'identity' | 'exhibit'

/** A record whose content is sealed with a data key of its own. `id` is a UUID. */
export type KeyedRecord = {
  readonly unitId: UnitId
  readonly caseId: CaseId
  readonly kind: KeyedKind
  readonly id: string
}

type ByDatabase = ColumnType<Date, never, never>

declare module '../database/tables.ts' {
  interface Tables {
    unit_key: {
      unit_id: UnitId
      generation: number
      /** Both null once destroyed. */
      master: string | null
      wrapped: Buffer | null
      created_at: ByDatabase
      retired_at: ColumnType<Date | null, never, Date>
      destroyed_at: ColumnType<Date | null, never, Date>
    }
    data_key: {
      case_id: CaseId
      kind: KeyedKind
      record_id: string
      unit_id: UnitId
      generation: number
      /** Null once destroyed. */
      wrapped: Buffer | null
      created_at: ByDatabase
      destroyed_at: ColumnType<Date | null, never, Date>
    }
  }
}

type Db = Transaction<Tables>
export type UnitKeyRow = { generation: number; master: string; wrapped: Buffer }

/** Of the newest generation; destroyed ones are never the newest. */
export async function currentUnitKey(db: Db, unitId: UnitId): Promise<UnitKeyRow | undefined> {
  const row = await db
    .selectFrom('unit_key')
    .select(['generation', 'master', 'wrapped'])
    .where('unit_id', '=', unitId)
    .orderBy('generation', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.master == null || row.wrapped === null
    ? undefined
    : { generation: row.generation, master: row.master, wrapped: row.wrapped }
}

/** Of one generation; undefined when there is none or it was destroyed. */
export async function unitKey(db: Db, unitId: UnitId, generation: number): Promise<UnitKeyRow | undefined> {
  const row = await db
    .selectFrom('unit_key')
    .select(['generation', 'master', 'wrapped'])
    .where('unit_id', '=', unitId)
    .where('generation', '=', generation)
    .executeTakeFirst()
  return row?.master == null || row.wrapped === null
    ? undefined
    : { generation, master: row.master, wrapped: row.wrapped }
}

/** Leaves what is there; somebody else may have been faster. */
export async function insertUnitKey(
  db: Db,
  unitId: UnitId,
  generation: number,
  { master, wrapped }: { master: string; wrapped: Uint8Array },
): Promise<boolean> {
  const made = await db
    .insertInto('unit_key')
    .values({ unit_id: unitId, generation, master, wrapped: Buffer.from(wrapped) })
    .onConflict((conflict) => conflict.columns(['unit_id', 'generation']).doNothing())
    .returning('generation')
    .executeTakeFirst()
  return made !== undefined
}

/** Held until the transaction ends: while anybody wraps with a unit's keys, none of them is destroyed. */
export async function holdGenerations(db: Db, unitId: UnitId): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtextextended(${unitId}::text, 4))`.execute(db)
}

export async function insertDataKey(
  db: Db,
  { unitId, caseId, kind, id }: KeyedRecord,
  generation: number,
  wrapped: Uint8Array,
): Promise<void> {
  await db
    .insertInto('data_key')
    .values({
      case_id: caseId,
      kind,
      record_id: id,
      unit_id: unitId,
      generation,
      wrapped: Buffer.from(wrapped),
    })
    .execute()
}

export type WrappedDataKey = {
  id: string
  generation: number
  wrapped: Buffer | null
  master: string | null
  unitWrapped: Buffer | null
}

/** Each with the unit's key that wraps it, of one moment, so that a rotation never falls between the two. */
export async function dataKeysOf(
  db: Db,
  { caseId, kind }: Pick<KeyedRecord, 'caseId' | 'kind'>,
  ids: readonly string[],
): Promise<WrappedDataKey[]> {
  const { rows } = await sql<WrappedDataKey>`
    select d.record_id as id, d.generation, d.wrapped, u.master, u.wrapped as "unitWrapped"
    from data_key d join unit_key u on u.unit_id = d.unit_id and u.generation = d.generation
    where d.case_id = ${caseId} and d.kind = ${kind} and d.record_id = any (${[...ids]}::uuid[])`.execute(db)
  return rows
}

/** The wrapped key that was there, gone from the row now; undefined when there was none. */
export async function destroyDataKey(
  db: Db,
  { caseId, kind, id }: KeyedRecord,
  at: Date,
): Promise<{ wrapped: Buffer; generation: number } | undefined> {
  const { rows } = await sql<{ wrapped: Buffer; generation: number }>`
    with old as (
      select case_id, kind, record_id, wrapped, generation from data_key
      where case_id = ${caseId} and kind = ${kind} and record_id = ${id} and wrapped is not null for update)
    update data_key d set wrapped = null, destroyed_at = ${at} from old
    where d.case_id = old.case_id and d.kind = old.kind and d.record_id = old.record_id
    returning old.wrapped, old.generation`.execute(db)
  return rows[0]
}
