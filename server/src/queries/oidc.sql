-- findLink
select l.user_id, l.unit_id, u.deactivated_at is null and not u.demo as active
from oidc_link l join app_user u using (user_id) where l.issuer = $1 and l.subject = $2;

-- unlinkedByEmail
select u.user_id, u.unit_id, u.deactivated_at is null and not u.demo as active from app_user u
where lower(u.email) = lower($1) and u.kind = 'person'
  and not exists (select from oidc_link l where l.user_id = u.user_id and l.issuer = $2);

-- insertLink
insert into oidc_link (issuer, subject, user_id, unit_id)
values ($1, $2, $3::uuid, $4::uuid) on conflict do nothing returning subject;
