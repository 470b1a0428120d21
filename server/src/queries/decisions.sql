-- seek
select set_config('clew.sought', $1, true), set_config('enable_seqscan', 'off', true), set_config('work_mem', '64MB', true),
set_config('enable_indexscan', $2, true), set_config('enable_bitmapscan', $3, true);

-- countSought
with hit as materialized (select facets from decision_search limit $1),
counted as (
  select facet, count(*)::integer as count from (select facets from hit limit $2) as counted_in, unnest(counted_in.facets) as facet group by facet
)
select (select count(*)::integer from hit) as count,
  (select coalesce(jsonb_agg(jsonb_build_object('facet', facet, 'count', count)), '[]') from counted) as facets;

-- areFew
select set_config('clew.sought', $1, true), set_config('enable_seqscan', 'off', true), set_config('work_mem', '64MB', true),
set_config('enable_indexscan', $2, true), set_config('enable_bitmapscan', $3, true);
select count(*) <= $1 as few from (select from decision_search limit $2) as hit;

-- pageSought
with hit as materialized (select owner_id, decision_id, decided from decision_search),
page as materialized (
  select owner_id, decision_id, decided from hit where (decided, decision_id, owner_id) < ($1::date, $2::text, $3::uuid)
  order by decided desc, decision_id desc, owner_id desc limit $4
)
select to_char(decided, 'YYYY-MM-DD') as decided, page.decision_id as id, page.owner_id as owner, d.summary
from page join decision d on d.owner_id = page.owner_id and d.decision_id = page.decision_id
order by page.decided desc, page.decision_id desc, page.owner_id desc;
with hit as not materialized (select owner_id, decision_id, decided from decision_search),
page as materialized (
  select owner_id, decision_id, decided from hit where (decided, decision_id, owner_id) < ($1::date, $2::text, $3::uuid)
  order by decided desc, decision_id desc, owner_id desc limit $4
)
select to_char(decided, 'YYYY-MM-DD') as decided, page.decision_id as id, page.owner_id as owner, d.summary
from page join decision d on d.owner_id = page.owner_id and d.decision_id = page.decision_id
order by page.decided desc, page.decision_id desc, page.owner_id desc;

-- bodiesAt
select d.decision_id as id, d.owner_id as owner, d.body
from unnest($1::uuid[], $2::text[]) as wanted (owner_id, decision_id)
join decision d on d.owner_id = wanted.owner_id and d.decision_id = wanted.decision_id;

-- facetCounts
select facet, sum(count)::integer as count from decision_facet
where facet = any ($1::text[])
group by facet having sum(count) > 0;

-- findDecision
select "owner_id" as "owner", "version", "body" from "decision" where "decision_id" = $1 order by "owner_id" desc limit $2;

-- mostShared
with hit as materialized (
  select owner_id, decision_id, decided, facets from decision_search where decision_id <> $1::text limit $2
),
told as materialized (
  select owner_id, decision_id, decided,
    array(select rank from unnest($3::text[]) with ordinality as asked (facet, rank) where facet = any (hit.facets) order by rank) as ranks
  from hit
),
best as materialized (
  select * from told where cardinality(ranks) > 0
  order by cardinality(ranks) desc, ranks, decided desc, decision_id, owner_id limit $4
)
select to_char(decided, 'YYYY-MM-DD') as decided, best.decision_id as id, best.owner_id as owner, d.summary,
  array(select ($5::text[])[rank] from unnest(best.ranks) as rank order by rank) as shared
from best join decision d on d.owner_id = best.owner_id and d.decision_id = best.decision_id
order by cardinality(best.ranks) desc, best.ranks, best.decided desc, best.decision_id, best.owner_id;
