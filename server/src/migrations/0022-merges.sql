-- Persons of a case file that somebody made one, why, and whether it was undone. What was changed stands in case_edit.

create table person_merge (
  case_id uuid not null references case_file (case_id),
  merge_id uuid not null,
  collection text not null check (collection in ('parties', 'victims', 'witnesses')),
  keep text not null,
  absorb text not null check (absorb <> keep),
  reason text not null check (length(reason) between 3 and 1000),
  -- The version of the case file that the merge made, and the one that undid it.
  version integer not null,
  made_by uuid not null references app_user (user_id),
  made_at timestamptz not null,
  undone_version integer check (undone_version > version),
  undone_by uuid references app_user (user_id),
  undone_at timestamptz,
  primary key (case_id, merge_id),
  unique (case_id, version),
  foreign key (case_id, version) references case_edit (case_id, version),
  check (num_nulls(undone_version, undone_by, undone_at) in (0, 3))
);

alter table person_merge enable row level security;
alter table person_merge force row level security;

create policy merge_in_visible_case on person_merge to clew_app
  using (exists (select from case_file where case_file.case_id = person_merge.case_id))
  with check (exists (select from case_file where case_file.case_id = person_merge.case_id));
create policy writers_add on person_merge as restrictive for insert to clew_app with check ((select acting_writes()));
create policy writers_change on person_merge as restrictive for update to clew_app using ((select acting_writes()));

grant select, insert on person_merge to clew_app;
grant update (undone_version, undone_by, undone_at) on person_merge to clew_app;
