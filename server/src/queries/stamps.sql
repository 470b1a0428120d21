-- insertStamp
insert into "exhibit_stamp" ("case_id", "exhibit_id", "query", "asked_at") values ($1, $2, $3, $4);

-- stampOf
select "query", "response" from "exhibit_stamp" where "case_id" = $1 and "exhibit_id" = $2;
