-- leafPage
select n.node_index::float8 as leaf, encode(n.hash, 'base64') as digest,
    case when l.leaf_index is not null then jsonb_build_object('chain', l.chain_kind || '/' || l.chain_id, 'seq', l.seq, 'hash', encode(l.hash, 'hex'),
'sealed', to_char(l.sealed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
'since', to_char(l.since at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'after', l.after_leaf) end as head
  from seal_node n left join seal_leaf l on l.leaf_index = n.node_index
  where n.level = 0 and n.node_index >= $1::bigint and n.node_index < $2::bigint
  order by n.node_index;

-- leavesOfChain
select l.leaf_index::float8 as leaf, jsonb_build_object('chain', l.chain_kind || '/' || l.chain_id, 'seq', l.seq, 'hash', encode(l.hash, 'hex'),
'sealed', to_char(l.sealed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
'since', to_char(l.since at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'after', l.after_leaf) as head from seal_leaf l
  where l.chain_kind = $1 and l.chain_id = $2::uuid and l.leaf_index < $3::bigint
  order by l.leaf_index;

-- sealedTo
select c.id, l.seq::float8 as seq from unnest($1::uuid[]) as c (id)
join lateral (select seq from seal_leaf where chain_kind = $2 and chain_id = c.id and leaf_index < $3::bigint
  order by seq desc limit 1) l on true;

-- entryPage
select 'case/' || "case_id" as chain, seq::float8 as seq, journal_instant(at) as at, user_id as user, unit_id as unit,
  purpose, action, request_id as request, encode(payload, 'hex') as payload, encode(previous, 'hex') as previous,
  encode(hash, 'hex') as hash, salt is null as erased,
  case when journal_payload(salt, subject, detail) <> payload
    then encode(journal_payload(salt, subject, detail), 'hex') end as found
from "case_journal"
where ("case_id", seq) > ($1::uuid, $2::bigint)
  and ($3::uuid is null or "case_id" = $4::uuid)
order by "case_id", seq limit $5;
