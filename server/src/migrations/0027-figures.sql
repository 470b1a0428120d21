-- National figures as sources state them: which State counted what in which year, in which way, and how sure it is.

create table figure (
  unit_id uuid not null references unit (unit_id),
  figure_id uuid not null,
  indicator text not null check (length(indicator) between 1 and 80),
  state text not null check (state ~ '^[A-Z]{2}$'),
  year integer not null check (year between 1950 and 2100),
  -- Empty where the figure is the whole, not a part.
  form text not null default '',
  sex text not null default '',
  age text not null default '',
  status text not null check (status in ('exact', 'suppressed', 'not-available', 'not-applicable')),
  value integer check (value >= 0),
  below integer check (below > 0),
  breaks boolean not null,
  source text not null check (length(source) between 1 and 1000),
  url text,
  method text,
  confidence text not null check (confidence in ('official', 'reported', 'estimated', 'unverified')),
  note text,
  taken_by uuid not null references app_user (user_id),
  taken_at timestamptz not null,
  -- A figure that its source corrected stays, so that a report of last year can be explained.
  replaced_at timestamptz,
  primary key (unit_id, figure_id),
  check ((status = 'exact') = (value is not null)),
  check (status = 'suppressed' or below is null)
);

create unique index figure_in_force on figure (unit_id, indicator, state, year, form, sex, age) where replaced_at is null;
create index figure_history on figure (unit_id, indicator, state, year);

-- What must be known to read a series: a law that changed, a register that began.
create table figure_note (
  unit_id uuid not null references unit (unit_id),
  note_id uuid not null,
  indicator text not null check (length(indicator) between 1 and 80),
  state text not null check (state ~ '^[A-Z]{2}$'),
  year integer check (year between 1950 and 2100),
  words text not null check (length(words) between 1 and 2000),
  written_by uuid not null references app_user (user_id),
  written_at timestamptz not null,
  primary key (unit_id, note_id)
);

alter table figure enable row level security;
alter table figure force row level security;
alter table figure_note enable row level security;
alter table figure_note force row level security;

create policy figures_of_own_unit on figure for select to clew_app using (unit_id = acting_unit());
create policy figures_taken_in on figure for insert to clew_app
  with check (unit_id = acting_unit() and taken_by = acting_user());
create policy figures_corrected on figure for update to clew_app using (unit_id = acting_unit());
create policy notes_of_own_unit on figure_note for select to clew_app using (unit_id = acting_unit());
create policy notes_written on figure_note for insert to clew_app
  with check (unit_id = acting_unit() and written_by = acting_user());

grant select, insert on figure, figure_note to clew_app;
grant update (replaced_at) on figure to clew_app;
