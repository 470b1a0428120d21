-- viewsOf
select "view_id", "name", "query", "created_at" from "saved_view" where "user_id" = $1 order by "name";

-- insertView
insert into "saved_view" ("user_id", "view_id", "name", "query", "created_at") values ($1, $2, $3, $4, $5) on conflict ("user_id", "name") do nothing returning "view_id";

-- removeView
delete from "saved_view" where "user_id" = $1 and "view_id" = $2 returning "view_id";
