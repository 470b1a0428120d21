-- insertEvent
insert into "custody_event" ("case_id", "event_id", "evidence_id", "kind", "at", "user_id", "office", "to_user", "to_office", "document", "place", "seal", "exhibit_id", "sha256", "note", "confirms") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16) on conflict ("case_id", "confirms") do nothing returning "event_id";

-- custodyRows
select e.event_id as id, e.evidence_id as evidence, e.kind, e.at, e.recorded_at as recorded, e.user_id as "user",
  u.display_name as "userName", e.office, e.to_user as "toUser", r.display_name as "toUserName", e.to_office as "toOffice",
  e.document, e.place, e.seal, e.exhibit_id as exhibit, e.sha256, e.note, e.confirms
from custody_event e left join app_user u on u.user_id = e.user_id left join app_user r on r.user_id = e.to_user
where e.case_id = $1::uuid and ($2::text is null or e.evidence_id = $3)
order by e.recorded_at, e.event_id;

-- filesOf
select "exhibit_id" as "id", "evidence_id" as "evidence", "sha256", "damaged_at" as "damaged" from "exhibit" where "case_id" = $1 order by "added_at", "exhibit_id";

-- logStamp
select (select count(*) from custody_event where case_id = $1::uuid) || '.' ||
(select count(*) || '.' || coalesce(extract(epoch from max(checked_at))::text, '') from exhibit
  where case_id = $2::uuid) as stamp;

-- isColleague
select "user_id" from "app_user" where "user_id" = $1 and "deactivated_at" is null;
