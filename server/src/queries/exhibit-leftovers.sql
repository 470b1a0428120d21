-- takeExpired
delete from "exhibit_upload" where "expires_at" <= $1 returning "exhibit_id";

-- knownAmong
select exhibit_id as id from exhibit_upload where exhibit_id = any ($1::uuid[])
union select exhibit_id from exhibit where exhibit_id = any ($2::uuid[]);

-- toClear
select "exhibit_id" from "exhibit" where "destroyed_at" is not null and "cleared_at" is null;

-- noteCleared
update "exhibit" set "cleared_at" = $1 where "exhibit_id" = any ($2::uuid[]);
