-- isCaseOpen
select "case_id" from "case_file" where "case_id" = $1;

-- lockCaseWork
select "case_id" from "case_file" where "case_id" = $1 for no key update;

-- insertAssignment
insert into "case_assignment" ("case_id", "assignment_id", "user_id", "unit_id", "role", "starts_on", "ends_on", "assigned_by", "reason") values ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- isAssigned
select exists (select from case_assignment where case_id = $1::uuid and user_id = $2::uuid and role = $3::text
and coalesce(ends_on >= starts_on, true)
and coalesce(ends_on >= $4::date, true) and coalesce(starts_on <= $5::date, true)) as found;

-- assignmentRows
select s.assignment_id, s.version, s.case_id, c.reference, c.title, s.user_id, u.display_name as person, s.role,
  s.starts_on::text as starts_on, s.ends_on::text as ends_on, s.reason, s.assigned_by, b.display_name as by_name, s.assigned_at,
  u.deactivated_at is not null as deactivated, coalesce(u.vetted_until < $1::date, true) as unvetted,
  exists (select from case_compartment k where k.case_id = s.case_id and not exists (
    select from compartment_clearance l where l.user_id = s.user_id and l.compartment = k.compartment
      and l.starts_on <= $2::date and coalesce(l.ends_on >= $3::date, true))) as uncleared
from case_assignment s
join case_file c on c.case_id = s.case_id
join app_user u on u.user_id = s.user_id
left join app_user b on b.user_id = s.assigned_by
where s.case_id = $4::uuid
  and s.user_id = $5::uuid
  and s.assignment_id = $6::uuid
order by s.starts_on desc, s.assignment_id desc;

-- setLastDay
update "case_assignment" set "ends_on" = $1, "version" = $2 where "case_id" = $3 and "assignment_id" = $4;

-- unclearedOn
select distinct u.user_id as id, u.display_name as name
from case_assignment s join app_user u on u.user_id = s.user_id
where s.case_id = $1::uuid and s.starts_on <= $2::date and coalesce(s.ends_on >= $3::date, true)
  and not exists (select from compartment_clearance l where l.user_id = s.user_id and l.compartment = $4::text
    and l.starts_on <= $5::date and coalesce(l.ends_on >= $6::date, true))
order by 2, 1;

-- compartmentsOf
select "k"."compartment", "k"."reason", "k"."set_by", "u"."display_name" as "by_name", "k"."set_at" from "case_compartment" as "k" left join "app_user" as "u" on "u"."user_id" = "k"."set_by" where "k"."case_id" = $1 order by "k"."compartment";

-- removeCompartment
delete from "case_compartment" where "case_id" = $1 and "compartment" = $2 returning "compartment";

-- placeCase
update "case_file" set "office_id" = $1 where "case_id" = $2 returning "case_id";

-- insertCompartment
insert into "case_compartment" ("case_id", "compartment", "unit_id", "set_by", "reason") values ($1, $2, $3, $4, $5) on conflict ("case_id", "compartment") do nothing returning "compartment";
