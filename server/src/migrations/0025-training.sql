-- Training: which courses are held, who was there, what they answered, and what they may be trusted with until when.
-- About no case. What somebody answered is seen by them and by those who train; nothing of it is ever rewritten.

create table training_session (
  session_id uuid primary key,
  unit_id uuid not null references unit (unit_id),
  -- Id of a module of the shipped curricula, which live in files.
  module text not null check (length(module) between 1 and 100),
  held_on date not null,
  -- Where it is held.
  begins text not null check (begins ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  place text not null check (length(place) between 1 and 200),
  office_id uuid references office (office_id),
  trainer_id uuid not null references app_user (user_id),
  capacity integer not null check (capacity between 1 and 1000),
  version integer not null default 1 check (version > 0),
  cancelled_at timestamptz,
  planned_by uuid not null references app_user (user_id),
  planned_at timestamptz not null default now()
);

create index training_session_by_day on training_session (unit_id, held_on);

create table training_place (
  session_id uuid not null references training_session (session_id),
  user_id uuid not null references app_user (user_id),
  unit_id uuid not null references unit (unit_id),
  given_by uuid not null references app_user (user_id),
  given_at timestamptz not null default now(),
  primary key (session_id, user_id)
);

create index training_place_by_user on training_place (user_id);

create table training_attendance (
  session_id uuid not null,
  user_id uuid not null,
  unit_id uuid not null references unit (unit_id),
  attended boolean not null,
  noted_by uuid not null references app_user (user_id),
  noted_at timestamptz not null,
  primary key (session_id, user_id),
  foreign key (session_id, user_id) references training_place (session_id, user_id)
);

create table training_result (
  result_id uuid primary key,
  unit_id uuid not null references unit (unit_id),
  user_id uuid not null references app_user (user_id),
  module text not null check (length(module) between 1 and 100),
  moment text not null check (moment in ('pre', 'post')),
  -- Which wording of the questions was answered.
  questions text not null check (length(questions) between 1 and 100),
  answers jsonb not null,
  right_count integer not null check (right_count between 0 and asked_count),
  asked_count integer not null check (asked_count > 0),
  passed boolean not null,
  taken_at timestamptz not null
);

create index training_result_by_user on training_result (user_id, module, taken_at);

-- One for each session that was attended and whose test was passed on its day or later; it runs from that day.
create table training_competence (
  competence_id uuid primary key,
  unit_id uuid not null references unit (unit_id),
  user_id uuid not null references app_user (user_id),
  module text not null check (length(module) between 1 and 100),
  session_id uuid not null references training_session (session_id),
  result_id uuid not null references training_result (result_id),
  given_on date not null,
  expires_on date not null,
  withdrawn_at timestamptz,
  withdrawn_by uuid references app_user (user_id),
  withdrawn_why text check (length(withdrawn_why) between 1 and 500),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdrawn_why is null))
);

create unique index training_competence_of_session on training_competence (session_id, user_id)
  where withdrawn_at is null;
create index training_competence_by_user on training_competence (user_id, module);

-- Which role needs which module, as the head or a trainer of the unit decides.
create table training_rule (
  unit_id uuid not null references unit (unit_id),
  role text not null check (role in ('prosecutor', 'investigator', 'financial-investigator', 'victim-officer',
    'head-of-unit', 'central-authority', 'partner', 'analyst', 'trainer', 'auditor', 'administrator')),
  module text not null check (length(module) between 1 and 100),
  set_by uuid not null references app_user (user_id),
  set_at timestamptz not null default now(),
  primary key (unit_id, role, module)
);

do $$
declare
  name text;
begin
  foreach name in array array['training_session', 'training_place', 'training_attendance', 'training_result',
    'training_competence', 'training_rule'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select, insert on %I to clew_app', name);
  end loop;
end $$;

create function acting_trains() returns boolean
  language sql stable
  return acting_holds('{trainer,head-of-unit}');

create policy sessions_of_own_unit on training_session for select to clew_app using (unit_id = acting_unit());
create policy planned_by_trainers on training_session for insert to clew_app
  with check (unit_id = acting_unit() and planned_by = acting_user() and acting_trains());
create policy changed_by_trainers on training_session for update to clew_app
  using (unit_id = acting_unit() and acting_trains()) with check (unit_id = acting_unit());
grant update (module, held_on, begins, place, office_id, trainer_id, capacity, version, cancelled_at)
  on training_session to clew_app;

create policy places_of_own_unit on training_place for select to clew_app using (unit_id = acting_unit());
create policy taken_by_oneself_or_trainers on training_place for insert to clew_app
  with check (unit_id = acting_unit() and given_by = acting_user() and (user_id = acting_user() or acting_trains()));
create policy given_up_by_oneself_or_trainers on training_place for delete to clew_app
  using (unit_id = acting_unit() and (user_id = acting_user() or acting_trains()));
grant delete on training_place to clew_app;

create policy own_attendance on training_attendance for select to clew_app
  using (unit_id = acting_unit() and (user_id = acting_user() or acting_trains()));
create policy noted_by_trainers on training_attendance for insert to clew_app
  with check (unit_id = acting_unit() and noted_by = acting_user() and acting_trains());
create policy corrected_by_trainers on training_attendance for update to clew_app
  using (unit_id = acting_unit() and acting_trains())
  with check (unit_id = acting_unit() and noted_by = acting_user());
grant update (attended, noted_by, noted_at) on training_attendance to clew_app;

create policy own_results on training_result for select to clew_app
  using (unit_id = acting_unit() and (user_id = acting_user() or acting_trains()));
create policy answered_by_oneself on training_result for insert to clew_app
  with check (unit_id = acting_unit() and user_id = acting_user());

create policy own_competences on training_competence for select to clew_app
  using (unit_id = acting_unit() and (user_id = acting_user() or acting_trains()));
-- Whoever makes the last of the two steps causes it to be given; without both it is nobody's to give.
create policy given_where_earned on training_competence for insert to clew_app
  with check (
    unit_id = acting_unit()
    and exists (
      select from training_attendance a
      join training_session s on s.session_id = a.session_id
      join training_result r on r.user_id = a.user_id and r.module = s.module
      where a.session_id = training_competence.session_id and a.user_id = training_competence.user_id and a.attended
        and s.module = training_competence.module and s.cancelled_at is null
        and r.result_id = training_competence.result_id and r.moment = 'post' and r.passed
        and (r.taken_at at time zone 'utc')::date >= s.held_on
    )
  );
create policy withdrawn_by_trainers on training_competence for update to clew_app
  using (unit_id = acting_unit() and acting_trains())
  with check (unit_id = acting_unit() and withdrawn_by = acting_user());
grant update (withdrawn_at, withdrawn_by, withdrawn_why) on training_competence to clew_app;

create policy rules_of_own_unit on training_rule for select to clew_app using (unit_id = acting_unit());
create policy set_by_trainers on training_rule for insert to clew_app
  with check (unit_id = acting_unit() and set_by = acting_user() and acting_trains());
create policy lifted_by_trainers on training_rule for delete to clew_app
  using (unit_id = acting_unit() and acting_trains());
grant delete on training_rule to clew_app;
