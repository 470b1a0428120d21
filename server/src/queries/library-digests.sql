-- takeTurns
select pg_advisory_xact_lock(hashtextextended('clew library digests', 3));

-- readersDue
select "r"."user_id", "r"."unit_id", greatest(last.covers_to, r.mail_since) as "knows_to" from "library_reader" as "r" inner join "app_user" as "u" on "u"."user_id" = "r"."user_id" left join lateral (select max(d.made_at) as "made_at", max(d.covers_to) as "covers_to" from "library_digest" as "d" where "d"."user_id" = "r"."user_id") as "last" on true where "r"."by_mail" = $1 and "u"."deactivated_at" is null and "u"."email" is not null and "r"."mail_since" is not null and ("last"."made_at" is null or "last"."made_at" <= $2);

-- insertDigest
insert into "library_digest" ("user_id", "unit_id", "digest_id", "steps", "made_at", "covers_to", "state", "attempts", "next_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- waitingDigests
select "d"."user_id", "d"."unit_id", "d"."digest_id", "d"."steps", "d"."attempts", "r"."by_mail", "r"."language", "u"."email", "u"."deactivated_at" from "library_digest" as "d" inner join "library_reader" as "r" on "r"."user_id" = "d"."user_id" inner join "app_user" as "u" on "u"."user_id" = "d"."user_id" where "d"."state" = $1 and "d"."next_at" <= $2 order by "d"."next_at" limit $3 for update of "d" skip locked;

-- countAttempt
update "library_digest" set "attempts" = $1, "next_at" = $2, "stop_hash" = $3 where "user_id" = $4 and "digest_id" = $5;

-- settleDigest
update "library_digest" set "state" = $1, "sent_at" = $2, "fault" = $3 where "user_id" = $4 and "digest_id" = $5;

-- stopMail
update "library_reader" set "by_mail" = $1 from "library_digest" where "library_digest"."user_id" = "library_reader"."user_id" and "stop_hash" = $2 returning "library_reader"."user_id";
