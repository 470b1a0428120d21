-- insertInterest
insert into "interest" ("user_id", "unit_id", "interest_id", "kind", "name", "words", "declared_at") values ($1, $2, $3, $4, $5, $6, $7);

-- interestsOf
select "interest_id", "kind", "name", "words", "declared_at", "ended_at" from "interest" where "user_id" = $1 order by "declared_at" desc, "interest_id" desc;

-- endInterest
update "interest" set "ended_at" = $1 where "user_id" = $2 and "interest_id" = $3 and "ended_at" is null;
