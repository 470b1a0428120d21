-- caseCalled
select case_called($1) as id;

-- breakGlass
insert into break_glass (case_id, break_glass_id, user_id, unit_id, reason, expires_at)
values ($1::uuid, $2::uuid, acting_user(), acting_unit(), $3,
  now() + make_interval(hours => $4::integer));

-- brokenGlass
select "c"."reference", "g"."expires_at" from "break_glass" as "g" inner join "case_file" as "c" on "c"."case_id" = "g"."case_id" where "g"."case_id" = $1 and "g"."break_glass_id" = $2;

-- openGlasses
select g.case_id, c.reference, g.reason, g.expires_at from break_glass g join case_file c on c.case_id = g.case_id
where g.user_id = acting_user() and g.expires_at > now() order by g.expires_at, g.case_id;

-- overseers
select u.user_id from app_user u
where u.unit_id = acting_unit() and u.deactivated_at is null and u.user_id <> acting_user()
  and exists (select from user_role r where r.user_id = u.user_id and r.role in ('head-of-unit', 'auditor'))
order by u.user_id;

-- raiseAlarms
insert into "alarm" ("case_id", "alarm_id", "break_glass_id", "unit_id", "user_id") values ($1, $2, $3, $4, $5);

-- alarmRows
select a.alarm_id, a.case_id, a.raised_at, a.seen_at, g.reason, g.expires_at, u.user_id as by, u.display_name as name, c.reference
from alarm a
join break_glass g on g.case_id = a.case_id and g.break_glass_id = a.break_glass_id
join app_user u on u.user_id = g.user_id
left join case_file c on c.case_id = a.case_id
where a.user_id = acting_user()
  and a.alarm_id = $1::uuid
  and a.seen_at is null
  and (date_trunc('milliseconds', a.raised_at), a.alarm_id) < ($2::timestamptz, $3::uuid)
order by date_trunc('milliseconds', a.raised_at) desc, a.alarm_id desc limit $4;

-- countUnseen
select count(*)::integer as count from alarm where user_id = acting_user() and seen_at is null;

-- tickOff
update "alarm" set "seen_at" = $1 where "alarm_id" = $2 and "seen_at" is null;
