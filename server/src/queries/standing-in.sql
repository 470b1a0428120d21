-- unclearedFor
select compartment from unnest($1::text[]) as compartment
where not exists (select from compartment_clearance l where l.user_id = $2::uuid and l.compartment = compartment
  and l.starts_on <= $3::date and coalesce(l.ends_on >= $4::date, true));

-- workIn
with work as (select case_id, role from case_assignment join case_file using (case_id) where user_id = $1::uuid
  and starts_on <= $2::date and coalesce(ends_on >= greatest($3::date, starts_on), true))
select array(select distinct role from work order by role) as roles,
  array(select distinct k.compartment from case_compartment k join work using (case_id) order by 1) as compartments;

-- isDelegated
select exists (select from delegation where from_user = $1::uuid and to_user = $2::uuid and ended_at is null
and ends_on >= $3::date and starts_on <= $4::date) as found;

-- insertDelegation
insert into "delegation" ("delegation_id", "unit_id", "from_user", "to_user", "starts_on", "ends_on", "reason", "made_by") values ($1, $2, $3, $4, $5, $6, $7, $8);

-- delegationRows
select d.delegation_id, d.from_user, f.display_name as from_name, d.to_user, t.display_name as to_name,
  d.starts_on::text as starts_on, d.ends_on::text as ends_on, d.reason, d.made_by, b.display_name as by_name, d.made_at, d.ended_at
from delegation d
join app_user f on f.user_id = d.from_user
join app_user t on t.user_id = d.to_user
join app_user b on b.user_id = d.made_by
where $1::uuid in (d.from_user, d.to_user)
  and d.delegation_id = $2::uuid
order by d.starts_on desc, d.delegation_id desc
limit 500;

-- stopDelegation
update "delegation" set "ended_at" = $1 where "delegation_id" = $2 and "ended_at" is null returning "delegation_id";

-- putClearance
insert into "compartment_clearance" ("user_id", "compartment", "unit_id", "starts_on", "ends_on", "granted_by") values ($1, $2, $3, $4, $5, $6) on conflict ("user_id", "compartment") do update set "starts_on" = $7, "ends_on" = $8, "granted_by" = $9, "granted_at" = $10;

-- clearanceRows
select l.user_id, u.display_name as person, l.compartment, l.starts_on::text as starts_on, l.ends_on::text as ends_on,
  l.granted_by, b.display_name as by_name
from compartment_clearance l
join app_user u on u.user_id = l.user_id
left join app_user b on b.user_id = l.granted_by
where l.user_id = $1::uuid
order by u.display_name, l.user_id, l.compartment;

-- stopClearance
update "compartment_clearance" set "ends_on" = $1 where "user_id" = $2 and "compartment" = $3;
