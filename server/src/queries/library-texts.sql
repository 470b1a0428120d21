-- insertText
insert into "library_text" ("unit_id", "kind", "entry_id", "language", "edition", "state", "text", "title", "base_digest", "author_id", "changed_at") select $1::uuid as "unit_id", $2::text as "kind", $3::text as "entry_id", $4::text as "language", coalesce(max(edition), 0) + 1 as "edition", 'draft' as "state", $5::text as "text", $6::text as "title", $7::bytea as "base_digest", $8::uuid as "author_id", $9::timestamptz as "changed_at" from "library_text" where "unit_id" = $10 and "kind" = $11 and "entry_id" = $12 and "language" = $13 on conflict do nothing returning "edition";

-- textsOfPage
select "library_text"."kind", "library_text"."entry_id", "library_text"."language", "library_text"."edition", "library_text"."version", "library_text"."state", "library_text"."text", "library_text"."title", "library_text"."note", "library_text"."base_digest", "library_text"."author_id", "library_text"."reviewed_at", "library_text"."changed_at", "author"."display_name" as "author", "reviewer"."display_name" as "reviewer" from "library_text" inner join "app_user" as "author" on "author"."user_id" = "library_text"."author_id" left join "app_user" as "reviewer" on "reviewer"."user_id" = "library_text"."reviewer_id" where "library_text"."unit_id" = $1 and "library_text"."kind" = $2 and "library_text"."entry_id" = $3 order by "library_text"."language", "library_text"."edition" desc;

-- textOf
select "library_text"."kind", "library_text"."entry_id", "library_text"."language", "library_text"."edition", "library_text"."version", "library_text"."state", "library_text"."text", "library_text"."title", "library_text"."note", "library_text"."base_digest", "library_text"."author_id", "library_text"."reviewed_at", "library_text"."changed_at", "author"."display_name" as "author", "reviewer"."display_name" as "reviewer" from "library_text" inner join "app_user" as "author" on "author"."user_id" = "library_text"."author_id" left join "app_user" as "reviewer" on "reviewer"."user_id" = "library_text"."reviewer_id" where "library_text"."unit_id" = $1 and "library_text"."kind" = $2 and "library_text"."entry_id" = $3 and "library_text"."language" = $4 and "library_text"."edition" = $5;

-- openTexts
select "library_text"."kind", "library_text"."entry_id", "library_text"."language", "library_text"."edition", "library_text"."version", "library_text"."state", "library_text"."text", "library_text"."title", "library_text"."note", "library_text"."base_digest", "library_text"."author_id", "library_text"."reviewed_at", "library_text"."changed_at", "author"."display_name" as "author", "reviewer"."display_name" as "reviewer" from "library_text" inner join "app_user" as "author" on "author"."user_id" = "library_text"."author_id" left join "app_user" as "reviewer" on "reviewer"."user_id" = "library_text"."reviewer_id" where "library_text"."unit_id" = $1 and "library_text"."state" in ($2, $3) order by "library_text"."changed_at";

-- publishedTexts
select distinct on ("t"."unit_id", "t"."kind", "t"."entry_id", "t"."language") "t"."unit_id", "t"."kind", "t"."entry_id", "t"."language", "t"."edition", "t"."text", "t"."base_digest", "t"."reviewed_at", "author"."display_name" as "author", "reviewer"."display_name" as "reviewer" from "library_text" as "t" inner join "app_user" as "author" on "author"."user_id" = "t"."author_id" inner join "app_user" as "reviewer" on "reviewer"."user_id" = "t"."reviewer_id" where "t"."state" = $1 and "t"."unit_id" = $2 order by "t"."unit_id", "t"."kind", "t"."entry_id", "t"."language", "t"."edition" desc;

-- updateText
update "library_text" set "state" = $1, "changed_at" = $2, "version" = $3 where "unit_id" = $4 and "kind" = $5 and "entry_id" = $6 and "language" = $7 and "edition" = $8 and "version" = $9 returning "version";

-- insertStep
insert into "library_step" ("unit_id", "step_id", "kind", "entry_id", "language", "edition", "step", "by_user", "at", "reason", "touches") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11);

-- stepsOfPage
select "language", "edition", "step", "at", "reason", "display_name" as "by" from "library_step" inner join "app_user" on "app_user"."user_id" = "library_step"."by_user" where "library_step"."unit_id" = $1 and "library_step"."kind" = $2 and "library_step"."entry_id" = $3 order by "at", "step_id";

-- lastReturns
select distinct on ("library_step"."kind", "entry_id", "language", "edition") "library_step"."kind", "entry_id", "language", "edition", "at", "reason", "display_name" as "by" from "library_step" inner join "app_user" on "app_user"."user_id" = "library_step"."by_user" where "library_step"."unit_id" = $1 and "step" = $2 order by "library_step"."kind", "entry_id", "language", "edition", "at" desc;
