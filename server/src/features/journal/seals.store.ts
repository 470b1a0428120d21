/** The SQL of the sealed tree: heads that moved, leaves, complete subtrees, checkpoints and what witnesses say. */
import './tables.ts'
import type { Head, Node, Place } from '@clew/seal'
import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'

type Db = Transaction<Tables>

/** One sealer at a time, on however many machines. */
export async function lockTree(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(7246514)`.execute(db)
}

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

/** Without the lines of witnesses. */
export async function lastSealing(db: Db): Promise<Omit<StoredCheckpoint, 'note'> | undefined> {
  const { rows } = await sql<Omit<StoredCheckpoint, 'note'>>`
    select tree_size::float8 as size, sealed_at as sealed from seal_checkpoint order by tree_size desc limit 1`.execute(
    db,
  )
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

/** Those with `after` < size <= `upTo`, in order. */
export async function checkpointsBetween(db: Db, after: number, upTo: number): Promise<StoredCheckpoint[]> {
  const { rows } = await sql<StoredCheckpoint>`
    select ${checkpointColumns} from seal_checkpoint
    where tree_size > ${after}::bigint and tree_size <= ${upTo}::bigint order by tree_size`.execute(db)
  return rows
}

/** For each leaf the first checkpoint that covers it, and the newest, in order. */
export async function checkpointsCovering(db: Db, leaves: readonly number[]): Promise<StoredCheckpoint[]> {
  const { rows } = await sql<StoredCheckpoint>`
    select ${checkpointColumns} from seal_checkpoint
    where tree_size in (
      select (select min(tree_size) from seal_checkpoint where tree_size > leaf)
      from unnest(${leaves}::bigint[]) as leaf
      union select max(tree_size) from seal_checkpoint)
    order by tree_size`.execute(db)
  return rows
}

export type MovedHead = Pick<Head, 'chain' | 'seq' | 'hash' | 'after'>

/** Heads beyond the last leaf of their chain; of those written after `since` only, where it is given. */
export async function movedHeads(db: Db, since: Date | null): Promise<MovedHead[]> {
  const heads = (kind: 'case' | 'unit', table: RawBuilder<unknown>, id: RawBuilder<unknown>) => sql`
    select ${sql.lit(kind)} as kind, id, seq, hash from (
      select distinct on (${id}) ${id} as id, seq, hash from ${table}
      where ${since}::timestamptz is null or at > ${since}::timestamptz
      order by ${id}, seq desc) as ${sql.ref(`head_of_${kind}`)}`
  const { rows } = await sql<MovedHead>`
    select head.kind || '/' || head.id as chain, head.seq::float8 as seq, encode(head.hash, 'hex') as hash,
      leaf.leaf_index::float8 as after
    from (${heads('case', sql.table('case_journal'), sql.ref('case_id'))}
      union all ${heads('unit', sql.table('unit_journal'), sql.ref('unit_id'))}) as head
    left join lateral (
      select leaf_index, seq from seal_leaf
      where chain_kind = head.kind and chain_id = head.id order by seq desc limit 1) as leaf on true
    where leaf.seq is null or leaf.seq < head.seq
    order by head.kind, head.id`.execute(db)
  return rows
}

export async function addLeaves(db: Db, first: number, heads: readonly Head[]): Promise<void> {
  const rows = heads.map(({ chain, ...head }, at) => ({
    leaf_index: first + at,
    chain_kind: chain.slice(0, 4),
    chain_id: chain.slice(5),
    ...head,
  }))
  await sql`
    insert into seal_leaf (leaf_index, chain_kind, chain_id, seq, hash, sealed_at, since, after_leaf)
    select leaf_index, chain_kind, chain_id, seq, decode(hash, 'hex'), sealed, since, after
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as leaf (leaf_index bigint, chain_kind text, chain_id uuid,
      seq bigint, hash text, sealed timestamptz, since timestamptz, after bigint)`.execute(db)
}

export async function addNodes(db: Db, nodes: readonly Node[]): Promise<void> {
  const rows = nodes.map(({ level, index, hash }) => ({
    level,
    index,
    hash: Buffer.from(hash).toString('hex'),
  }))
  await sql`
    insert into seal_node (level, node_index, hash)
    select level, index, decode(hash, 'hex')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as node (level smallint, index bigint, hash text)`.execute(
    db,
  )
}

export async function addCheckpoint(db: Db, size: number, sealed: Date, note: string): Promise<void> {
  await db
    .insertInto('seal_checkpoint')
    .values({ tree_size: String(size), sealed_at: sealed, note })
    .execute()
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
