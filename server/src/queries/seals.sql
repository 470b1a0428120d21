-- newestCheckpoint
select tree_size::float8 as size, sealed_at as sealed,
note || coalesce((select string_agg(line, '' order by received_at, witness) from seal_cosignature c
  where c.tree_size = seal_checkpoint.tree_size), '') as note from seal_checkpoint order by tree_size desc limit 1;

-- checkpointOf
select "note" from "seal_checkpoint" where "tree_size" = $1;

-- firstCheckpoint
select tree_size::float8 as size, sealed_at as sealed,
note || coalesce((select string_agg(line, '' order by received_at, witness) from seal_cosignature c
  where c.tree_size = seal_checkpoint.tree_size), '') as note from seal_checkpoint
  where starts_with(note, $1) order by tree_size limit 1;

-- checkpointsBetween
select tree_size::float8 as size, sealed_at as sealed,
note || coalesce((select string_agg(line, '' order by received_at, witness) from seal_cosignature c
  where c.tree_size = seal_checkpoint.tree_size), '') as note from seal_checkpoint
  where tree_size > $1::bigint and tree_size <= $2::bigint order by tree_size;

-- checkpointsCovering
select tree_size::float8 as size, sealed_at as sealed,
note || coalesce((select string_agg(line, '' order by received_at, witness) from seal_cosignature c
  where c.tree_size = seal_checkpoint.tree_size), '') as note from seal_checkpoint
  where tree_size >= $1::bigint and tree_size in (
    select (select min(tree_size) from seal_checkpoint where tree_size > leaf and tree_size >= $2::bigint)
    from unnest($3::bigint[]) as leaf
    union select max(tree_size) from seal_checkpoint
    union select max(tree_size) from seal_cosignature
    union select $4::bigint)
  order by tree_size;

-- nodesAt
select n.level::int as level, n.node_index::float8 as index, n.hash
from unnest($1::smallint[], $2::bigint[])
  as place (level, node_index)
join seal_node n using (level, node_index);

-- countCosignatures
select count(*)::int as count from seal_cosignature where tree_size = $1::bigint;

-- addCosignature
insert into "seal_cosignature" ("tree_size", "witness", "line", "received_at") values ($1, $2, $3, $4) on conflict do nothing;
