-- Decided cases: those that come with Clew, for every unit, and those that a unit imported, for its own people.
-- owner_id is the unit, or nil for what comes with Clew; no unit can have that identifier.

create table decision (
  owner_id uuid not null,
  decision_id text not null check (length(decision_id) between 1 and 64),
  version integer not null default 1,
  -- SHA-256 of the canonical text: equal decisions are not written twice.
  digest text not null,
  -- What a list shows, apart from the whole, so that a page of a list reads no whole decisions.
  summary jsonb not null,
  body jsonb not null,
  imported_at timestamptz not null,
  primary key (owner_id, decision_id)
);

-- Whom a search may find. The rule of row-level security itself says which words are sought: PostgreSQL uses an index for a
-- condition that could leak only if no rule of the table must be checked before it, and "@@" counts as one that could. As part of the
-- one rule it is checked together with the owner, by the index. Where nothing is sought, no row exists.
create function sought_decisions() returns tsquery
  language sql stable
  return nullif(current_setting('clew.sought', true), '')::tsquery;

create table decision_search (
  owner_id uuid not null,
  decision_id text not null,
  -- The first day that the date of the decision can mean.
  decided date not null,
  -- "act:act.recruitment", "state:AU": what is counted beside a list.
  facets text[] not null,
  -- The words of every language, and each facet and holding as a word of its own that begins with "=".
  words tsvector not null,
  primary key (owner_id, decision_id),
  foreign key (owner_id, decision_id) references decision (owner_id, decision_id) on delete cascade
);

-- Words of a usual length stand apart from the row, and facets do not, so that reading many rows for their facets stays quick.
alter table decision_search alter column words set storage external;
alter table decision_search set (toast_tuple_target = 1024);

-- Without the list of what is pending, which every search would have to read through.
create index decision_search_words on decision_search using gin (words) with (fastupdate = off);
create index decision_search_newest on decision_search (decided desc, decision_id desc, owner_id desc);

-- How many decisions of an owner have a facet; "=all" counts them all. Kept by every import, read where nothing is filtered.
create table decision_facet (
  owner_id uuid not null,
  facet text not null,
  count integer not null check (count >= 0),
  primary key (owner_id, facet)
);

alter table decision enable row level security;
alter table decision force row level security;
alter table decision_search enable row level security;
alter table decision_search force row level security;
alter table decision_facet enable row level security;
alter table decision_facet force row level security;

create policy shipped_or_own on decision for select to clew_app
  using (owner_id = any (array['00000000-0000-0000-0000-000000000000'::uuid, acting_unit()]) and acting_unit() is not null);
create policy own_added on decision for insert to clew_app with check (owner_id = acting_unit());
create policy own_changed on decision for update to clew_app using (owner_id = acting_unit());

-- One policy and no second for reading: with a second the index would not be used.
create policy sought_shipped_or_own on decision_search for select to clew_app
  using (words @@ sought_decisions()
    and owner_id = any (array['00000000-0000-0000-0000-000000000000'::uuid, acting_unit()]) and acting_unit() is not null);
create policy own_added on decision_search for insert to clew_app with check (owner_id = acting_unit());
create policy own_changed on decision_search for update to clew_app using (owner_id = acting_unit());

create policy shipped_or_own on decision_facet for select to clew_app
  using (owner_id = any (array['00000000-0000-0000-0000-000000000000'::uuid, acting_unit()]) and acting_unit() is not null);
create policy own_added on decision_facet for insert to clew_app with check (owner_id = acting_unit());
create policy own_changed on decision_facet for update to clew_app using (owner_id = acting_unit());

-- The system keeps what comes with Clew, and nothing else.
create policy system_keeps_shipped on decision to clew_system
  using (owner_id = '00000000-0000-0000-0000-000000000000');
create policy system_keeps_shipped on decision_search to clew_system
  using (owner_id = '00000000-0000-0000-0000-000000000000');
create policy system_keeps_shipped on decision_facet to clew_system
  using (owner_id = '00000000-0000-0000-0000-000000000000');

grant select, insert, update on decision, decision_search, decision_facet to clew_app;
grant select, insert, update, delete on decision, decision_search, decision_facet to clew_system;
