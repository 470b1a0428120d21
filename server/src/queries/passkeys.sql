-- insertPasskey
insert into passkey (passkey_id, user_id, unit_id, credential_id, public_key, counter, transports, device, backed_up, name)
values ($1::uuid, $2::uuid, $3::uuid, $4, $5::bytea,
  $6::bigint, $7::text[], $8, $9::boolean, $10)
on conflict (credential_id) do nothing returning created_at;

-- findPasskey
select "passkey"."passkey_id", "passkey"."user_id", "passkey"."unit_id", "passkey"."public_key", "passkey"."counter", "passkey"."transports", "app_user"."display_name" from "passkey" inner join "app_user" on "app_user"."user_id" = "passkey"."user_id" where "passkey"."credential_id" = $1 and "passkey"."ended_at" is null and "app_user"."deactivated_at" is null and "app_user"."demo" = $2;

-- notePasskeyUse
update passkey set counter = $1::bigint, backed_up = $2::boolean, last_used_at = now()
where passkey_id = $3::uuid and counter = $4::bigint and ended_at is null returning passkey_id;

-- passkeysOf
select "passkey_id", "credential_id", "name", "device", "created_at", "last_used_at" from "passkey" where "user_id" = $1 and "ended_at" is null order by "created_at", "passkey_id";

-- waysInOf
select (
(select count(*) from passkey where user_id = $1::uuid and ended_at is null)
+ (select count(*) from oidc_link where user_id = $2::uuid))::int as ways;

-- activePerson
select "user_id", "unit_id", "display_name" from "app_user" where "user_id" = $1 and "deactivated_at" is null and "demo" = $2 and "kind" = $3;

-- replaceEnrolment
update enrolment set ended_at = now()
where user_id = $1::uuid and used_at is null and ended_at is null;
insert into enrolment (enrolment_id, user_id, unit_id, kind, code_hash, made_by, expires_at)
values ($1::uuid, $2::uuid, $3::uuid, $4, $5::bytea, $6::uuid,
  now() + make_interval(hours => $7::int))
returning expires_at;

-- findEnrolment
select e.enrolment_id, e.kind, e.user_id, e.unit_id, u.display_name
from enrolment e join app_user u using (user_id)
where e.code_hash = $1::bytea and e.used_at is null and e.ended_at is null and now() < e.expires_at
  and u.deactivated_at is null and not u.demo;

-- useEnrolment
update enrolment set used_at = now()
where enrolment_id = $1::uuid and used_at is null and ended_at is null and now() < expires_at returning enrolment_id;

-- endPasskey
update passkey set ended_at = now(), ended_why = $1 where passkey_id = $2::uuid and ended_at is null;

-- endPasskeysOf
update passkey set ended_at = now(), ended_why = 'recovery'
where user_id = $1::uuid and ended_at is null returning passkey_id;
