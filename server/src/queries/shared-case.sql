-- livingShares
select share_id, fields from case_share
where case_id = $1::uuid and ended_at is null and (ends_on is null or ends_on >= acting_day())
order by share_id;

-- showShare
insert into shared_case (case_id, share_id, unit_id, body, words, changed_at)
values ($1::uuid, $2::uuid, acting_unit(), $3::jsonb,
  array_to_tsvector($4::text[]), $5::timestamptz)
on conflict (case_id, share_id) do update
set body = excluded.body, words = excluded.words, version = shared_case.version + 1, changed_at = excluded.changed_at
where shared_case.body <> excluded.body;

-- sharedRows
select x.share_id, x.case_id, s.purpose, s.ends_on::text as until, s.fields, x.version, x.changed_at, x.body
from shared_case x join case_share s on s.case_id = x.case_id and s.share_id = x.share_id
where x.share_id = any (acting_shares())
  and x.share_id = $1::uuid
  and x.words @@ $2::tsquery
  and (x.changed_at, x.share_id) < ($3::timestamptz, $4::uuid)
order by x.changed_at desc, x.share_id desc limit $5;

-- countShared
select count(*)::integer as count from shared_case x where x.share_id = any (acting_shares())
and x.words @@ $1::tsquery;

-- caseOfShare
select case_id from shared_case where share_id = $1::uuid and share_id = any (acting_shares());
