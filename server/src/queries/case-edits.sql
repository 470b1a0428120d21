-- editsAfter
select "version", "changes", "inverse" from "case_edit" where "case_id" = $1 and "version" > $2 order by "version" limit $3;

-- readEdit
select "inverse", "touched" from "case_edit" where "case_id" = $1 and "version" = $2;

-- putEditTexts
update "case_edit" set "changes" = $1, "inverse" = $2 where "case_id" = $3 and "version" = $4;
