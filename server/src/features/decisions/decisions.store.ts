/** The SQL that finds decisions. Row-level security shows what is sought and no more, so each search says first what it seeks. */
import type { Decision } from '@clew/library/decision'
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../platform/database/tables.ts'
import type { UnitId } from '../../platform/ids/ids.ts'
import type { Sought } from './sought.ts'
import type { StoredSummary } from './stored.ts'

type Db = Transaction<Tables>

export type Place = { readonly decided: string; readonly id: string; readonly owner: UnitId }
export type SummaryRow = Place & { readonly summary: StoredSummary }
export type FacetCount = { readonly facet: string; readonly count: number }

/**
 * How the rows are come by. `gather`: all hits from the index of words, in no order. `walk`: one after the other in the order of
 * the list, each held against what is sought, until enough are found. `known`: by their keys.
 */
export type Way = 'gather' | 'walk' | 'known'

/**
 * From here on, to the end of the transaction or to the next call, only decisions that answer this exist for the search. The way is
 * said and not left to estimates: one that is wrong would read the words of half a million rows, or put as many in order.
 */
export async function seek(db: Db, sought: Sought, way: Way): Promise<void> {
  const [scan, bitmap] = way === 'gather' ? ['off', 'on'] : ['on', way === 'walk' ? 'off' : 'on']
  // A list of hits that does not fit into memory would have every row of a page looked at again.
  await sql`select set_config('clew.sought', ${sought}, true), set_config('enable_seqscan', 'off', true), set_config('work_mem', '64MB', true),
    set_config('enable_indexscan', ${scan}, true), set_config('enable_bitmapscan', ${bitmap}, true)`.execute(
    db,
  )
}

const beyond = (after: Place | undefined, descending: boolean) =>
  after === undefined
    ? sql`true`
    : sql`(decided, decision_id, owner_id) ${descending ? sql`<` : sql`>`} (${after.decided}::date, ${after.id}::text, ${after.owner}::uuid)`
const inOrder = (descending: boolean) =>
  descending
    ? sql`decided desc, decision_id desc, owner_id desc`
    : sql`decided asc, decision_id asc, owner_id asc`

/** At most `most` and one more of what is sought: how many, and how many of the first `most` have each facet. */
export async function countSought(
  db: Db,
  most: number,
): Promise<{ count: number; facets: readonly FacetCount[] }> {
  const { rows } = await sql<{ count: number; facets: readonly FacetCount[] }>`
    with hit as materialized (select facets from decision_search limit ${most + 1}),
    counted as (
      select facet, count(*)::integer as count from (select facets from hit limit ${most}) as counted_in, unnest(counted_in.facets) as facet group by facet
    )
    select (select count(*)::integer from hit) as count,
      (select coalesce(jsonb_agg(jsonb_build_object('facet', facet, 'count', count)), '[]') from counted) as facets`.execute(
    db,
  )
  return rows[0] ?? { count: 0, facets: [] }
}

/** Whether no more than so many answer this. */
export async function areFew(db: Db, sought: Sought, most: number): Promise<boolean> {
  await seek(db, sought, 'gather')
  const { rows } = await sql<{ few: boolean }>`
    select count(*) <= ${most} as few from (select from decision_search limit ${most + 1}) as hit`.execute(db)
  return rows[0]?.few ?? true
}

/**
 * One page of what is sought, in order, and one row more when another page follows.
 * @param few that there are few enough to be gathered first and then put in order; many are walked in order until the page is full.
 */
export async function pageSought(
  db: Db,
  {
    after,
    descending,
    limit,
    few,
  }: {
    readonly after: Place | undefined
    readonly descending: boolean
    readonly limit: number
    readonly few: boolean
  },
): Promise<SummaryRow[]> {
  const way = few ? sql`materialized` : sql`not materialized`
  const { rows } = await sql<SummaryRow>`
    with hit as ${way} (select owner_id, decision_id, decided from decision_search),
    page as materialized (
      select owner_id, decision_id, decided from hit where ${beyond(after, descending)}
      order by ${inOrder(descending)} limit ${limit + 1}
    )
    select to_char(decided, 'YYYY-MM-DD') as decided, page.decision_id as id, page.owner_id as owner, d.summary
    from page join decision d on d.owner_id = page.owner_id and d.decision_id = page.decision_id
    order by page.decided ${descending ? sql`desc` : sql`asc`}, page.decision_id ${descending ? sql`desc` : sql`asc`}, page.owner_id ${descending ? sql`desc` : sql`asc`}`.execute(
    db,
  )
  return rows
}

/** Whole decisions at these places, in no order. */
export async function bodiesAt(
  db: Db,
  places: readonly Pick<Place, 'id' | 'owner'>[],
): Promise<{ id: string; owner: UnitId; body: Decision }[]> {
  const { rows } = await sql<{ id: string; owner: UnitId; body: Decision }>`
    select d.decision_id as id, d.owner_id as owner, d.body
    from unnest(${places.map(({ owner }) => owner)}::uuid[], ${places.map(({ id }) => id)}::text[]) as wanted (owner_id, decision_id)
    join decision d on d.owner_id = wanted.owner_id and d.decision_id = wanted.decision_id`.execute(db)
  return rows
}

/** How many decisions there are for the asker, in all and with each facet. */
export async function facetCounts(db: Db, only?: readonly string[]): Promise<FacetCount[]> {
  const { rows } = await sql<FacetCount>`
    select facet, sum(count)::integer as count from decision_facet
    where ${only === undefined ? sql`true` : sql`facet = any (${only}::text[])`}
    group by facet having sum(count) > 0`.execute(db)
  return rows
}

/** A decision by its id; that of the unit before one that comes with Clew. */
export async function findDecision(
  db: Db,
  id: string,
): Promise<{ owner: UnitId; version: number; body: Decision } | undefined> {
  return db
    .selectFrom('decision')
    .select(['owner_id as owner', 'version', 'body'])
    .where('decision_id', '=', id)
    .orderBy('owner_id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export type SharedRow = SummaryRow & { readonly shared: readonly string[] }

/**
 * Of at most `most` decisions that are sought, those that share most of these facets.
 * @param facets the rarest first; among equals, who shares the rarer stands first.
 */
export async function mostShared(
  db: Db,
  {
    facets,
    without,
    most,
    limit,
  }: {
    readonly facets: readonly string[]
    readonly without: string
    readonly most: number
    readonly limit: number
  },
): Promise<SharedRow[]> {
  const { rows } = await sql<SharedRow>`
    with hit as materialized (
      select owner_id, decision_id, decided, facets from decision_search where decision_id <> ${without}::text limit ${most}
    ),
    told as materialized (
      select owner_id, decision_id, decided,
        array(select rank from unnest(${facets}::text[]) with ordinality as asked (facet, rank) where facet = any (hit.facets) order by rank) as ranks
      from hit
    ),
    best as materialized (
      select * from told where cardinality(ranks) > 0
      order by cardinality(ranks) desc, ranks, decided desc, decision_id, owner_id limit ${limit}
    )
    select to_char(decided, 'YYYY-MM-DD') as decided, best.decision_id as id, best.owner_id as owner, d.summary,
      array(select (${facets}::text[])[rank] from unnest(best.ranks) as rank order by rank) as shared
    from best join decision d on d.owner_id = best.owner_id and d.decision_id = best.decision_id
    order by cardinality(best.ranks) desc, best.ranks, best.decided desc, best.decision_id, best.owner_id`.execute(
    db,
  )
  return rows
}
