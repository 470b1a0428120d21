-- answersAbout
select "a"."pack", "a"."item", "a"."side", "a"."version", "a"."verdict", "a"."evidence", "a"."citation", "a"."instrument", "a"."article", "a"."reason", "u"."display_name" as "author", "a"."answered_at", to_char(a.valid_from, 'YYYY-MM-DD') as "valid_from", to_char(a.valid_to, 'YYYY-MM-DD') as "valid_to" from "conformity_answer" as "a" inner join "app_user" as "u" on "u"."user_id" = "a"."author_id" where "a"."unit_id" = $1 and "a"."pack" in ($2) order by "a"."answered_at" desc, "a"."item", "a"."side", "a"."version" desc;

-- newestVersion
select max("version") as "version" from "conformity_answer" where "unit_id" = $1 and "pack" = $2 and "item" = $3 and "side" = $4;

-- insertAnswer
insert into "conformity_answer" ("unit_id", "pack", "item", "side", "version", "verdict", "evidence", "citation", "instrument", "article", "reason", "valid_from", "valid_to", "author_id", "answered_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) on conflict ("unit_id", "pack", "item", "side", "version") do nothing returning "version";
