-- lockDecisionsOf
select pg_advisory_xact_lock(hashtextextended($1, 0));

-- putDecisions
select set_config('clew.sought', $1, true), set_config('enable_seqscan', 'off', true), set_config('work_mem', '64MB', true),
set_config('enable_indexscan', $2, true), set_config('enable_bitmapscan', $3, true);
insert into decision as old (owner_id, decision_id, digest, summary, body, imported_at)
select $1::uuid, r.id, r.digest, r.summary, r.body, $2::timestamptz
from jsonb_to_recordset($3::jsonb) as r (id text, digest text, summary jsonb, body jsonb)
on conflict (owner_id, decision_id) do update set version = old.version + 1, digest = excluded.digest,
  summary = excluded.summary, body = excluded.body, imported_at = excluded.imported_at;
insert into decision_search (owner_id, decision_id, decided, facets, words)
select $1::uuid, r.id, r.decided, array(select jsonb_array_elements_text(r.facets)),
  array_to_tsvector(array(select jsonb_array_elements_text(r."all")))
from jsonb_to_recordset($2::jsonb) as r (id text, decided date, facets jsonb, "all" jsonb)
on conflict (owner_id, decision_id) do update set decided = excluded.decided, facets = excluded.facets, words = excluded.words;

-- decisionsThere
select d.decision_id as id, d.digest, s.facets
from decision d join decision_search s on s.owner_id = d.owner_id and s.decision_id = d.decision_id
where d.owner_id = $1::uuid and d.decision_id = any ($2::text[]);

-- changeFacetCounts
update decision_facet as old set count = old.count + c.count from jsonb_to_recordset($1::jsonb) as c (facet text, count integer)
where old.owner_id = $2::uuid and old.facet = c.facet;
insert into decision_facet (owner_id, facet, count) select $1::uuid, c.facet, c.count from jsonb_to_recordset($2::jsonb) as c (facet text, count integer) where c.count > 0
on conflict (owner_id, facet) do nothing;
