/** The SQL of the sealed tree as people read it: checkpoints, complete subtrees, and what witnesses say. */
import './tables.ts'
import type { Place } from '@clew/seal'
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'

type Db = Transaction<Tables>

export type StoredCheckpoint = { readonly size: number; readonly sealed: Date; readonly note: string }

const checkpointColumns = sql`tree_size::float8 as size, sealed_at as sealed,
  note || coalesce((select string_agg(line, '' order by received_at, witness) from seal_cosignature c
    where c.tree_size = seal_checkpoint.tree_size), '') as note`

/** The newest; undefined before the first sealing. */
export async function newestCheckpoint(db: Db): Promise<StoredCheckpoint | undefined> {
  const { rows } = await sql<StoredCheckpoint>`
    select ${checkpointColumns} from seal_checkpoint order by tree_size desc limit 1`.execute(db)
  return rows[0]
}

/** The one of exactly this size, without the lines of witnesses. */
export async function checkpointOf(db: Db, size: number): Promise<string | undefined> {
  const row = await db
    .selectFrom('seal_checkpoint')
    .select('note')
    .where('tree_size', '=', String(size))
    .executeTakeFirst()
  return row?.note
}

/** The first checkpoint of a log: what was sealed before it was sealed by another, which this one goes on from. */
export async function firstCheckpoint(db: Db, origin: string): Promise<StoredCheckpoint | undefined> {
  const { rows } = await sql<StoredCheckpoint>`
    select ${checkpointColumns} from seal_checkpoint
    where starts_with(note, ${`${origin}\n`}) order by tree_size limit 1`.execute(db)
  return rows[0]
}

/** Those with `after` < size <= `upTo`, in order. */
export async function checkpointsBetween(db: Db, after: number, upTo: number): Promise<StoredCheckpoint[]> {
  const { rows } = await sql<StoredCheckpoint>`
    select ${checkpointColumns} from seal_checkpoint
    where tree_size > ${after}::bigint and tree_size <= ${upTo}::bigint order by tree_size`.execute(db)
  return rows
}

/**
 * For each leaf the first checkpoint that covers it, the newest that a witness signed, the newest, and the first, in order.
 * @param first size of the first checkpoint of the log; none before it is given.
 */
export async function checkpointsCovering(
  db: Db,
  leaves: readonly number[],
  first: number,
): Promise<StoredCheckpoint[]> {
  const { rows } = await sql<StoredCheckpoint>`
    select ${checkpointColumns} from seal_checkpoint
    where tree_size >= ${first}::bigint and tree_size in (
      select (select min(tree_size) from seal_checkpoint where tree_size > leaf and tree_size >= ${first}::bigint)
      from unnest(${leaves}::bigint[]) as leaf
      union select max(tree_size) from seal_checkpoint
      union select max(tree_size) from seal_cosignature
      union select ${first}::bigint)
    order by tree_size`.execute(db)
  return rows
}

export type StoredNode = Place & { readonly hash: Buffer }

/** Complete subtrees by their places; what is missing is missing in the answer too. */
export async function nodesAt(db: Db, places: readonly Place[]): Promise<StoredNode[]> {
  const { rows } = await sql<StoredNode>`
    select n.level::int as level, n.node_index::float8 as index, n.hash
    from unnest(${places.map(({ level }) => level)}::smallint[], ${places.map(({ index }) => index)}::bigint[])
      as place (level, node_index)
    join seal_node n using (level, node_index)`.execute(db)
  return rows
}

/** Keeps one line of each witness a checkpoint. */
export async function addCosignature(
  db: Db,
  size: number,
  cosignature: { readonly witness: string; readonly line: string; readonly at: Date },
): Promise<void> {
  await db
    .insertInto('seal_cosignature')
    .values({
      tree_size: String(size),
      witness: cosignature.witness,
      line: cosignature.line,
      received_at: cosignature.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function countCosignatures(db: Db, size: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from seal_cosignature where tree_size = ${size}::bigint`.execute(db)
  return rows[0]?.count ?? 0
}
