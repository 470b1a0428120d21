-- journalLines
select chain, chain_id, c.reference, seq::float8 as seq, at, j.user_id, u.display_name as name, purpose,
  case when not erased then coalesce(g.reason, detail ->> 'purpose') end as stated, action, subject, request_id, detail, erased,
  to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as exact
from ((select 'case' as chain, "case_id" as chain_id, seq, at, user_id, purpose, action, subject,
    request_id, detail, salt is null as erased
  from "case_journal" e
  where unit_id in (acting_unit(), '00000000-0000-0000-0000-000000000000')
    and ($1::uuid is null or user_id = $2::uuid)
    and ($3::text is null or action = $4::text or ($5::text like '%.' and starts_with(action, $6::text)))
    and ($7::uuid is null or ('case' = 'case' and "case_id" = $8::uuid))
    and ($9::text is null or purpose = $10::text or detail ->> 'purpose' = $11::text)
    and ($12::text is null or position(lower($13::text) in lower(detail ->> 'purpose')) > 0
      or exists (select from break_glass g
  where g.case_id = "case_id" and e.action = 'case.break-glass' and e.subject = 'break-glass:' || g.break_glass_id and position(lower($14::text) in lower(g.reason)) > 0))
    and ($15::text is null or request_id = $16::text)
    and ($17::date is null or at >= $18::date::timestamp at time zone 'utc')
    and ($19::date is null or at < ($20::date + 1)::timestamp at time zone 'utc')
    and ($21::timestamptz is null
      or (at, "case_id", seq) < ($22::timestamptz, $23::uuid, $24::bigint))
  order by at desc, "case_id" desc, seq desc limit $25) union all (select 'unit' as chain, "unit_id" as chain_id, seq, at, user_id, purpose, action, subject,
    request_id, detail, salt is null as erased
  from "unit_journal" e
  where unit_id in (acting_unit(), '00000000-0000-0000-0000-000000000000')
    and ($26::uuid is null or user_id = $27::uuid)
    and ($28::text is null or action = $29::text or ($30::text like '%.' and starts_with(action, $31::text)))
    and ($32::uuid is null or ('unit' = 'case' and "unit_id" = $33::uuid))
    and ($34::text is null or purpose = $35::text or detail ->> 'purpose' = $36::text)
    and ($37::text is null or position(lower($38::text) in lower(detail ->> 'purpose')) > 0
      or false)
    and ($39::text is null or request_id = $40::text)
    and ($41::date is null or at >= $42::date::timestamp at time zone 'utc')
    and ($43::date is null or at < ($44::date + 1)::timestamp at time zone 'utc')
    and ($45::timestamptz is null
      or (at, "unit_id", seq) < ($46::timestamptz, $47::uuid, $48::bigint))
  order by at desc, "unit_id" desc, seq desc limit $49)) j
left join app_user u on u.user_id = j.user_id
left join case_file c on j.chain = 'case' and c.case_id = j.chain_id
left join break_glass g on j.chain = 'case' and g.case_id = j.chain_id and j.action = 'case.break-glass' and j.subject = 'break-glass:' || g.break_glass_id
order by at desc, chain_id desc, seq desc limit $50;

-- manyCases
with daily as (
  select user_id, (at at time zone 'utc')::date as day, count(distinct case_id) as count from case_journal
  where unit_id = acting_unit() and user_id is not null and action in ('case.read', 'case.export', 'assessment.read')
    and at >= ($1::date - 30)::timestamp at time zone 'utc' and at < ($2::date + 1)::timestamp at time zone 'utc'
  group by 1, 2
), weighed as (
  select d.user_id, d.day, d.count, coalesce((
    select percentile_disc(0.5) within group (order by e.count) from daily e
    where e.user_id = d.user_id and e.day < d.day and e.day >= d.day - 30), 0) as median
  from daily d where d.day >= $3::date
)
select w.user_id, u.display_name as name, w.day::text as day, w.count::int as count,
  greatest($4::int, 3 * w.median)::int as usual
from weighed w join app_user u on u.user_id = w.user_id
where w.count >= greatest($5::int, 3 * w.median) order by w.day desc, w.count desc, w.user_id limit 200;

-- atNight
select c.user_id, u.display_name as name, c.day::text as day, c.count::int as count, $1::int as usual
from (select user_id, (at at time zone 'utc')::date as day, count(*) as count from case_journal
  where unit_id = acting_unit() and user_id is not null and at >= $2::date::timestamp at time zone 'utc' and at < ($3::date + 1)::timestamp at time zone 'utc' and (extract(hour from at at time zone 'utc' + make_interval(hours => $4::int)) >= 22 or extract(hour from at at time zone 'utc' + make_interval(hours => $5::int)) < 5)
  group by 1, 2) c join app_user u on u.user_id = c.user_id
where c.count >= $6::int order by c.day desc, c.count desc, c.user_id limit 200;

-- otherRegion
select c.user_id, u.display_name as name, c.day::text as day, c.count::int as count, $1::int as usual
from (select j.user_id, (at at time zone 'utc')::date as day, count(distinct j.case_id) as count
  from case_journal j
  join regions_of_cases() c on c.case_id = j.case_id
  join office there on there.office_id = c.office_id
  join app_user reader on reader.user_id = j.user_id
  join office here on here.office_id = reader.office_id
  where j.unit_id = acting_unit() and j.action in ('case.read', 'case.export', 'assessment.read') and at >= $2::date::timestamp at time zone 'utc' and at < ($3::date + 1)::timestamp at time zone 'utc'
    and there.office_id <> here.office_id and not (there.regions && here.regions)
    and not exists (select from case_assignment a where a.case_id = j.case_id and a.user_id = j.user_id
      and a.starts_on <= (at at time zone 'utc')::date and (a.ends_on is null or a.ends_on >= (at at time zone 'utc')::date))
  group by 1, 2) c join app_user u on u.user_id = c.user_id
where c.count >= $4::int order by c.day desc, c.count desc, c.user_id limit 200;

-- letInAlone
select c.user_id, u.display_name as name, c.day::text as day, c.count::int as count, $1::int as usual
from (select user_id, (at at time zone 'utc')::date as day, count(distinct subject) as count from unit_journal j
  where unit_id = acting_unit() and action = 'person.vet' and detail #>> '{after,level}' <> 'none' and at >= $2::date::timestamp at time zone 'utc' and at < ($3::date + 1)::timestamp at time zone 'utc'
    and exists (select from unit_journal earlier where earlier.unit_id = acting_unit() and earlier.user_id = j.user_id
      and earlier.action in ('person.add', 'person.invite') and split_part(earlier.subject, ':', 2) = split_part(j.subject, ':', 2))
  group by 1, 2) c join app_user u on u.user_id = c.user_id
where c.count >= $4::int order by c.day desc, c.count desc, c.user_id limit 200;

-- ofActions
select c.user_id, u.display_name as name, c.day::text as day, c.count::int as count, $1::int as usual
from (select user_id, (at at time zone 'utc')::date as day, count(*) as count from (
    select user_id, at from unit_journal
    where unit_id = acting_unit() and user_id is not null and action ~ $2 and at >= $3::date::timestamp at time zone 'utc' and at < ($4::date + 1)::timestamp at time zone 'utc'
    union all
    select user_id, at from case_journal
    where unit_id = acting_unit() and user_id is not null and action ~ $5 and at >= $6::date::timestamp at time zone 'utc' and at < ($7::date + 1)::timestamp at time zone 'utc') j
  group by 1, 2) c join app_user u on u.user_id = c.user_id
where c.count >= $8::int order by c.day desc, c.count desc, c.user_id limit 200;
