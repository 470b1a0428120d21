-- Keys of the vault, all of them wrapped: the master key that opens them is never in the database.

create table unit_key (
  unit_id uuid not null references unit (unit_id),
  generation integer not null check (generation > 0),
  -- Which master key wraps it; public.
  master text check (length(master) between 1 and 100),
  wrapped bytea check (octet_length(wrapped) between 32 and 2000),
  created_at timestamptz not null default now(),
  -- When a newer generation took its place; it still opens what it wrapped.
  retired_at timestamptz,
  destroyed_at timestamptz,
  primary key (unit_id, generation),
  check ((wrapped is null) = (destroyed_at is not null) and (wrapped is null) = (master is null))
);

create table data_key (
  case_id uuid not null references case_file (case_id),
  kind text not null check (kind in ('identity', 'exhibit')),
  -- Random: tells nothing of when it was made.
  record_id uuid not null,
  unit_id uuid not null references unit (unit_id),
  generation integer not null,
  wrapped bytea check (octet_length(wrapped) between 32 and 2000),
  created_at timestamptz not null default now(),
  -- The row stays without its key, so that the record never gets another.
  destroyed_at timestamptz,
  primary key (case_id, kind, record_id),
  foreign key (unit_id, generation) references unit_key (unit_id, generation),
  check ((wrapped is null) = (destroyed_at is not null))
);

create index data_key_by_generation on data_key (unit_id, generation) where wrapped is not null;

alter table unit_key enable row level security;
alter table unit_key force row level security;
alter table data_key enable row level security;
alter table data_key force row level security;

create policy key_of_own_unit on unit_key to clew_app
  using (unit_id = acting_unit()) with check (unit_id = acting_unit());
create policy system_wraps_anew on unit_key to clew_system using (true) with check (true);

create policy key_of_visible_case on data_key to clew_app
  using (exists (select from case_file where case_file.case_id = data_key.case_id))
  with check (unit_id = acting_unit() and exists (select from case_file where case_file.case_id = data_key.case_id));
create policy system_wraps_anew on data_key to clew_system using (true) with check (true);

grant select, insert on unit_key to clew_app;
grant update (retired_at) on unit_key to clew_app;
grant select, insert on data_key to clew_app;
-- A person may take a key away. Only the system wraps one anew.
grant update (wrapped, destroyed_at) on data_key to clew_app;
grant select, insert, update on unit_key to clew_system;
grant select, update on data_key to clew_system;

-- What was destroyed stays destroyed.
create function refuse_return_of_key() returns trigger
  language plpgsql as $$
begin
  raise exception 'a destroyed key does not come back' using errcode = 'insufficient_privilege';
end $$;

create trigger destroyed_for_good before update on unit_key
  for each row when (old.wrapped is null) execute function refuse_return_of_key();
create trigger destroyed_for_good before update on data_key
  for each row when (old.wrapped is null) execute function refuse_return_of_key();
create trigger kept before delete or truncate on unit_key
  for each statement execute function refuse_journal_change();
