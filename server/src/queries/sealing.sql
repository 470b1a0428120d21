-- lockTree
select pg_advisory_xact_lock(7246514);

-- lastSealing
select tree_size::float8 as size, sealed_at as sealed, note from seal_checkpoint
order by tree_size desc limit 1;

-- movedHeads
select head.kind || '/' || head.id as chain, head.seq::float8 as seq, encode(head.hash, 'hex') as hash,
  leaf.leaf_index::float8 as after
from (
select 'case' as kind, id, seq, hash from (
  select distinct on ("case_id") "case_id" as id, seq, hash from "case_journal"
  where $1::timestamptz is null or at > $2::timestamptz
  order by "case_id", seq desc) as "head_of_case"
  union all
select 'unit' as kind, id, seq, hash from (
  select distinct on ("unit_id") "unit_id" as id, seq, hash from "unit_journal"
  where $3::timestamptz is null or at > $4::timestamptz
  order by "unit_id", seq desc) as "head_of_unit") as head
left join lateral (
  select leaf_index, seq from seal_leaf
  where chain_kind = head.kind and chain_id = head.id order by seq desc limit 1) as leaf on true
where leaf.seq is null or leaf.seq < head.seq
order by head.kind, head.id;

-- addLeaves
insert into seal_leaf (leaf_index, chain_kind, chain_id, seq, hash, sealed_at, since, after_leaf)
select leaf_index, chain_kind, chain_id, seq, decode(hash, 'hex'), sealed, since, after
from jsonb_to_recordset($1::jsonb) as leaf (leaf_index bigint, chain_kind text, chain_id uuid,
  seq bigint, hash text, sealed timestamptz, since timestamptz, after bigint);

-- addNodes
insert into seal_node (level, node_index, hash)
select level, index, decode(hash, 'hex')
from jsonb_to_recordset($1::jsonb) as node (level smallint, index bigint, hash text);

-- addCheckpoint
insert into "seal_checkpoint" ("tree_size", "sealed_at", "note") values ($1, $2, $3);

-- markOfRestore
select encode(substring(restored.hash from 1 for 8), 'hex') as mark
from (select at, hash from unit_journal
  where unit_id = '00000000-0000-0000-0000-000000000000' and action = 'backup.restore' order by seq desc limit 1) as restored
where exists (select from seal_checkpoint
  where starts_with(note, $1) and sealed_at < restored.at);
