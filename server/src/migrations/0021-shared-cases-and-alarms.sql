-- What partners are shown, as rows of its own: a partner's searches, counts and orders rest on these and on nothing of the case
-- itself, which does not exist for them. One row a share; it changes only when something that is shown changes.

create table shared_case (
  case_id uuid not null,
  share_id uuid not null,
  unit_id uuid not null references unit (unit_id),
  -- The case file without what is not shared.
  body jsonb not null,
  -- Words of what is shown of reference, title, summary and facts.
  words tsvector not null,
  version integer not null default 1 check (version > 0),
  changed_at timestamptz not null,
  primary key (case_id, share_id),
  foreign key (case_id, share_id) references case_share (case_id, share_id)
);

create index shared_case_by_share on shared_case (share_id);

alter table shared_case enable row level security;
alter table shared_case force row level security;

create policy shown_to_partner on shared_case for select to clew_app using (
  share_id = any ((select acting_shares())::uuid[])
  or exists (select from case_file where case_file.case_id = shared_case.case_id));
create policy made_by_workers on shared_case for insert to clew_app with check (
  unit_id = acting_unit() and (select acting_writes())
  and exists (select from case_file where case_file.case_id = shared_case.case_id));
create policy remade_by_workers on shared_case for update to clew_app using (
  (select acting_writes()) and exists (select from case_file where case_file.case_id = shared_case.case_id));

grant select, insert on shared_case to clew_app;
grant update (body, words, version, changed_at) on shared_case to clew_app;

-- Who is told that a glass was broken: the heads and the auditors of the unit, each by a row that they tick off.
alter table break_glass drop column seen_by, drop column seen_at;

create table alarm (
  case_id uuid not null,
  alarm_id uuid not null,
  break_glass_id uuid not null,
  unit_id uuid not null references unit (unit_id),
  -- Whom it is for.
  user_id uuid not null references app_user (user_id),
  raised_at timestamptz not null default now(),
  seen_at timestamptz,
  primary key (case_id, alarm_id),
  foreign key (case_id, break_glass_id) references break_glass (case_id, break_glass_id)
);

create index alarm_by_user on alarm (user_id, raised_at desc);

alter table alarm enable row level security;
alter table alarm force row level security;

create policy own_alarms on alarm for select to clew_app using (user_id = acting_user());
create policy raised_by_breaker on alarm for insert to clew_app with check (
  unit_id = acting_unit() and exists (select from break_glass g
    where g.case_id = alarm.case_id and g.break_glass_id = alarm.break_glass_id and g.user_id = acting_user()));
create policy ticked_off on alarm for update to clew_app using (user_id = acting_user());

grant select, insert on alarm to clew_app;
grant update (seen_at) on alarm to clew_app;

-- Nobody breaks a glass in another's name, and who did is for those who are told.
drop policy of_own_unit on break_glass;
create policy broken_by_oneself on break_glass for insert to clew_app with check (
  unit_id = acting_unit() and user_id = acting_user());
create policy known_to_those_told on break_glass for select to clew_app using (
  unit_id = acting_unit()
  and ((select behind()) or user_id = acting_user() or (select acting_holds('{head-of-unit,auditor}'))));
