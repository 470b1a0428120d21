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

/** The size of the tree, when it grew last, and what was signed then, without the lines of witnesses; undefined before the first sealing. */
export async function lastSealing(db: Db): Promise<StoredCheckpoint | undefined> {
  const { rows } = await sql<StoredCheckpoint>`
    select tree_size::float8 as size, sealed_at as sealed, note from seal_checkpoint
    order by tree_size desc limit 1`.execute(db)
  return rows[0]
}

/**
 * The mark of the newest restore of a backup, if a log of this name had sealed before it: whoever restored came back to an earlier
 * end of that log, and to go on under its name would fork it.
 */
export async function markOfRestore(db: Db, origin: string): Promise<string | undefined> {
  const { rows } = await sql<{ mark: string }>`
    select encode(substring(restored.hash from 1 for 8), 'hex') as mark
    from (select at, hash from unit_journal
      where unit_id = '00000000-0000-0000-0000-000000000000' and action = 'backup.restore' order by seq desc limit 1) as restored
    where exists (select from seal_checkpoint
      where starts_with(note, ${`${origin}\n`}) and sealed_at < restored.at)`.execute(db)
  return rows[0]?.mark
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
