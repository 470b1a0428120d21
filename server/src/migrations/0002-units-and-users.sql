-- The units that own cases and the people who act in them. Small tables that every case refers to.

create table unit (
  unit_id uuid primary key,
  name text not null check (length(name) between 1 and 200),
  created_at timestamptz not null default now()
);

create table app_user (
  user_id uuid primary key,
  unit_id uuid not null references unit (unit_id),
  display_name text not null check (length(display_name) between 1 and 200),
  -- local: signed in without a password, on the machine itself only.
  kind text not null check (kind in ('local', 'person')),
  created_at timestamptz not null default now()
);

-- Before the rules below hold, because they hold for the owner of the tables too.
insert into unit (unit_id, name) values ('0193e2d0-0000-7000-8000-000000000001', 'This unit');
insert into app_user (user_id, unit_id, display_name, kind)
  values ('0193e2d0-0000-7000-8000-000000000002', '0193e2d0-0000-7000-8000-000000000001', 'Local user', 'local');

alter table unit enable row level security;
alter table unit force row level security;

create policy own_unit on unit for select
  using (unit_id = acting_unit());
create policy system_makes_units on unit to clew_system using (true);

alter table app_user enable row level security;
alter table app_user force row level security;

create policy people_of_own_unit on app_user for select
  using (unit_id = acting_unit());
create policy system_makes_users on app_user to clew_system using (true);

grant select on unit, app_user to clew_app;
grant select, insert on unit, app_user to clew_system;
