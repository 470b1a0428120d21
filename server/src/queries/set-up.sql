-- lockSetUp
select pg_advisory_xact_lock(hashtextextended('clew set-up', 0));

-- anybody
select "user_id" from "app_user" where "kind" = $1 limit $2;

-- insertFirst
update unit set name = $1 where unit_id = $2::uuid;
insert into agency (agency_id, unit_id, kind, name)
values ($1::uuid, $2::uuid, $3, $4);
insert into office (office_id, agency_id, unit_id, name, regions)
values ($1::uuid, $2::uuid, $3::uuid, $4, $5::text[]);
insert into app_user (user_id, unit_id, display_name, kind, agency_id, office_id, email)
values ($1::uuid, $2::uuid, $3, 'person', $4::uuid, $5::uuid, $6);
insert into user_role (user_id, unit_id, role)
values ($1::uuid, $2::uuid, 'administrator');
