-- insertUnitKey
insert into "unit_key" ("unit_id", "generation", "master", "wrapped") values ($1, $2, $3, $4) on conflict ("unit_id", "generation") do nothing returning "generation";

-- currentUnitKey
select "generation", "master", "wrapped" from "unit_key" where "unit_id" = $1 order by "generation" desc limit $2;

-- unitKey
select "generation", "master", "wrapped" from "unit_key" where "unit_id" = $1 and "generation" = $2;

-- holdGenerations
select pg_advisory_xact_lock_shared(hashtextextended($1::text, 4));

-- insertDataKey
insert into "data_key" ("case_id", "kind", "record_id", "unit_id", "generation", "wrapped") values ($1, $2, $3, $4, $5, $6);

-- dataKeysOf
select d.record_id as id, d.generation, d.wrapped, u.master, u.wrapped as "unitWrapped"
from data_key d join unit_key u on u.unit_id = d.unit_id and u.generation = d.generation
where d.case_id = $1 and d.kind = $2 and d.record_id = any ($3::uuid[]);

-- destroyDataKey
with old as (
  select case_id, kind, record_id, wrapped, generation from data_key
  where case_id = $1 and kind = $2 and record_id = $3 and wrapped is not null for update)
update data_key d set wrapped = null, destroyed_at = $4 from old
where d.case_id = old.case_id and d.kind = old.kind and d.record_id = old.record_id
returning old.wrapped, old.generation;
