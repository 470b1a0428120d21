-- insertMerge
insert into "person_merge" ("case_id", "merge_id", "collection", "keep", "absorb", "reason", "version", "made_by", "made_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- mergesOf
select merge_id, collection, keep, absorb, reason, m.version, made_by, made_at, maker.display_name as maker,
  undone_version, undone_by, undone_at, undoer.display_name as undoer
from person_merge m
join app_user maker on maker.user_id = made_by
left join app_user undoer on undoer.user_id = undone_by
where case_id = $1::uuid order by m.version desc;

-- mergeOf
select "version", "undone_version", "collection", "keep", "absorb" from "person_merge" where "case_id" = $1 and "merge_id" = $2;

-- markUndone
update "person_merge" set "undone_version" = $1, "undone_by" = $2, "undone_at" = $3 where "case_id" = $4 and "merge_id" = $5;
