-- putRule
insert into custody_rule as r (unit_id, office_id, version, needed, set_by, set_at)
select $1::uuid, $2::uuid, 1, $3::int, $4::uuid, $5::timestamptz where $6::int = 0
  or exists (select from custody_rule where unit_id = $7 and office_id = $8)
on conflict (unit_id, office_id) do update set version = r.version + 1, needed = excluded.needed,
  set_by = excluded.set_by, set_at = excluded.set_at where r.version = $9::int
returning r.version;
delete from "custodian" where "unit_id" = $1 and "office_id" = $2;
insert into "custodian" ("unit_id", "office_id", "user_id") values ($1, $2, $3);

-- rulesOf
select r.office_id, r.version, r.needed, r.set_by, r.set_at,
(select u.display_name from app_user u where u.user_id = r.set_by) as set_by_name,
(select o.name from office o where o.office_id = r.office_id) as office_name,
coalesce((select jsonb_agg(jsonb_build_object('id', u.user_id, 'name', u.display_name) order by u.display_name, u.user_id)
  from custodian c join app_user u on u.user_id = c.user_id
  where c.unit_id = r.unit_id and c.office_id = r.office_id and u.deactivated_at is null), '[]') as custodians
from custody_rule r where r.unit_id = $1 order by r.office_id;

-- ruleForCase
select r.office_id, r.version, r.needed, r.set_by, r.set_at,
(select u.display_name from app_user u where u.user_id = r.set_by) as set_by_name,
(select o.name from office o where o.office_id = r.office_id) as office_name,
coalesce((select jsonb_agg(jsonb_build_object('id', u.user_id, 'name', u.display_name) order by u.display_name, u.user_id)
  from custodian c join app_user u on u.user_id = c.user_id
  where c.unit_id = r.unit_id and c.office_id = r.office_id and u.deactivated_at is null), '[]') as custodians
from custody_rule r
  join case_file f on f.case_id = $1 and f.unit_id = r.unit_id
  where r.office_id = any (array[f.office_id, $2::uuid])
  order by r.office_id = $3::uuid limit 1;

-- activePeople
select u.user_id as id, u.display_name as name,
  array(select r.role from user_role r where r.user_id = u.user_id order by r.role) as roles
from app_user u
where u.unit_id = $1 and u.deactivated_at is null and u.user_id = any ($2::uuid[])
order by u.user_id;

-- hasOffice
select from office where unit_id = $1 and office_id = $2;

-- dropRule
select "version" from "custody_rule" where "unit_id" = $1 and "office_id" = $2 and "version" = $3 for update;
delete from "custodian" where "unit_id" = $1 and "office_id" = $2;
delete from "custody_rule" where "unit_id" = $1 and "office_id" = $2;
