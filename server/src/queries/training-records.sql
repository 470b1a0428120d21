-- insertResult
insert into "training_result" ("result_id", "unit_id", "user_id", "module", "moment", "questions", "right_count", "asked_count", "passed", "taken_at", "answers") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);

-- earnedIn
select s.session_id, a.user_id, passed.result_id from training_session s
join training_attendance a on a.session_id = s.session_id and a.attended and a.user_id = any ($1::uuid[])
cross join lateral (
  select r.result_id from training_result r
  where r.user_id = a.user_id and r.module = s.module and r.moment = 'post' and r.passed
    and (r.taken_at at time zone 'utc')::date >= s.held_on
  order by r.taken_at limit 1) passed
where s.module = $2 and s.cancelled_at is null
  and not exists (select from training_competence c
    where c.session_id = s.session_id and c.user_id = a.user_id and c.withdrawn_at is null);

-- insertCompetence
insert into training_competence
  (competence_id, unit_id, user_id, module, session_id, result_id, given_on, expires_on)
select $1, $2, $3, $4, s.session_id, $5,
  $6::date, s.held_on + make_interval(months => $7::integer)
from training_session s where s.session_id = $8;

-- competencesOf
select "competence_id", "module", given_on::text as "given_on", expires_on::text as "expires_on", "withdrawn_at", "withdrawn_why" from "training_competence" where "user_id" = $1 order by withdrawn_at is not null, "expires_on" desc, "competence_id" desc;

-- resultsOf
select "module", "moment", "right_count", "asked_count", "passed", "taken_at" from "training_result" where "user_id" = $1 order by "taken_at" desc;

-- attendedBy
select s.session_id, s.module, s.held_on::text as held_on, s.place, a.attended, s.cancelled_at is not null as cancelled
from training_place p join training_session s on s.session_id = p.session_id
left join training_attendance a on a.session_id = p.session_id and a.user_id = p.user_id
where p.user_id = $1 order by s.held_on desc, s.begins desc, s.session_id;

-- setRule
delete from training_rule where unit_id = $1 and role = $2
and not (module = any ($3::text[]));
insert into training_rule (unit_id, role, module, set_by)
select $1, $2, unnest($3::text[]), $4 on conflict do nothing;

-- rulesOf
select "role", "module" from "training_rule" order by "role", "module";

-- learners
select u.user_id, u.display_name as name,
  array(select r.role from user_role r where r.user_id = u.user_id order by r.role) as roles,
  case when o.office_id is not null then jsonb_build_object('id', o.office_id, 'name', o.name, 'regions', o.regions) end as office,
  (select count(*)::integer from case_assignment a where a.user_id = u.user_id and a.starts_on <= $1::date
    and coalesce(a.ends_on >= $2::date, true)) as cases,
  coalesce((select jsonb_object_agg(c.module, c.until) from (
    select module, max(expires_on)::text as until from training_competence
    where user_id = u.user_id and withdrawn_at is null group by module) c), '{}') as until
from app_user u left join office o on o.office_id = u.office_id
where u.kind = 'person' and u.deactivated_at is null
order by cases desc, u.display_name, u.user_id;

-- withdraw
update training_competence set withdrawn_at = $1, withdrawn_by = $2, withdrawn_why = $3
where competence_id = $4 and withdrawn_at is null returning competence_id, user_id, module;
update training_competence set withdrawn_at = $1, withdrawn_by = $2, withdrawn_why = $3
where session_id = $4 and user_id = any ($5::uuid[]) and withdrawn_at is null returning competence_id, user_id, module;
