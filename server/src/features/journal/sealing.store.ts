/** The SQL of the sealer, which works with the few rights of the system: heads that moved, and what is added to the tree. */
import './tables.ts'
import type { Head, Node } from '@clew/seal'
import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { StoredCheckpoint } from './seals.store.ts'

type Db = Transaction<Tables>

/** One sealer at a time, on however many machines. */
export async function lockTree(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(7246514)`.execute(db)
}

/** The size of the tree and when it grew last; undefined before the first sealing. */
export async function lastSealing(db: Db): Promise<Omit<StoredCheckpoint, 'note'> | undefined> {
  const { rows } = await sql<Omit<StoredCheckpoint, 'note'>>`
    select tree_size::float8 as size, sealed_at as sealed from seal_checkpoint order by tree_size desc limit 1`.execute(
    db,
  )
  return rows[0]
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
