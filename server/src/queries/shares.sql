-- sharableAgencies
select a.agency_id as id, a.name, (select count(*)::integer from app_user u
  where u.agency_id = a.agency_id and u.deactivated_at is null
    and exists (select from user_role r where r.user_id = u.user_id and r.role = 'partner')) as partners
from agency a where a.closed_at is null order by partners desc, a.name;

-- isShared
select exists (select from case_share where case_id = $1::uuid and agency_id = $2::uuid and ended_at is null
and coalesce(ends_on >= $3::date, true) and coalesce(starts_on <= $4::date, true)) as found;

-- insertShare
insert into "case_share" ("case_id", "share_id", "agency_id", "unit_id", "fields", "purpose", "starts_on", "ends_on", "shared_by") values ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- shareRows
select s.share_id, s.agency_id, a.name as agency, s.fields, s.purpose, s.starts_on::text as starts_on, s.ends_on::text as ends_on,
  s.shared_by, b.display_name as by_name, s.shared_at, s.ended_at,
  (select count(*)::integer from app_user u where u.agency_id = s.agency_id and u.deactivated_at is null
    and u.vetted_until >= $1::date
    and exists (select from user_role r where r.user_id = u.user_id and r.role = 'partner')
    and not exists (select from case_compartment k where k.case_id = s.case_id and not exists (
      select from compartment_clearance l where l.user_id = u.user_id and l.compartment = k.compartment
        and l.starts_on <= $2::date and coalesce(l.ends_on >= $3::date, true)))) as readers
from case_share s
join agency a on a.agency_id = s.agency_id
join app_user b on b.user_id = s.shared_by
where s.case_id = $4::uuid and s.share_id = $5::uuid
order by s.shared_at desc, s.share_id desc;

-- stopShare
update "case_share" set "ended_at" = $1 where "case_id" = $2 and "share_id" = $3;
