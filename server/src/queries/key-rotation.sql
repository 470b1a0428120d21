-- lockRotation
select pg_advisory_xact_lock(hashtextextended($1::text, 5));

-- generationsOf
select "generation", "master", "created_at", "retired_at", "destroyed_at" from "unit_key" where "unit_id" = $1 order by "generation" desc;

-- retireBefore
update "unit_key" set "retired_at" = $1 where "unit_id" = $2 and "generation" < $3 and "retired_at" is null and "wrapped" is not null;

-- oldDataKeys
select unit_id as "unitId", case_id as "caseId", kind, record_id as id, generation, wrapped from data_key
where unit_id = $1 and wrapped is not null
  and generation < (select max(generation) from unit_key where unit_id = $2)
order by case_id, kind, record_id limit $3 for update skip locked;

-- putDataKey
update data_key set generation = $1, wrapped = $2
where case_id = $3 and kind = $4 and record_id = $5 and wrapped is not null;

-- unitsRotating
select distinct unit_id as id from unit_key
where retired_at is not null and wrapped is not null order by 1;

-- liveUnitKeys
select unit_id as "unitId", generation, master, wrapped from unit_key
where wrapped is not null order by 1, 2;

-- everyUnitKey
select unit_id as "unitId", generation, master, retired_at is not null as retired,
destroyed_at is not null as destroyed from unit_key order by 1, 2;

-- allUnits
select distinct unit_id as id from unit_key order by 1;

-- holdAlone
select pg_advisory_xact_lock(hashtextextended($1::text, 4));

-- destroyUnused
update unit_key u set wrapped = null, master = null, destroyed_at = $1
where u.unit_id = $2 and u.retired_at is not null and u.wrapped is not null and not exists (select from data_key d
  where d.unit_id = u.unit_id and d.generation = u.generation and d.wrapped is not null)
returning generation;

-- underOtherMaster
select unit_id as "unitId", generation, master, wrapped from unit_key
where wrapped is not null and master <> $1 order by 1, 2 for update;

-- putUnitKey
update unit_key set master = $1, wrapped = $2
where unit_id = $3 and generation = $4 and wrapped is not null;
