-- insertRequest
insert into "vault_request" ("case_id", "request_id", "record_id", "unit_id", "person", "fields", "purpose", "words", "asked_by", "asked_at", "needed", "office_id", "expires_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13);

-- lockRequest
select "request_id" from "vault_request" where "case_id" = $1 and "request_id" = $2 for update;

-- requestOf
select r.case_id, r.request_id, r.record_id, r.unit_id, r.person, r.fields, r.purpose, r.words, r.asked_by,
(select u.display_name from app_user u where u.user_id = r.asked_by) as asked_by_name, r.asked_at, r.needed, r.office_id, r.expires_at, r.first_shown_at, r.withdrawn_at, s.erased_at is not null as erased,
coalesce((select jsonb_agg(jsonb_build_object('by', d.decided_by,
    'name', (select u.display_name from app_user u where u.user_id = d.decided_by), 'at', d.decided_at, 'agreed', d.agreed,
    'words', encode(d.words, 'hex')) order by d.decided_at)
  from vault_decision d where d.case_id = r.case_id and d.request_id = r.request_id), '[]') as decisions,
coalesce((select jsonb_agg(v.shown_at order by v.shown_at)
  from vault_showing v where v.case_id = r.case_id and v.request_id = r.request_id), '[]') as shown
from vault_request r join vault_identity s on s.case_id = r.case_id and s.record_id = r.record_id where r.case_id = $1 and r.request_id = $2;

-- requestsIn
select r.case_id, r.request_id, r.record_id, r.unit_id, r.person, r.fields, r.purpose, r.words, r.asked_by,
(select u.display_name from app_user u where u.user_id = r.asked_by) as asked_by_name, r.asked_at, r.needed, r.office_id, r.expires_at, r.first_shown_at, r.withdrawn_at, s.erased_at is not null as erased,
coalesce((select jsonb_agg(jsonb_build_object('by', d.decided_by,
    'name', (select u.display_name from app_user u where u.user_id = d.decided_by), 'at', d.decided_at, 'agreed', d.agreed,
    'words', encode(d.words, 'hex')) order by d.decided_at)
  from vault_decision d where d.case_id = r.case_id and d.request_id = r.request_id), '[]') as decisions,
coalesce((select jsonb_agg(v.shown_at order by v.shown_at)
  from vault_showing v where v.case_id = r.case_id and v.request_id = r.request_id), '[]') as shown
from vault_request r join vault_identity s on s.case_id = r.case_id and s.record_id = r.record_id where r.case_id = $1
  and ($2::timestamptz is null or (r.asked_at, r.request_id) < ($3, $4::uuid))
  order by r.asked_at desc, r.request_id desc limit $5;

-- waitingRequests
select r.case_id, r.request_id, r.record_id, r.unit_id, r.person, r.fields, r.purpose, r.words, r.asked_by,
(select u.display_name from app_user u where u.user_id = r.asked_by) as asked_by_name, r.asked_at, r.needed, r.office_id, r.expires_at, r.first_shown_at, r.withdrawn_at, s.erased_at is not null as erased,
coalesce((select jsonb_agg(jsonb_build_object('by', d.decided_by,
    'name', (select u.display_name from app_user u where u.user_id = d.decided_by), 'at', d.decided_at, 'agreed', d.agreed,
    'words', encode(d.words, 'hex')) order by d.decided_at)
  from vault_decision d where d.case_id = r.case_id and d.request_id = r.request_id), '[]') as decisions,
coalesce((select jsonb_agg(v.shown_at order by v.shown_at)
  from vault_showing v where v.case_id = r.case_id and v.request_id = r.request_id), '[]') as shown
from vault_request r join vault_identity s on s.case_id = r.case_id and s.record_id = r.record_id where r.needed > 0 and r.expires_at > $1
  and r.first_shown_at is null and r.withdrawn_at is null and s.erased_at is null order by r.asked_at, r.request_id limit $2;

-- insertShowing
insert into "vault_showing" ("case_id", "request_id", "showing_id", "shown_at") values ($1, $2, $3, $4);
update "vault_request" set "first_shown_at" = $1, "expires_at" = $2 where "case_id" = $3 and "request_id" = $4 and "first_shown_at" is null;

-- markWithdrawn
update "vault_request" set "withdrawn_at" = $1 where "case_id" = $2 and "request_id" = $3 and "first_shown_at" is null and "withdrawn_at" is null returning "request_id";

-- insertDecision
insert into vault_decision (case_id, request_id, decided_by, asked_by, decided_at, agreed, words)
select r.case_id, r.request_id, $1::uuid, r.asked_by, $2::timestamptz, $3::boolean, $4::bytea
from vault_request r where r.case_id = $5 and r.request_id = $6 and r.asked_by <> $7
returning request_id;
