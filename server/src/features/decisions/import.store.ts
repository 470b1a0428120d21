/** The SQL that keeps decisions, their words and the counts of their facets together. */
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { UnitId } from '../../platform/ids/ids.ts'
import type { FacetCount } from './decisions.store.ts'
import type { Stored } from './stored.ts'

type Db = Transaction<Tables>

export type There = { readonly id: string; readonly digest: string; readonly facets: readonly string[] }

/** Imports of one owner wait for each other, so that counts stay true. Until the transaction ends. */
export async function lockDecisionsOf(db: Db, owner: UnitId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`decisions/${owner}`}, 0))`.execute(db)
}

/** Those of an owner that are there already. @param ids all of them unless given. */
export async function decisionsThere(db: Db, owner: UnitId, ids?: readonly string[]): Promise<There[]> {
  const { rows } = await sql<There>`
    select d.decision_id as id, d.digest, s.facets
    from decision d join decision_search s on s.owner_id = d.owner_id and s.decision_id = d.decision_id
    where d.owner_id = ${owner}::uuid and ${ids === undefined ? sql`true` : sql`d.decision_id = any (${ids}::text[])`}`.execute(
    db,
  )
  return rows
}

/** Adds them, or puts them in the place of those with the same id; all must be sought, or what is there could not be replaced. */
export async function putDecisions(
  db: Db,
  owner: UnitId,
  stored: readonly Stored[],
  at: Date,
): Promise<void> {
  const rows = JSON.stringify(stored)
  await sql`
    insert into decision as old (owner_id, decision_id, digest, summary, body, imported_at)
    select ${owner}::uuid, r.id, r.digest, r.summary, r.body, ${at}::timestamptz
    from jsonb_to_recordset(${rows}::jsonb) as r (id text, digest text, summary jsonb, body jsonb)
    on conflict (owner_id, decision_id) do update set version = old.version + 1, digest = excluded.digest,
      summary = excluded.summary, body = excluded.body, imported_at = excluded.imported_at`.execute(db)
  const words = JSON.stringify(
    stored.map(({ id, decided, facets, words: all }) => ({ id, decided, facets, all })),
  )
  await sql`
    insert into decision_search (owner_id, decision_id, decided, facets, words)
    select ${owner}::uuid, r.id, r.decided, array(select jsonb_array_elements_text(r.facets)),
      array_to_tsvector(array(select jsonb_array_elements_text(r."all")))
    from jsonb_to_recordset(${words}::jsonb) as r (id text, decided date, facets jsonb, "all" jsonb)
    on conflict (owner_id, decision_id) do update set decided = excluded.decided, facets = excluded.facets, words = excluded.words`.execute(
    db,
  )
}

/** @param changes of the counts, up or down. */
export async function changeFacetCounts(
  db: Db,
  owner: UnitId,
  changes: readonly FacetCount[],
): Promise<void> {
  const c = sql`jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as c (facet text, count integer)`
  await sql`update decision_facet as old set count = old.count + c.count from ${c}
    where old.owner_id = ${owner}::uuid and old.facet = c.facet`.execute(db)
  await sql`insert into decision_facet (owner_id, facet, count) select ${owner}::uuid, c.facet, c.count from ${c} where c.count > 0
    on conflict (owner_id, facet) do nothing`.execute(db)
}
