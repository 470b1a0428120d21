-- listRows
with base as materialized (
  select c.case_id, c.version, c.reference, c.title, c.stage, c.forms, c.forum, c.states, c.opened, c.updated_at, c.counts,
    d.weakest, d.weakest_charge, d.weakest_title, d.by_standing, d.single_witness, d.uncharged,
    d.version is distinct from c.version or d.law_key is distinct from $1::text as stale,
    c.states && $2::text[] as in_state,
    c.stage = any ($3::text[]) as in_stage,
    c.forms && $4::text[] as in_form,
    coalesce(d.weakest, -1) = any ($5::integer[]) as in_weakest
  from case_file c left join case_digest d on d.case_id = c.case_id
  where c.words @@ $6::tsquery
),
page as (
  select *, row_number() over (order by updated_at desc, case_id desc) as row_at
  from base
  where in_state and in_stage and in_form and in_weakest and (updated_at, case_id) < ($7::timestamptz, $8::uuid)
  order by updated_at desc, case_id desc
  limit $9
),
facets as (
  select 'states' as facet, state as value, count(*)::integer as count from base, unnest(states) as state
    where in_stage and in_form and in_weakest group by state
  union all select 'stages', stage, count(*)::integer from base
    where in_state and in_form and in_weakest group by stage
  union all select 'forms', form, count(*)::integer from base, unnest(forms) as form
    where in_state and in_stage and in_weakest group by form
  union all select 'weakest', coalesce(weakest, -1)::text, count(*)::integer from base
    where in_state and in_stage and in_form group by weakest
)
select
  (select count(*)::integer from base where stale) as stale,
  (select count(*)::integer from base where in_state and in_stage and in_form and in_weakest) as total,
  (select coalesce(jsonb_agg(jsonb_build_object(
    'case_id', case_id, 'version', version, 'reference', reference, 'title', title, 'stage', stage, 'forms', forms,
    'forum', forum, 'states', states, 'opened', opened,
    'updated', to_char(updated_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'counts', counts,
    'weakest', weakest, 'weakest_charge', weakest_charge, 'weakest_title', weakest_title, 'by_standing', by_standing,
    'single_witness', single_witness, 'uncharged', uncharged, 'place', (updated_at)::text) order by row_at), '[]') from page) as page,
  (select coalesce(jsonb_agg(jsonb_build_object('facet', facet, 'value', value, 'count', count)
    order by facet, count desc, value), '[]') from facets) as facets;

-- staleCases
select "c"."case_id" from "case_file" as "c" left join "case_digest" as "d" on "d"."case_id" = "c"."case_id" where ("d"."version" is distinct from "c"."version" or "d"."law_key" is distinct from $1) order by "c"."case_id" limit $2;
