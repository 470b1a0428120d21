-- waitingStamps
select "case_id" as "caseId", "exhibit_id" as "id", "query" from "exhibit_stamp" where "response" is null order by "attempts", "asked_at" limit $1;

-- noteStampProblem
update "exhibit_stamp" set "authority" = $1, "problem" = $2, "attempts" = attempts + 1 where "case_id" = $3 and "exhibit_id" = $4 and "response" is null;

-- noteStamp
update "exhibit_stamp" set "authority" = $1, "response" = $2, "stamped_at" = $3, "problem" = $4, "attempts" = attempts + 1 where "case_id" = $5 and "exhibit_id" = $6 and "response" is null;
