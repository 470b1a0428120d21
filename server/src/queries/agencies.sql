-- insertAgency
insert into "agency" ("agency_id", "unit_id", "kind", "name") values ($1, $2, $3, $4) on conflict ("unit_id", "name") do nothing returning "agency_id";

-- insertOffice
insert into "office" ("office_id", "agency_id", "unit_id", "name", "regions") values ($1, $2, $3, $4, $5) on conflict ("agency_id", "name") do nothing returning "office_id";

-- agencyRows
select a.agency_id, a.version, a.kind, a.name, a.closed_at,
  (select count(*)::integer from app_user u where u.agency_id = a.agency_id and u.deactivated_at is null) as people
from agency a where a.agency_id = $1::uuid
order by a.closed_at is not null, a.name;

-- officeRows
select o.office_id, o.agency_id, o.version, o.name, o.regions, o.closed_at,
  (select count(*)::integer from app_user u where u.office_id = o.office_id and u.deactivated_at is null) as people
from office o where o.office_id = $1::uuid
order by o.closed_at is not null, o.name;

-- lockAgency
select "agency_id" from "agency" where "agency_id" = $1 for no key update;

-- lockOffice
select "office_id" from "office" where "office_id" = $1 for no key update;

-- agencyNamed
select "agency_id" from "agency" where "name" = $1 and "agency_id" <> $2;

-- officeNamed
select "office_id" from "office" where "agency_id" = $1 and "name" = $2 and "office_id" <> $3;

-- updateAgency
update "agency" set "version" = $1, "kind" = $2, "name" = $3, "closed_at" = $4 where "agency_id" = $5;

-- updateOffice
update "office" set "version" = $1, "name" = $2, "regions" = $3, "closed_at" = $4 where "office_id" = $5;
