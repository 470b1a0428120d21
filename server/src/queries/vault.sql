-- insertSealed
insert into "vault_identity" ("case_id", "record_id", "unit_id", "person", "version", "fields", "sealed", "sealed_at", "sealed_by") values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning "record_id";

-- updateSealed
update "vault_identity" set "sealed" = $1, "sealed_at" = $2, "sealed_by" = $3, "version" = $4, "fields" = $5 where "case_id" = $6 and "record_id" = $7;

-- sealedIn
select * from "vault_identity" where "case_id" = $1 order by "sealed_at", "record_id";

-- sealedEverywhere
select * from "vault_identity" where "erased_at" is null order by "case_id";

-- lockSealed
select * from "vault_identity" where "case_id" = $1 and "person" = $2 and "erased_at" is null for update;

-- sealedRecord
select * from "vault_identity" where "case_id" = $1 and "record_id" = $2;

-- insertPhotograph
insert into "vault_photograph" ("case_id", "record_id", "sealed", "sealed_at", "sealed_by", "photograph_id") values ($1, $2, $3, $4, $5, $6);

-- colleagues
select "user_id", "display_name" from "app_user" where "user_id" in ($1);

-- photographsIn
select "photograph_id", "record_id" from "vault_photograph" where "case_id" = $1 order by "sealed_at", "photograph_id";

-- photographsOf
select "photograph_id", "sealed" from "vault_photograph" where "case_id" = $1 and "record_id" = $2 order by "sealed_at", "photograph_id";

-- removePhotographRow
delete from "vault_photograph" where "case_id" = $1 and "record_id" = $2 and "photograph_id" = $3 returning "photograph_id";
