-- editsAfter
select "version", "changes", "inverse" from "case_edit" where "case_id" = $1 and "version" > $2 order by "version" limit $3;

-- lastEdits
select "user_id" as "userId", "at", "inverse" from "case_edit" where "case_id" = $1 order by "version" desc limit $2;

-- readEdit
select "inverse", "touched" from "case_edit" where "case_id" = $1 and "version" = $2;

-- editorsOf
select user_id as "userId", at, jsonb_path_exists(inverse,
  '$.** ? (@.kind == "remove-record" && @.collection == $collection && @.id == $id)', $1::jsonb) as made
from case_edit where case_id = $2::uuid and touched @> jsonb_build_array($3::jsonb)
order by version;

-- putEditTexts
update "case_edit" set "changes" = $1, "inverse" = $2 where "case_id" = $3 and "version" = $4;
