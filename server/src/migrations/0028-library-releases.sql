-- What the shipped library held when a server last looked, and what a release changed in it: followers hear of releases too.
-- Both are about the pages that come with Clew, which are the same for every unit.

create table library_shipped (
  kind text not null check (kind in ('measure', 'practice')),
  entry_id text not null check (length(entry_id) between 1 and 120),
  -- SHA-256 of the file.
  digest bytea not null check (octet_length(digest) = 32),
  title text not null check (length(title) between 1 and 500),
  -- Kept, so that followers are told of a page that a release takes out.
  touches text[] not null,
  primary key (kind, entry_id)
);

create table library_release (
  -- Of the same kind as those of steps, because a digest names both.
  release_id uuid primary key,
  kind text not null check (kind in ('measure', 'practice')),
  entry_id text not null check (length(entry_id) between 1 and 120),
  step text not null check (step in ('added', 'changed', 'removed')),
  version text not null check (length(version) between 1 and 60),
  title text not null check (length(title) between 1 and 500),
  touches text[] not null,
  at timestamptz not null
);

create index library_release_news on library_release (at);

alter table library_shipped enable row level security;
alter table library_shipped force row level security;
alter table library_release enable row level security;
alter table library_release force row level security;

create policy system_keeps on library_shipped to clew_system using (true) with check (true);
create policy read_by_every_unit on library_release for select to clew_app using (acting_unit() is not null);
create policy system_reads on library_release for select to clew_system using (true);
create policy system_announces on library_release for insert to clew_system with check (true);

grant select, insert, update, delete on library_shipped to clew_system;
grant select on library_release to clew_app;
grant select, insert on library_release to clew_system;
