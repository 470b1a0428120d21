-- lockUnit
select "unit_id" from "unit" where "unit_id" = $1 for no key update;

-- holderOf
select user_id from app_user where lower(email) = lower($1::text) and user_id <> $2::uuid;

-- insertPerson
insert into "app_user" ("user_id", "unit_id", "kind", "display_name", "email", "agency_id", "office_id") values ($1, $2, $3, $4, $5, $6, $7);

-- addRoles
insert into "user_role" ("user_id", "unit_id", "role", "granted_by") values ($1, $2, $3, $4);

-- removeRoles
delete from "user_role" where "user_id" = $1 and "role" in ($2);

-- lockPerson
select "user_id" from "app_user" where "user_id" = $1 for no key update;

-- findPerson
select
u.user_id, u.version, u.display_name, u.email, u.vetting_level, u.vetted_until::text as vetted_until, u.deactivated_at,
case
when u.vetted_until is null then 'missing'
when u.vetted_until < $1::date then 'ended'
when u.vetted_until <= $2::date + $3::integer then 'ending'
else 'current' end as vetting_state,
case when a.agency_id is not null then jsonb_build_object('id', a.agency_id, 'name', a.name, 'kind', a.kind) end as agency,
case when o.office_id is not null then jsonb_build_object('id', o.office_id, 'name', o.name, 'regions', o.regions) end as office,
array(select r.role from user_role r where r.user_id = u.user_id order by r.role) as roles from app_user u
left join agency a on a.agency_id = u.agency_id
left join office o on o.office_id = u.office_id where u.user_id = $4::uuid and u.kind = 'person';

-- otherAdministrators
select count(*) as "count" from "user_role" inner join "app_user" on "app_user"."user_id" = "user_role"."user_id" where "user_role"."role" = $1 and "app_user"."kind" = $2 and "app_user"."deactivated_at" is null and "app_user"."user_id" <> $3;

-- updatePerson
update "app_user" set "vetting_level" = $1, "vetted_until" = $2, "version" = $3 where "user_id" = $4;

-- names
select "user_id", "display_name", "email" from "app_user" where "kind" = $1;

-- peoplePage
select
u.user_id, u.version, u.display_name, u.email, u.vetting_level, u.vetted_until::text as vetted_until, u.deactivated_at,
case
when u.vetted_until is null then 'missing'
when u.vetted_until < $1::date then 'ended'
when u.vetted_until <= $2::date + $3::integer then 'ending'
else 'current' end as vetting_state,
case when a.agency_id is not null then jsonb_build_object('id', a.agency_id, 'name', a.name, 'kind', a.kind) end as agency,
case when o.office_id is not null then jsonb_build_object('id', o.office_id, 'name', o.name, 'regions', o.regions) end as office,
array(select r.role from user_role r where r.user_id = u.user_id order by r.role) as roles from app_user u
left join agency a on a.agency_id = u.agency_id
left join office o on o.office_id = u.office_id
  where u.kind = 'person' and u.deactivated_at is null and u.user_id = any ($4::uuid[]) and exists (select from user_role r where r.user_id = u.user_id and r.role = any ($5::text[])) and u.agency_id = any ($6::uuid[]) and u.office_id = any ($7::uuid[]) and $8::text = any (o.regions) and case
when u.vetted_until is null then 'missing'
when u.vetted_until < $9::date then 'ended'
when u.vetted_until <= $10::date + $11::integer then 'ending'
else 'current' end = any ($12::text[]) and (u.display_name, u.user_id) > ($13::text, $14::uuid)
  order by u.display_name, u.user_id limit $15;

-- countPeople
select count(*)::integer as count from app_user u
left join agency a on a.agency_id = u.agency_id
left join office o on o.office_id = u.office_id where u.kind = 'person' and u.deactivated_at is null and u.user_id = any ($1::uuid[]) and exists (select from user_role r where r.user_id = u.user_id and r.role = any ($2::text[])) and u.agency_id = any ($3::uuid[]) and u.office_id = any ($4::uuid[]) and $5::text = any (o.regions) and case
when u.vetted_until is null then 'missing'
when u.vetted_until < $6::date then 'ended'
when u.vetted_until <= $7::date + $8::integer then 'ending'
else 'current' end = any ($9::text[]);

-- vettingWarnings
select count(*) filter (where state = 'ending')::integer as ending, count(*) filter (where state = 'ended')::integer as ended,
    count(*) filter (where state = 'missing')::integer as missing
  from (select case
when u.vetted_until is null then 'missing'
when u.vetted_until < $1::date then 'ended'
when u.vetted_until <= $2::date + $3::integer then 'ending'
else 'current' end as state from app_user u where u.kind = 'person' and u.deactivated_at is null) as people;
