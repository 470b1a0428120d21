-- entriesSeen
select "kind", "entry_id" as "id", "digest", "title", "touches" from "library_shipped";

-- keepEntry
insert into "library_shipped" ("kind", "entry_id", "digest", "title", "touches") values ($1, $2, $3, $4, $5) on conflict ("kind", "entry_id") do update set "digest" = $6, "title" = $7, "touches" = $8;

-- forgetEntry
delete from "library_shipped" where "kind" = $1 and "entry_id" = $2;

-- insertRelease
insert into "library_release" ("release_id", "entry_id", "touches", "kind", "title", "step", "version", "at") values ($1, $2, $3, $4, $5, $6, $7, $8);
