-- The seal of the journal: heads of all chains as leaves of one Merkle tree (RFC 9162), its signed checkpoints, and what
-- witnesses say of them. Reference tables: narrow, append only, written by the sealer alone.

-- Heads that moved since are found by time; entries lie in the order of their time, so that a small index does.
create index case_journal_by_time on case_journal using brin (at);
create index unit_journal_by_time on unit_journal using brin (at);

-- A policy is evaluated with the rights of whoever asks, and the system has none on case files.
alter policy journal_of_visible_case on case_journal to clew_app;
alter policy entry_in_visible_case on case_journal to clew_app;
create policy system_seals_heads on case_journal for select to clew_system using (true);
grant select (case_id, seq, at, hash) on case_journal to clew_system;

create table seal_leaf (
  -- From 0, without a gap: the sealer counts under a lock.
  leaf_index bigint primary key check (leaf_index >= 0),
  chain_kind text not null check (chain_kind in ('case', 'unit')),
  chain_id uuid not null,
  seq bigint not null check (seq > 0),
  hash bytea not null check (octet_length(hash) = 32),
  sealed_at timestamptz not null,
  -- When heads were sealed the time before, and the leaf that held this chain's head before.
  since timestamptz,
  after_leaf bigint,
  unique (chain_kind, chain_id, seq)
);

-- Hashes of complete subtrees: 2^level leaves each. They never change; roots and proofs are read from a few of them.
create table seal_node (
  level smallint not null check (level >= 0),
  node_index bigint not null check (node_index >= 0),
  hash bytea not null check (octet_length(hash) = 32),
  primary key (level, node_index)
);

create table seal_checkpoint (
  tree_size bigint primary key check (tree_size > 0),
  sealed_at timestamptz not null,
  -- The signed note (C2SP signed-note, tlog-checkpoint).
  note text not null
);

create table seal_cosignature (
  tree_size bigint not null references seal_checkpoint (tree_size),
  -- The verifier key that the witness says is its own; whoever verifies decides whom to believe.
  witness text not null check (length(witness) between 40 and 400),
  line text not null,
  received_at timestamptz not null,
  primary key (tree_size, witness)
);

alter table seal_leaf enable row level security;
alter table seal_leaf force row level security;
alter table seal_node enable row level security;
alter table seal_node force row level security;
alter table seal_checkpoint enable row level security;
alter table seal_checkpoint force row level security;
alter table seal_cosignature enable row level security;
alter table seal_cosignature force row level security;

-- People see the heads of their own cases and unit; of the others the hashes, which tell nothing.
create policy head_of_visible_chain on seal_leaf for select to clew_app
  using (
    (chain_kind = 'unit' and chain_id = acting_unit())
    or (chain_kind = 'case' and exists (select from case_file where case_file.case_id = seal_leaf.chain_id))
  );
create policy hashes_for_people on seal_node for select to clew_app using (acting_user() is not null);
create policy checkpoints_for_people on seal_checkpoint for select to clew_app using (acting_user() is not null);
create policy cosignatures_for_people on seal_cosignature for select to clew_app using (acting_user() is not null);
create policy people_bring_cosignatures on seal_cosignature for insert to clew_app
  with check (acting_user() is not null);

create policy sealer_leaves on seal_leaf to clew_system using (true) with check (true);
create policy sealer_nodes on seal_node to clew_system using (true) with check (true);
create policy sealer_checkpoints on seal_checkpoint to clew_system using (true) with check (true);

grant select on seal_leaf, seal_node, seal_checkpoint to clew_app;
grant select, insert on seal_cosignature to clew_app;
grant select, insert on seal_leaf, seal_node, seal_checkpoint to clew_system;

create trigger append_only before update or delete or truncate on seal_leaf
  for each statement execute function refuse_journal_change();
create trigger append_only before update or delete or truncate on seal_node
  for each statement execute function refuse_journal_change();
create trigger append_only before update or delete or truncate on seal_checkpoint
  for each statement execute function refuse_journal_change();
create trigger append_only before update or delete or truncate on seal_cosignature
  for each statement execute function refuse_journal_change();
