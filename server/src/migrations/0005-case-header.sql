-- What the head of a case file says, beside what lists need of it. Written only together with a new version.

alter table case_file
  add column reference text not null check (length(reference) between 1 and 64),
  add column title text not null,
  add column stage text not null,
  add column forum text not null check (forum ~ '^[A-Z]{2}$'),
  add column forms text[] not null,
  add column opened date,
  add column summary text,
  -- Court, citation, publications, notes: read with the file, never asked for by a list.
  add column rest jsonb not null default '{}',
  -- Every State that the file touches, the forum first; derived from the records by the program that writes them.
  add column states text[] not null default '{}',
  -- {victims, parties, charges, facts, evidence}, victims counted as persons.
  add column counts jsonb not null default '{}',
  -- Words of reference, title, summary and facts, cut by the program so that scripts without spaces are found too.
  -- No index: row-level security comes first, and the match is not leakproof, so that an index would never be used.
  add column words tsvector not null default '',
  add column updated_at timestamptz not null default date_trunc('milliseconds', now());

create index case_file_by_update on case_file (unit_id, updated_at desc, case_id);
create index case_file_by_reference on case_file (unit_id, reference, case_id);

-- A reference is unique in its unit. It cannot be so on case_file itself, which is distributed by case_id.
create table case_reference (
  unit_id uuid not null references unit (unit_id),
  reference text not null,
  case_id uuid not null,
  primary key (unit_id, reference)
);

alter table case_reference enable row level security;
alter table case_reference force row level security;

create policy reference_of_own_unit on case_reference
  using (unit_id = acting_unit())
  with check (unit_id = acting_unit());

grant select, insert, delete on case_reference to clew_app;
