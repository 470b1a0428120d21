-- ownUnit
select "unit_id" as "id", "name" from "unit";

-- sessionsOf
select session_id, origin, label, created_at, last_used_at, least(expires_at, last_used_at + idle_limit) as expires_at
from session where user_id = $1::uuid and ended_at is null and now() < expires_at
  and now() < last_used_at + idle_limit
order by created_at desc, session_id desc;

-- endSession
update session set ended_at = now()
where session_id = $1::uuid and user_id = $2::uuid and ended_at is null returning session_id;

-- insertLentSession
insert into session (session_id, user_id, unit_id, token_hash, origin, label, privileges, idle_limit, expires_at)
select $1::uuid, $2::uuid, acting_unit(), $3::bytea, 'program', $4, '{}',
  make_interval(hours => $5::int), now() + make_interval(hours => $6::int)
returning expires_at;
