-- claimReference
insert into "case_reference" ("unit_id", "reference", "case_id") values ($1, $2, $3) on conflict do nothing;

-- insertCase
insert into "case_file" ("case_id", "unit_id", "version", "reference", "title", "stage", "forum", "forms", "opened", "summary", "rest", "states", "counts", "words", "updated_at", "opened_by", "office_id") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, array_to_tsvector($14::text[]), $15, acting_user(), (select office_id from app_user where user_id = acting_user()));

-- assignOpener
insert into case_assignment (case_id, assignment_id, user_id, unit_id, role, starts_on, assigned_by)
values ($1::uuid, $2::uuid, acting_user(), acting_unit(), 'lead', acting_day(), acting_user());
select takes_in_hand($1::uuid);

-- writeRecords
insert into "place" (case_id, id, position, version, body)
select $1::uuid, id, position, $2::integer, body
from jsonb_to_recordset($3::jsonb) as row (id text, position integer, body jsonb)
on conflict (case_id, id) do update
set position = excluded.position, version = excluded.version, body = excluded.body;

-- readWhole
select version, updated_at, reference, title, stage, forum, forms, opened::text as opened, summary, rest,
  case_records(case_id) as records
from case_file where case_id = $1::uuid and takes_in_hand(case_id);

-- readVersion
select "version" from "case_file" where "case_id" = $1;

-- hasCases
select "case_id" from "case_file" limit $1;

-- lockCase
select "version" from "case_file" where "case_id" = $1 for no key update;

-- updateHead
update "case_file" set "version" = $1, "reference" = $2, "title" = $3, "stage" = $4, "forum" = $5, "forms" = $6, "opened" = $7, "summary" = $8, "rest" = $9, "states" = $10, "counts" = $11, "words" = array_to_tsvector($12::text[]), "updated_at" = $13 where "case_id" = $14;

-- insertEdit
insert into "case_edit" ("case_id", "version", "user_id", "at", "changes", "inverse", "touched") values ($1, $2, $3, $4, $5, $6, $7);

-- touchedSince
select "touched" from "case_edit" where "case_id" = $1 and "version" > $2 order by "version";

-- heldItems
select id from unnest($1::text[]) as item (id)
where exists (select from custody_event e where e.case_id = $2::uuid and e.evidence_id = item.id)
  or exists (select from exhibit x where x.case_id = $3::uuid and x.evidence_id = item.id)
  or exists (select from exhibit_upload u where u.case_id = $4::uuid and u.evidence_id = item.id)
order by id;

-- removeRecords
delete from "place" where case_id = $1::uuid and id = any ($2::text[]);

-- releaseReference
delete from "case_reference" where "unit_id" = $1 and "reference" = $2;
