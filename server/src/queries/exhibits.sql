-- hasEvidence
insert into evidence (case_id, id, position, version, body) values ($1, 'E1', 0, 1, '{"id": "E1"}');
select "id" from "evidence" where "case_id" = $1 and "id" = $2;

-- insertUpload
insert into "exhibit_upload" ("case_id", "exhibit_id", "evidence_id", "user_id", "sealed_name", "size", "stated", "begun_at", "expires_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- uploadsOf
select "exhibit_id" as "id", "evidence_id" as "evidence", "sealed_name" as "sealedName", "size", "stated", "expires_at" as "expires" from "exhibit_upload" where "case_id" = $1 and "user_id" = $2 and "expires_at" > $3 order by "begun_at", "exhibit_id";

-- takeUpload
delete from "exhibit_upload" where "case_id" = $1 and "exhibit_id" = $2 and "user_id" = $3 returning "exhibit_id" as "id", "evidence_id" as "evidence", "sealed_name" as "sealedName", "size", "stated", "expires_at" as "expires";

-- insertExhibit
insert into "exhibit" ("case_id", "exhibit_id", "evidence_id", "sealed_name", "size", "sha256", "media_type", "added_by", "added_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- exhibitOf
select x.exhibit_id as id, x.evidence_id as evidence, x.sealed_name as "sealedName", x.size::float8 as size, x.sha256,
  x.media_type as type, x.added_at as added, x.added_by as "addedBy", u.display_name as "addedByName",
  x.checked_at as checked, x.damaged_at as damaged, x.destroyed_at as destroyed,
  s.authority, s.stamped_at as "stampedAt", s.problem
from exhibit x left join app_user u on u.user_id = x.added_by
  left join exhibit_stamp s on s.case_id = x.case_id and s.exhibit_id = x.exhibit_id
  where x.case_id = $1::uuid and x.exhibit_id = $2::uuid;

-- exhibitPage
select x.exhibit_id as id, x.evidence_id as evidence, x.sealed_name as "sealedName", x.size::float8 as size, x.sha256,
  x.media_type as type, x.added_at as added, x.added_by as "addedBy", u.display_name as "addedByName",
  x.checked_at as checked, x.damaged_at as damaged, x.destroyed_at as destroyed,
  s.authority, s.stamped_at as "stampedAt", s.problem
from exhibit x left join app_user u on u.user_id = x.added_by
  left join exhibit_stamp s on s.case_id = x.case_id and s.exhibit_id = x.exhibit_id
  where x.case_id = $1::uuid and ($2::text is null or x.evidence_id = $3)
    and ($4::uuid is null or (x.added_at, x.exhibit_id) >
      (select a.added_at, a.exhibit_id from exhibit a where a.case_id = $5::uuid and a.exhibit_id = $6::uuid))
  order by x.added_at, x.exhibit_id limit $7;

-- noteCheck
update "exhibit" set "checked_at" = $1, "damaged_at" = coalesce(damaged_at, $2) where "case_id" = $3 and "exhibit_id" = $4 and "destroyed_at" is null;

-- keptFiles
select count(*)::int as count from exhibit
where case_id = $1::uuid and evidence_id = $2 and destroyed_at is null;

-- markDestroyed
update "exhibit" set "destroyed_at" = $1 where "case_id" = $2 and "evidence_id" = $3 and "destroyed_at" is null returning "exhibit_id" as "id", "sha256";
