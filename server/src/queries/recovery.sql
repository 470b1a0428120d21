-- personByEmail
select user_id, unit_id from app_user
where lower(email) = lower($1) and deactivated_at is null and not demo and kind = 'person' limit 1;

-- activeColleague
select "user_id", "display_name" from "app_user" where "user_id" = $1 and "deactivated_at" is null and "demo" = $2 and "kind" = $3;

-- insertRecovery
update recovery set ended_at = now() where user_id = $1::uuid and second_by is null and ended_at is null
and asked_at <= now() - interval '7 days';
insert into recovery (recovery_id, user_id, unit_id, opened_by)
values ($1::uuid, $2::uuid, $3::uuid, $4::uuid)
on conflict (user_id) where second_by is null and ended_at is null do nothing;

-- lockRecovery
select pg_advisory_xact_lock(hashtextextended($1, 3));

-- openRecoveries
select r.recovery_id, r.user_id, u.display_name as name, r.asked_at, r.opened_by, r.first_by, f.display_name as first_name
from recovery r join app_user u on u.user_id = r.user_id left join app_user f on f.user_id = r.first_by
where r.second_by is null and r.ended_at is null and r.asked_at > now() - interval '7 days' and u.deactivated_at is null
  and ($1::uuid is null or r.recovery_id = $2::uuid)
  and ($3::uuid is null or r.user_id = $4::uuid)
order by r.asked_at, r.recovery_id;

-- endSessionsOf
update session set ended_at = now() where user_id = $1::uuid and ended_at is null;

-- refuseRecovery
update recovery set ended_at = now(), ended_by = $1::uuid where recovery_id = $2::uuid;

-- confirmFirst
update recovery set first_by = $1::uuid, first_at = now() where recovery_id = $2::uuid;

-- confirmSecond
update recovery set second_by = $1::uuid, second_at = now() where recovery_id = $2::uuid;
