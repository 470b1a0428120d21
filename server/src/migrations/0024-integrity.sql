-- Against capture: interests and conflicts that people declare, and the steps with a case that need a second person from
-- outside the line. Reach ends with a conflict (0018); policies/ says the same.

-- What people say of themselves. Nothing is removed: an interest that ended may still be a reason.
create table interest (
  user_id uuid not null references app_user (user_id),
  interest_id uuid not null,
  unit_id uuid not null references unit (unit_id),
  kind text not null check (kind in ('employer', 'company', 'address', 'relative')),
  name text not null check (length(name) between 2 and 200),
  words text check (length(words) between 1 and 500),
  declared_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (user_id, interest_id)
);

create table conflict_of_interest (
  case_id uuid not null references case_file (case_id),
  conflict_id uuid not null,
  unit_id uuid not null references unit (unit_id),
  user_id uuid not null references app_user (user_id),
  -- As the case was called then: whoever declares no longer sees it.
  reference text not null,
  origin text not null check (origin in ('declared', 'screening')),
  kind text not null check (kind in ('family', 'friendship', 'business', 'former-employer', 'same-address', 'same-name', 'other')),
  party text check (length(party) between 1 and 64),
  words text check (length(words) between 1 and 1000),
  -- Why screening asks: party, against what, which likeness.
  grounds jsonb,
  state text not null default 'undecided' check (state in ('undecided', 'blocking', 'no-conflict')),
  made_by uuid not null references app_user (user_id),
  made_at timestamptz not null default now(),
  decided_by uuid references app_user (user_id) check (decided_by <> user_id),
  decided_at timestamptz,
  decision text check (length(decision) between 1 and 1000),
  primary key (case_id, conflict_id),
  check ((state = 'undecided') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  check ((origin = 'screening') = (grounds is not null))
);

create index conflict_of_person on conflict_of_interest (user_id, case_id);
-- What was asked once is not asked again.
create unique index conflict_asked_once on conflict_of_interest
  (case_id, user_id, (grounds ->> 'party'), (grounds ->> 'partyName'), (grounds ->> 'against'), (coalesce(grounds ->> 'interest', '')))
  where origin = 'screening';

-- A declaration blocks at once and until somebody decides; what screening found only asks.
create or replace function conflicts_of(person uuid) returns uuid[]
  language sql stable
  return array(
    select distinct c.case_id from conflict_of_interest c
    where c.user_id = person and (c.state = 'blocking' or (c.state = 'undecided' and c.origin = 'declared')));

create table second_person_proposal (
  case_id uuid not null references case_file (case_id),
  proposal_id uuid not null,
  unit_id uuid not null references unit (unit_id),
  reference text not null,
  step text not null check (step in ('change-case', 'release-exhibit', 'lift-compartment', 'erase-identity')),
  -- What the ordinary verb is given once somebody agrees.
  request jsonb not null,
  -- What it rests on; when that moved, nobody knows what would be agreed to.
  basis jsonb not null,
  -- What whoever decides is shown: before and after.
  shown jsonb not null,
  reason text not null check (length(reason) between 10 and 1000),
  proposed_by uuid not null references app_user (user_id),
  proposed_at timestamptz not null default now(),
  expires_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'agreed', 'refused', 'withdrawn')),
  decided_by uuid references app_user (user_id),
  decided_at timestamptz,
  decision text check (length(decision) between 1 and 1000),
  primary key (case_id, proposal_id),
  check (expires_at > proposed_at and expires_at <= proposed_at + interval '14 days'),
  check ((state = 'waiting') = (decided_at is null) and (decided_at is null) = (decided_by is null)),
  -- Two persons are two.
  check (state not in ('agreed', 'refused') or decided_by <> proposed_by),
  check (state <> 'withdrawn' or decided_by = proposed_by)
);

create index second_person_waiting on second_person_proposal (unit_id, proposed_at) where state = 'waiting';

-- Whether somebody who does not work on a case may know of it at all: cleared, vetted, and in no conflict with it.
create function open_from_outside(id uuid) returns boolean
  language plpgsql stable as $$
declare
  before text := coalesce(current_setting('clew.behind', true), '');
  cleared text[];
  conflicts uuid[];
  yes boolean;
begin
  if behind() then
    return true;
  end if;
  cleared := reach_field('clew.reach_clearances')::text[];
  conflicts := reach_field('clew.reach_conflicts')::uuid[];
  if not reach_field('clew.reach_vetted')::boolean then
    return false;
  end if;
  perform set_config('clew.behind', 'yes', true);
  yes := exists (select from case_file c
    where c.case_id = id and c.unit_id = acting_unit() and c.compartments <@ cleared and c.case_id <> all (conflicts));
  perform set_config('clew.behind', before, true);
  return yes;
end $$;

-- Whoever acts decides about this person's conflicts: the head about everybody's but a head's, an auditor about
-- everybody's, nobody about their own.
create function acting_judges(person uuid, of_case uuid) returns boolean
  language sql stable
  return case when behind() then true
    else person <> acting_user()
      and (acting_holds('{auditor}')
        or (acting_holds('{head-of-unit}')
          and not exists (select from user_role r where r.user_id = person and r.role = 'head-of-unit')))
      and open_from_outside(of_case) end;

-- How one person stands in the line of another who proposes a step with a case; outside the line where it is empty.
-- Whoever ever worked on the case, opened it or broke its glass; stands in for the proposer or on the case, now or later; put the
-- proposer on it; heads the unit; or shares an office with the proposer or the case. A prosecutor is known to be outside only
-- where both offices are known; an auditor belongs to no office of the line.
create function line_of(second uuid, proposer uuid, of_case uuid) returns text[]
  language plpgsql stable as $$
declare
  before text := coalesce(current_setting('clew.behind', true), '');
  day date := acting_day();
  ties text[];
begin
  perform set_config('clew.behind', 'yes', true);
  select array_remove(array[
    case when second = proposer then 'proposer' end,
    case when exists (select from user_role r where r.user_id = second and r.role = 'head-of-unit') then 'head' end,
    case when exists (select from case_assignment t where t.case_id = of_case and t.user_id = second
      and coalesce(t.ends_on >= t.starts_on, true)) then 'assigned' end,
    case when c.opened_by = second then 'opened' end,
    case when exists (select from delegation d where d.ended_at is null and d.ends_on >= day
      and ((d.to_user = second and d.from_user = proposer) or (d.to_user = proposer and d.from_user = second)
        or (d.to_user = second and exists (select from case_assignment t where t.case_id = of_case and t.user_id = d.from_user
          and coalesce(t.ends_on >= t.starts_on, true))))) then 'stands-in' end,
    case when exists (select from break_glass g where g.case_id = of_case and g.user_id = second) then 'broke-glass' end,
    case when exists (select from case_assignment t where t.case_id = of_case and t.user_id = proposer
      and t.assigned_by = second) then 'assigner' end,
    case when s.office_id in (p.office_id, c.office_id) then 'office' end,
    case when (s.office_id is null or p.office_id is null)
      and not exists (select from user_role r where r.user_id = second and r.role = 'auditor') then 'no-office' end
  ], null) into ties
    from app_user s, app_user p, case_file c
    where s.user_id = second and p.user_id = proposer and c.case_id = of_case
      and s.unit_id = c.unit_id and p.unit_id = c.unit_id;
  perform set_config('clew.behind', before, true);
  return coalesce(ties, '{proposer}');
end $$;

-- Whoever acts may be the second person of this proposer with this case.
create function acting_is_second(proposer uuid, of_case uuid) returns boolean
  language sql stable
  return acting_holds('{prosecutor,auditor}') and open_from_outside(of_case)
    and line_of(acting_user(), proposer, of_case) = '{}';

-- How many people could be the second person today. Names none: choosing one's second would be half of a line.
create function seconds_for(proposer uuid, of_case uuid) returns integer
  language plpgsql stable as $$
declare
  before text := coalesce(current_setting('clew.behind', true), '');
  day date := acting_day();
  many integer;
begin
  perform set_config('clew.behind', 'yes', true);
  select count(*) into many from app_user u join case_file c on c.case_id = of_case and c.unit_id = u.unit_id
    where u.unit_id = acting_unit() and u.deactivated_at is null and u.vetted_until >= day
      and exists (select from user_role r where r.user_id = u.user_id and r.role in ('prosecutor', 'auditor'))
      and c.compartments <@ array(select k.compartment from compartment_clearance k
        where k.user_id = u.user_id and k.starts_on <= day and (k.ends_on is null or k.ends_on >= day))
      and not exists (select from conflict_of_interest x where x.case_id = of_case and x.user_id = u.user_id
        and (x.state = 'blocking' or (x.state = 'undecided' and x.origin = 'declared')))
      and line_of(u.user_id, proposer, of_case) = '{}';
  perform set_config('clew.behind', before, true);
  return many;
end $$;

-- Everybody whom screening holds the parties of a case against: names, and what they declared. `only` for one person,
-- `working` for those who work on the case and the heads. For the program's comparison; nobody is shown it.
create function people_to_screen(of_case uuid, only_one uuid, working boolean)
  returns table (person uuid, against text, interest_id uuid, name text)
  language plpgsql stable as $$
declare
  before text := coalesce(current_setting('clew.behind', true), '');
begin
  perform set_config('clew.behind', 'yes', true);
  return query
    with people as (
      select u.user_id, u.display_name from app_user u
      where u.unit_id = acting_unit() and u.deactivated_at is null and (only_one is null or u.user_id = only_one)
        and (not working
          or exists (select from case_assignment t where t.case_id = of_case and t.user_id = u.user_id)
          or exists (select from user_role r where r.user_id = u.user_id and r.role = 'head-of-unit')))
    select p.user_id, 'own-name', null::uuid, p.display_name from people p
    union all
    select i.user_id, i.kind, i.interest_id, i.name from interest i join people p on p.user_id = i.user_id
    order by 1, 2, 3;
  perform set_config('clew.behind', before, true);
end $$;

do $$
declare
  name text;
begin
  foreach name in array array['interest', 'conflict_of_interest', 'second_person_proposal'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
end $$;

create policy own_or_judged on interest for select to clew_app using (
  user_id = acting_user() or behind()
  or (unit_id = acting_unit() and (select acting_holds('{head-of-unit,auditor}'))));
create policy declared_of_oneself on interest for insert to clew_app
  with check (user_id = acting_user() and unit_id = acting_unit() and ended_at is null);
create policy ended_by_oneself on interest for update to clew_app using (user_id = acting_user());

create policy own_or_judged on conflict_of_interest for select to clew_app using (
  user_id = acting_user() or (unit_id = acting_unit() and acting_judges(user_id, case_id)));
create policy declared_or_asked on conflict_of_interest for insert to clew_app with check (
  unit_id = acting_unit() and made_by = acting_user() and state = 'undecided'
  and (origin = 'screening' or user_id = acting_user())
  and exists (select from case_file where case_file.case_id = conflict_of_interest.case_id));
create policy decided_by_a_judge on conflict_of_interest for update to clew_app
  using (unit_id = acting_unit() and acting_judges(user_id, case_id))
  with check (decided_by = acting_user() and acting_judges(user_id, case_id));

create policy in_reach_or_from_outside on second_person_proposal for select to clew_app using (
  unit_id = acting_unit()
  and (exists (select from case_file where case_file.case_id = second_person_proposal.case_id)
    or acting_is_second(proposed_by, case_id)));
create policy proposed_in_own_name on second_person_proposal for insert to clew_app with check (
  unit_id = acting_unit() and proposed_by = acting_user() and state = 'waiting' and (select acting_writes())
  and exists (select from case_file where case_file.case_id = second_person_proposal.case_id));
create policy decided_from_outside on second_person_proposal for update to clew_app
  using (unit_id = acting_unit() and state = 'waiting' and acting_is_second(proposed_by, case_id))
  with check (state in ('agreed', 'refused') and decided_by = acting_user() and decided_at = now()
    and acting_is_second(proposed_by, case_id));
create policy withdrawn_by_proposer on second_person_proposal for update to clew_app
  using (proposed_by = acting_user() and state = 'waiting')
  with check (state = 'withdrawn' and decided_by = acting_user() and proposed_by = acting_user());

grant select, insert on interest, conflict_of_interest, second_person_proposal to clew_app;
grant update (ended_at) on interest to clew_app;
grant update (state, decided_by, decided_at, decision) on conflict_of_interest, second_person_proposal to clew_app;

create trigger forgets_reach after insert or update or delete on conflict_of_interest
  for each statement execute function forget_reach();

-- The wall behind the program: what buries a case is written only in the very transaction in which somebody agreed to it.
create function agreed_just_now(of_case uuid, to_step text) returns boolean
  language sql stable
  return acting_user() is null or exists (select from second_person_proposal p
    where p.case_id = of_case and p.step = to_step and p.state = 'agreed' and p.decided_at = now());

create function refuse_alone() returns trigger
  language plpgsql as $$
begin
  if not agreed_just_now(coalesce(new.case_id, old.case_id), tg_argv[0]) then
    raise exception 'nobody buries a case alone: % on %', tg_op, tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return coalesce(new, old);
end $$;

create trigger needs_second_person before update of stage on case_file for each row
  when (new.stage = 'closed' and old.stage <> 'closed') execute function refuse_alone('change-case');
create trigger needs_second_person_to_end before update of body on charge for each row
  when (new.body ->> 'status' in ('withdrawn', 'discontinued') and old.body ->> 'status' not in ('withdrawn', 'discontinued'))
  execute function refuse_alone('change-case');
create trigger needs_second_person_to_remove before delete on charge for each row
  when (old.body ->> 'status' in ('charged', 'tried')) execute function refuse_alone('change-case');
create trigger needs_second_person before insert on custody_event for each row
  when (new.kind in ('returned', 'destroyed')) execute function refuse_alone('release-exhibit');
