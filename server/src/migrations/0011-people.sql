-- The agencies of the task force, their offices, the people in them, what they may do and which cases they work on.
-- Nobody is ever deleted: history must be able to name whoever acted.

create table agency (
  agency_id uuid primary key,
  unit_id uuid not null references unit (unit_id),
  kind text not null check (kind in ('prosecution', 'police', 'financial-intelligence', 'immigration',
    'labour-inspection', 'victim-services', 'ngo', 'oversight')),
  name text not null check (length(name) between 1 and 200),
  version integer not null default 1 check (version > 0),
  closed_at timestamptz,
  created_at timestamptz not null default now(),
  unique (unit_id, name)
);

create table office (
  office_id uuid primary key,
  agency_id uuid not null references agency (agency_id),
  unit_id uuid not null references unit (unit_id),
  name text not null check (length(name) between 1 and 200),
  -- Names or ISO 3166-2 codes of the regions that the office covers.
  regions text[] not null default '{}',
  version integer not null default 1 check (version > 0),
  closed_at timestamptz,
  created_at timestamptz not null default now(),
  unique (agency_id, name)
);

alter table app_user
  add column agency_id uuid references agency (agency_id),
  add column office_id uuid references office (office_id),
  add column email text check (length(email) between 3 and 320),
  add column vetting_level text not null default 'none' check (vetting_level in ('none', 'basic', 'enhanced', 'secret')),
  -- The last day on which the vetting holds; without one the person reaches no case.
  add column vetted_until date,
  -- A person that came with the demo cases: can be chosen without a password on this machine only.
  add column demo boolean not null default false,
  add column deactivated_at timestamptz,
  add column version integer not null default 1 check (version > 0);

create unique index app_user_by_email on app_user (unit_id, lower(email));

create table user_role (
  user_id uuid not null references app_user (user_id),
  role text not null check (role in ('prosecutor', 'investigator', 'financial-investigator', 'victim-officer',
    'head-of-unit', 'central-authority', 'partner', 'analyst', 'trainer', 'auditor', 'administrator')),
  unit_id uuid not null references unit (unit_id),
  granted_by uuid references app_user (user_id),
  granted_at timestamptz not null default now(),
  primary key (user_id, role)
);

-- Whose region a case lies in; the office of whoever opened it until somebody moves it.
alter table case_file
  add column office_id uuid references office (office_id),
  add column opened_by uuid references app_user (user_id);

-- Who works on a case, as what, and for how long. Ended, never removed.
create table case_assignment (
  case_id uuid not null references case_file (case_id),
  assignment_id uuid not null,
  user_id uuid not null references app_user (user_id),
  unit_id uuid not null references unit (unit_id),
  role text not null check (role in ('lead', 'prosecutor', 'investigator', 'financial-investigator', 'victim-officer',
    'central-authority', 'supervisor')),
  starts_on date not null,
  -- The last day; open where absent. The day before the first where it was ended before it began to hold.
  ends_on date check (ends_on >= starts_on - 1),
  version integer not null default 1 check (version > 0),
  assigned_by uuid references app_user (user_id),
  assigned_at timestamptz not null default now(),
  reason text check (length(reason) between 1 and 500),
  primary key (case_id, assignment_id)
);

create index case_assignment_by_user on case_assignment (user_id, case_id);

-- A case that few may know of: with suspected officials, with children, with protected witnesses.
create table case_compartment (
  case_id uuid not null references case_file (case_id),
  compartment text not null check (compartment in ('officials', 'children', 'protected-witnesses')),
  unit_id uuid not null references unit (unit_id),
  set_by uuid references app_user (user_id),
  set_at timestamptz not null default now(),
  reason text not null check (length(reason) between 1 and 500),
  primary key (case_id, compartment)
);

create table compartment_clearance (
  user_id uuid not null references app_user (user_id),
  compartment text not null check (compartment in ('officials', 'children', 'protected-witnesses')),
  unit_id uuid not null references unit (unit_id),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on - 1),
  granted_by uuid references app_user (user_id),
  granted_at timestamptz not null default now(),
  primary key (user_id, compartment)
);

-- Leave: for these days one person stands in for another, in the other's cases and in no more.
create table delegation (
  delegation_id uuid primary key,
  unit_id uuid not null references unit (unit_id),
  from_user uuid not null references app_user (user_id),
  to_user uuid not null references app_user (user_id) check (to_user <> from_user),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  reason text not null check (length(reason) between 1 and 500),
  made_by uuid not null references app_user (user_id),
  made_at timestamptz not null default now(),
  ended_at timestamptz
);

create index delegation_to on delegation (to_user, ends_on);

-- Reach taken in an emergency: stated reason, short life, and somebody is told.
create table break_glass (
  case_id uuid not null references case_file (case_id),
  break_glass_id uuid not null,
  user_id uuid not null references app_user (user_id),
  unit_id uuid not null references unit (unit_id),
  reason text not null check (length(reason) between 10 and 1000),
  opened_at timestamptz not null default now(),
  expires_at timestamptz not null check (expires_at > opened_at and expires_at <= opened_at + interval '24 hours'),
  -- Who of the head and the auditor has seen the alarm.
  seen_by uuid references app_user (user_id),
  seen_at timestamptz,
  primary key (case_id, break_glass_id)
);

create index break_glass_by_user on break_glass (user_id, expires_at);

-- What a partner agency is shown of a case, field by field; what is not listed does not exist for it.
create table case_share (
  case_id uuid not null references case_file (case_id),
  share_id uuid not null,
  agency_id uuid not null references agency (agency_id),
  unit_id uuid not null references unit (unit_id),
  -- Header fields and lists of the case file, as `title`, `victims`, `facts.concept`.
  fields text[] not null check (cardinality(fields) > 0),
  purpose text not null check (length(purpose) between 1 and 500),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  shared_by uuid not null references app_user (user_id),
  shared_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (case_id, share_id)
);

create index case_share_by_agency on case_share (agency_id, case_id);

do $$
declare
  name text;
begin
  foreach name in array array['agency', 'office', 'user_role', 'case_assignment', 'case_compartment',
    'compartment_clearance', 'delegation', 'break_glass', 'case_share'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy of_own_unit on %I to clew_app using (unit_id = acting_unit()) with check (unit_id = acting_unit())', name);
    execute format('create policy system_sets_up on %I to clew_system using (true) with check (true)', name);
    execute format('grant select, insert on %I to clew_app, clew_system', name);
  end loop;
end $$;

grant update (kind, name, version, closed_at) on agency to clew_app;
grant update (name, regions, version, closed_at) on office to clew_app;
grant delete on user_role, case_compartment to clew_app;
grant update (ends_on, version) on case_assignment to clew_app;
grant update (starts_on, ends_on, granted_by, granted_at) on compartment_clearance to clew_app;
grant update (ended_at) on delegation to clew_app;
grant update (seen_by, seen_at) on break_glass to clew_app;
grant update (ended_at) on case_share to clew_app;

create policy people_made_in_own_unit on app_user for insert to clew_app with check (unit_id = acting_unit());
create policy people_changed_in_own_unit on app_user for update to clew_app
  using (unit_id = acting_unit()) with check (unit_id = acting_unit());
grant insert on app_user to clew_app;
grant update (agency_id, office_id, display_name, email, vetting_level, vetted_until, deactivated_at, version)
  on app_user to clew_app;
grant update (name) on unit to clew_app;
create policy own_unit_named on unit for update to clew_app using (unit_id = acting_unit()) with check (unit_id = acting_unit());
