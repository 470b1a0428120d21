-- insertSession
insert into "training_session" ("module", "held_on", "begins", "place", "capacity", "trainer_id", "office_id", "session_id", "unit_id", "planned_by") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10);

-- anyTraining
select from training_session where unit_id = acting_unit()
union all select from training_rule where unit_id = acting_unit() limit 1;

-- lockSession
select pg_advisory_xact_lock(hashtextextended($1, 0));

-- updateSession
update "training_session" set "module" = $1, "held_on" = $2, "begins" = $3, "place" = $4, "capacity" = $5, "trainer_id" = $6, "office_id" = $7, "version" = $8, "cancelled_at" = $9 where "session_id" = $10;

-- sessionsFrom
select s.session_id, s.version, s.module, s.held_on::text as held_on, s.begins, s.place, s.capacity,
  case when o.office_id is not null then jsonb_build_object('id', o.office_id, 'name', o.name, 'regions', o.regions) end as office,
  jsonb_build_object('id', t.user_id, 'name', t.display_name) as trainer, s.cancelled_at is not null as cancelled,
  (select count(*)::integer from training_place p where p.session_id = s.session_id) as taken,
  exists (select from training_place p where p.session_id = s.session_id and p.user_id = $1) as enrolled
from training_session s
join app_user t on t.user_id = s.trainer_id
left join office o on o.office_id = s.office_id
where s.held_on >= $2::date and s.module = $3
order by s.held_on, s.begins, s.session_id limit 500;

-- findSession
select s.session_id, s.version, s.module, s.held_on::text as held_on, s.begins, s.place, s.capacity,
  case when o.office_id is not null then jsonb_build_object('id', o.office_id, 'name', o.name, 'regions', o.regions) end as office,
  jsonb_build_object('id', t.user_id, 'name', t.display_name) as trainer, s.cancelled_at is not null as cancelled,
  (select count(*)::integer from training_place p where p.session_id = s.session_id) as taken,
  exists (select from training_place p where p.session_id = s.session_id and p.user_id = $1) as enrolled
from training_session s
join app_user t on t.user_id = s.trainer_id
left join office o on o.office_id = s.office_id
where s.session_id = $2
order by s.held_on, s.begins, s.session_id limit 500;

-- insertPlace
insert into "training_place" ("session_id", "user_id", "unit_id", "given_by") values ($1, $2, $3, $4) on conflict ("session_id", "user_id") do nothing returning "user_id";

-- participantsOf
select p.user_id, u.display_name as name, a.attended, (
select jsonb_build_object('right', r.right_count, 'asked', r.asked_count, 'passed', r.passed) from training_result r
where r.user_id = p.user_id and r.module = s.module and r.moment = $1 order by r.taken_at desc limit 1) as pre, (
select jsonb_build_object('right', r.right_count, 'asked', r.asked_count, 'passed', r.passed) from training_result r
where r.user_id = p.user_id and r.module = s.module and r.moment = $2 order by r.taken_at desc limit 1) as post,
    exists (select from training_competence c where c.user_id = p.user_id and c.module = s.module
      and c.withdrawn_at is null and c.expires_on >= $3::date) as competent
  from training_place p
  join training_session s on s.session_id = p.session_id
  join app_user u on u.user_id = p.user_id
  left join training_attendance a on a.session_id = p.session_id and a.user_id = p.user_id
  where p.session_id = $4 order by u.display_name, p.user_id;

-- deletePlace
delete from "training_place" where "session_id" = $1 and "user_id" = $2 returning "user_id";
insert into "training_place" ("session_id", "user_id", "unit_id", "given_by") values ($1, $2, $3, $4) on conflict ("session_id", "user_id") do nothing returning "user_id";

-- putAttendance
insert into "training_attendance" ("session_id", "user_id", "unit_id", "attended", "noted_by", "noted_at") values ($1, $2, $3, $4, $5, $6) on conflict ("session_id", "user_id") do update set "attended" = "excluded"."attended", "noted_by" = "excluded"."noted_by", "noted_at" = "excluded"."noted_at";
