-- The anchor of every table of a case: it says whose case it is, and thereby who sees what hangs on it.

create table case_file (
  case_id uuid primary key,
  unit_id uuid not null references unit (unit_id),
  version integer not null default 1 check (version > 0),
  opened_at timestamptz not null default now()
);

create index case_file_by_unit on case_file (unit_id, case_id);

alter table case_file enable row level security;
alter table case_file force row level security;

create policy case_of_own_unit on case_file
  using (unit_id = acting_unit())
  with check (unit_id = acting_unit());

grant select, insert, update on case_file to clew_app;
