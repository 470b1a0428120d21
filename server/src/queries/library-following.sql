-- subscriptionsOf
select "kind", "subject", "since" from "library_subscription" where "user_id" = $1 order by "kind", "subject";

-- addSubscription
insert into "library_subscription" ("user_id", "unit_id", "kind", "subject", "since") values ($1, $2, $3, $4, $5) on conflict do nothing;

-- removeSubscription
delete from "library_subscription" where "user_id" = $1 and "kind" = $2 and "subject" = $3;

-- readerOf
select "app_user"."email", "by_mail", "language", "feed_made_at" from "app_user" left join "library_reader" on "library_reader"."user_id" = "app_user"."user_id" where "app_user"."user_id" = $1;

-- setMail
insert into "library_reader" ("user_id", "unit_id", "by_mail", "mail_since", "language") values ($1, $2, $3, $4, $5) on conflict ("user_id") do update set "by_mail" = $6, "language" = $7, "mail_since" = case when $8::boolean and not library_reader.by_mail
then $9::timestamptz else library_reader.mail_since end;

-- setFeed
insert into "library_reader" ("user_id", "unit_id", "by_mail", "language", "feed_hash", "feed_made_at") values ($1, $2, $3, $4, $5, $6) on conflict ("user_id") do update set "feed_hash" = $7, "feed_made_at" = $8;

-- readerByFeed
select "library_reader"."user_id", "library_reader"."unit_id", "language", "feed_made_at" from "library_reader" inner join "app_user" on "app_user"."user_id" = "library_reader"."user_id" where "feed_hash" = $1 and "deactivated_at" is null;

-- digestsOf
select "made_at", "state", "attempts", "next_at", "sent_at", "fault", cardinality(steps) as "entries" from "library_digest" where "user_id" = $1 order by "made_at" desc limit $2;
