/** The SQL of exports: pages of leaves and of entries, without subject and details. */
import './tables.ts'
import type { EntryLine, Head } from '@clew/seal'
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { ChainKind } from './tables.ts'

type Db = Transaction<Tables>

/** `head` only where the chain is one that the asker may see. */
export type LeafRow = { readonly leaf: number; readonly digest: string; readonly head: Head | null }

const head = sql`jsonb_build_object('chain', l.chain_kind || '/' || l.chain_id, 'seq', l.seq, 'hash', encode(l.hash, 'hex'),
  'sealed', to_char(l.sealed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
  'since', to_char(l.since at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'after', l.after_leaf)`

/** Leaves `from` to `to` (not included) of the whole tree. */
export async function leafPage(db: Db, from: number, to: number): Promise<LeafRow[]> {
  const { rows } = await sql<LeafRow>`
    select n.node_index::float8 as leaf, encode(n.hash, 'base64') as digest,
      case when l.leaf_index is not null then ${head} end as head
    from seal_node n left join seal_leaf l on l.leaf_index = n.node_index
    where n.level = 0 and n.node_index >= ${from}::bigint and n.node_index < ${to}::bigint
    order by n.node_index`.execute(db)
  return rows
}

/** All leaves of one chain below `size`, in the order of the tree. */
export async function leavesOfChain(
  db: Db,
  kind: ChainKind,
  id: string,
  size: number,
): Promise<{ leaf: number; head: Head }[]> {
  const { rows } = await sql<{ leaf: number; head: Head }>`
    select l.leaf_index::float8 as leaf, ${head} as head from seal_leaf l
    where l.chain_kind = ${kind} and l.chain_id = ${id}::uuid and l.leaf_index < ${size}::bigint
    order by l.leaf_index`.execute(db)
  return rows
}

/** Number of the last entry that the tree of `size` leaves holds, by chain; nothing of a chain that it does not hold. */
export async function sealedTo(
  db: Db,
  kind: ChainKind,
  ids: readonly string[],
  size: number,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; seq: number }>`
    select c.id, l.seq::float8 as seq from unnest(${ids}::uuid[]) as c (id)
    join lateral (select seq from seal_leaf where chain_kind = ${kind} and chain_id = c.id and leaf_index < ${size}::bigint
      order by seq desc limit 1) l on true`.execute(db)
  return new Map(rows.map(({ id, seq }) => [id, seq]))
}

type EntryRow = Omit<EntryLine, 'erased' | 'found'> & {
  readonly erased: boolean
  readonly found: string | null
}
/** Where a page ended: the chain's id and the number of its entry. */
export type PageEnd = { readonly id: string; readonly seq: number }

/** Entries after `after` in the order of chains and numbers; of one chain only where `only` names it. */
export async function entryPage(
  db: Db,
  kind: ChainKind,
  {
    after,
    only,
    limit,
  }: { readonly after: PageEnd | undefined; readonly only: string | null; readonly limit: number },
): Promise<EntryLine[]> {
  const table = sql.table(`${kind}_journal`)
  const id = sql.ref(`${kind}_id`)
  const { rows } = await sql<EntryRow>`
    select ${sql.lit(`${kind}/`)} || ${id} as chain, seq::float8 as seq, journal_instant(at) as at, user_id as user, unit_id as unit,
      purpose, action, request_id as request, encode(payload, 'hex') as payload, encode(previous, 'hex') as previous,
      encode(hash, 'hex') as hash, salt is null as erased,
      case when journal_payload(salt, subject, detail) <> payload
        then encode(journal_payload(salt, subject, detail), 'hex') end as found
    from ${table}
    where (${id}, seq) > (${after?.id ?? '00000000-0000-0000-0000-000000000000'}::uuid, ${after?.seq ?? 0}::bigint)
      and (${only}::uuid is null or ${id} = ${only}::uuid)
    order by ${id}, seq limit ${limit}`.execute(db)
  return rows.map(({ erased, found, ...entry }) => ({
    ...entry,
    ...(erased ? { erased: true as const } : {}),
    ...(found === null ? {} : { found }),
  }))
}
