-- anybody
select "user_id" from "app_user" where "kind" = $1 limit $2;

-- insertAgency
insert into agency (agency_id, unit_id, kind, name)
values ($1::uuid, $2::uuid, $3, $4);

-- insertOffice
insert into office (office_id, agency_id, unit_id, name, regions)
values ($1::uuid, $2::uuid, $3::uuid, $4, $5::text[]);

-- insertPerson
insert into app_user (user_id, unit_id, display_name, kind, agency_id, office_id, vetting_level, vetted_until, demo)
values ($1::uuid, $2::uuid, $3, 'person', $4::uuid, $5::uuid, $6,
  $7::date, true);
insert into user_role (user_id, unit_id, role)
select $1::uuid, $2::uuid, unnest($3::text[]);
insert into compartment_clearance (user_id, unit_id, compartment, starts_on)
select $1::uuid, $2::uuid, unnest($3::text[]), current_date;

-- demoRows
select u.user_id, u.unit_id, u.display_name, a.agency_id, a.name as agency, a.kind, u.office_id, o.name as office,
  (select coalesce(array_agg(r.role order by r.role), '{}') from user_role r where r.user_id = u.user_id) as roles
from app_user u join agency a on a.agency_id = u.agency_id left join office o on o.office_id = u.office_id
where u.demo and u.deactivated_at is null order by u.user_id;
