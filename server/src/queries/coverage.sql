-- peopleByRegion
select region, r.role, count(*)::integer as count
from app_user u
join user_role r on r.user_id = u.user_id
left join office o on o.office_id = u.office_id
cross join lateral unnest(case when cardinality(coalesce(o.regions, '{}')) = 0 then array[null::text] else o.regions end) as region
where u.kind = 'person' and u.deactivated_at is null
group by region, r.role order by region nulls last, r.role;

-- peopleByRole
select r.role, count(*)::integer as count from app_user u join user_role r on r.user_id = u.user_id
where u.kind = 'person' and u.deactivated_at is null group by r.role order by r.role;

-- openOffices
select "o"."office_id" as "id", "o"."name", "a"."name" as "agency", "o"."regions" from "office" as "o" inner join "agency" as "a" on "a"."agency_id" = "o"."agency_id" where "o"."closed_at" is null order by "a"."name", "o"."name";

-- casesByRegion
with open as materialized (
    select c.case_id, c.office_id, not exists (
select from case_assignment s join app_user u on u.user_id = s.user_id
where s.case_id = c.case_id and s.role = any ($1::text[]) and s.starts_on <= $2::date
  and coalesce(s.ends_on >= $3::date, true) and u.deactivated_at is null and u.vetted_until >= $4::date) as lead,
      not exists (
select from case_assignment s join app_user u on u.user_id = s.user_id
where s.case_id = c.case_id and s.role = any ($5::text[]) and s.starts_on <= $6::date
  and coalesce(s.ends_on >= $7::date, true) and u.deactivated_at is null and u.vetted_until >= $8::date) as prosecutor, not exists (
select from case_assignment s join app_user u on u.user_id = s.user_id
where s.case_id = c.case_id and s.role = any ($9::text[]) and s.starts_on <= $10::date
  and coalesce(s.ends_on >= $11::date, true) and u.deactivated_at is null and u.vetted_until >= $12::date) as victim
    from case_file c where c.stage <> 'closed'
  ), placed as (
    select open.*, region, false as whole from open left join office o on o.office_id = open.office_id
      cross join lateral unnest(case when cardinality(coalesce(o.regions, '{}')) = 0 then array[null::text] else o.regions end) as region
    union all select open.*, null, true from open
  )
  select region, whole, count(*)::integer as cases, count(*) filter (where lead)::integer as lead,
    count(*) filter (where prosecutor)::integer as prosecutor, count(*) filter (where victim)::integer as victim
  from placed group by region, whole order by whole, region nulls last;

-- coveredCases
select c.case_id, c.reference, c.title, c.stage,
    case when o.office_id is not null then jsonb_build_object('id', o.office_id, 'name', o.name) end as office,
    coalesce((select jsonb_agg(jsonb_build_object('id', u.user_id, 'name', u.display_name, 'role', s.role) order by s.role, u.display_name)
      from case_assignment s join app_user u on u.user_id = s.user_id
      where s.case_id = c.case_id and s.starts_on <= $1::date and coalesce(s.ends_on >= $2::date, true)), '[]') as people
  from case_file c left join office o on o.office_id = c.office_id
  where c.stage <> 'closed' and $3::text = any (o.regions)
    and not exists (
select from case_assignment s join app_user u on u.user_id = s.user_id
where s.case_id = c.case_id and s.role = any ($4::text[]) and s.starts_on <= $5::date
  and coalesce(s.ends_on >= $6::date, true) and u.deactivated_at is null and u.vetted_until >= $7::date)
    and (c.reference, c.case_id) > ($8::text, $9::uuid)
  order by c.reference, c.case_id limit $10;
