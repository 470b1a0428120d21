-- Reach: which cases exist for whom. The same rules stand in policies/reach.cedar; a test compares the two, case by case.

-- A day is a day of UTC everywhere in Clew; the time zone of the server must not decide who is vetted.
create function acting_day() returns date
  language sql stable
  return (now() at time zone 'utc')::date;

-- The compartments of a case stand on the case too, so that a row can be judged by itself.
alter table case_file add column compartments text[] not null default '{}';
alter table case_file alter column opened_by set default acting_user();
alter table case_file no force row level security;
alter table case_compartment no force row level security;
update case_file c set compartments = array(
  select k.compartment from case_compartment k where k.case_id = c.case_id order by 1);
alter table case_file force row level security;
alter table case_compartment force row level security;

-- Behind: a function of this file looks at a case of the unit on behalf of whoever may not see it. Never set by the program.
create function behind() returns boolean
  language sql stable
  return coalesce(current_setting('clew.behind', true), '') = 'yes';

create function mirror_compartments() returns trigger
  language plpgsql as $$
declare
  changed uuid := coalesce(new.case_id, old.case_id);
  before text := coalesce(current_setting('clew.behind', true), '');
begin
  perform set_config('clew.behind', 'yes', true);
  update case_file set compartments = array(
    select k.compartment from case_compartment k where k.case_id = changed order by 1) where case_id = changed;
  perform set_config('clew.behind', before, true);
  return null;
end $$;

create trigger mirrors after insert or update or delete on case_compartment
  for each row execute function mirror_compartments();

-- Cases with which this person has a blocking conflict of interest. None until conflicts are declared; whoever brings
-- them replaces this function and nothing else.
create function conflicts_of(person uuid) returns uuid[]
  language sql stable
  return '{}'::uuid[];

-- What decides about every case is found once for a transaction and kept in its settings. A change of what it rests on
-- makes it be found anew.
-- An assignment is evaluated at once, where `perform` would run a statement of its own.
create function find_reach() returns text
  language plpgsql stable set plan_cache_mode = force_generic_plan as $$
declare
  person uuid := acting_user();
  day date := acting_day();
  before text := coalesce(current_setting('clew.behind', true), '');
  held text[];
  agency uuid;
  vetted boolean;
  cleared text[];
  reached uuid[] := '{}';
  conflicts uuid[] := '{}';
  shares uuid[] := '{}';
  ignored text;
begin
  ignored := set_config('clew.behind', 'yes', true);
  select u.agency_id, coalesce(u.vetted_until >= day, false),
    array(select r.role from user_role r where r.user_id = u.user_id),
    array(select k.compartment from compartment_clearance k
      where k.user_id = u.user_id and k.starts_on <= day and (k.ends_on is null or k.ends_on >= day))
    into agency, vetted, held, cleared
    from app_user u where u.user_id = person and u.unit_id = acting_unit() and u.deactivated_at is null;
  held := coalesce(held, '{}');
  vetted := coalesce(vetted, false);
  if vetted then
    conflicts := conflicts_of(person);
  end if;
  -- Whoever supervises reaches all anyway.
  if vetted and not 'head-of-unit' = any (held) and held && '{prosecutor,investigator,financial-investigator,victim-officer,central-authority}' then
    reached := array(
      select a.case_id from case_assignment a
      where a.user_id = person and a.starts_on <= day and (a.ends_on is null or a.ends_on >= day)
      union
      select a.case_id from delegation d
      join app_user away on away.user_id = d.from_user and away.deactivated_at is null
      join case_assignment a on a.user_id = d.from_user
      where d.to_user = person and d.ended_at is null and d.starts_on <= day and d.ends_on >= day
        and a.starts_on <= day and (a.ends_on is null or a.ends_on >= day)
      union
      select g.case_id from break_glass g where g.user_id = person and g.expires_at > now());
  end if;
  if vetted and 'partner' = any (held) then
    shares := array(
      select s.share_id from case_share s join case_file c on c.case_id = s.case_id
      where s.agency_id = agency and s.ended_at is null and s.starts_on <= day and (s.ends_on is null or s.ends_on >= day)
        and c.compartments <@ coalesce(cleared, '{}') and c.case_id <> all (conflicts));
  end if;
  return concat(
    set_config('clew.behind', before, true),
    set_config('clew.reach_roles', held::text, true),
    set_config('clew.reach_vetted', vetted::text, true),
    set_config('clew.reach_clearances', coalesce(cleared, '{}')::text, true),
    set_config('clew.reach_cases', reached::text, true),
    set_config('clew.reach_conflicts', conflicts::text, true),
    set_config('clew.reach_shares', shares::text, true),
    set_config('clew.case_in_hand', '', true),
    set_config('clew.reach_of', concat(person, '/', acting_unit()), true));
end $$;

create function forget_reach() returns trigger
  language plpgsql as $$
begin
  perform set_config('clew.reach_of', '', true);
  return null;
end $$;

-- One field of what was found, for this person and no other.
create function reach_field(field text) returns text
  language plpgsql stable as $$
declare
  ignored text;
begin
  if current_setting('clew.reach_of', true) is distinct from concat(acting_user(), '/', acting_unit()) then
    ignored := find_reach();
  end if;
  return current_setting(field);
end $$;

create function acting_holds(roles text[]) returns boolean
  language sql stable
  return reach_field('clew.reach_roles')::text[] && roles;

create function acting_supervises() returns boolean
  language sql stable
  return case when behind() then true
    else reach_field('clew.reach_vetted')::boolean and acting_holds('{head-of-unit}') end;

create function acting_cases() returns uuid[]
  language sql stable
  return case when behind() then '{}' else reach_field('clew.reach_cases')::uuid[] end;

create function acting_clearances() returns text[]
  language sql stable
  return case when behind() then '{officials,children,protected-witnesses}'
    else reach_field('clew.reach_clearances')::text[] end;

create function acting_conflicts() returns uuid[]
  language sql stable
  return case when behind() then '{}' else reach_field('clew.reach_conflicts')::uuid[] end;

create function acting_shares() returns uuid[]
  language sql stable
  return case when behind() then '{}' else reach_field('clew.reach_shares')::uuid[] end;

-- Partners, auditors and the central authority write no case; nor does anybody whose vetting has ended.
create function acting_writes() returns boolean
  language sql stable
  return case when behind() then true
    else reach_field('clew.reach_vetted')::boolean
      and acting_holds('{prosecutor,investigator,financial-investigator,victim-officer,head-of-unit}') end;

create function acting_opens() returns boolean
  language sql stable
  return reach_field('clew.reach_vetted')::boolean and acting_holds('{prosecutor,head-of-unit}');

-- The case that a transaction works on: found visible once, its records need no more asking, row by row and table by table.
create function case_in_hand() returns uuid
  language sql stable
  return case when current_setting('clew.reach_of', true) = concat(acting_user(), '/', acting_unit())
    then nullif(current_setting('clew.case_in_hand', true), '')::uuid end;

-- Takes a case in hand if the one who acts may see it.
create function takes_in_hand(id uuid) returns boolean
  language plpgsql volatile as $$
declare
  ignored text;
begin
  if id = case_in_hand() then
    return true;
  end if;
  if behind() or not exists (select from case_file c where c.case_id = id) then
    return false;
  end if;
  ignored := set_config('clew.case_in_hand', id::text, true);
  return true;
end $$;

-- Every record of a case, list by list. A function, because its plan is kept: a dozen tables under row-level security take longer
-- to plan than to read.
create function case_records(id_of_case uuid) returns jsonb
  language plpgsql stable set plan_cache_mode = force_generic_plan as $$
begin
  return jsonb_build_object(
    'places', (select jsonb_agg(body order by position) from place where case_id = id_of_case),
    'parties', (select jsonb_agg(body order by position) from party where case_id = id_of_case),
    'victims', (select jsonb_agg(body order by position) from victim where case_id = id_of_case),
    'witnesses', (select jsonb_agg(body order by position) from witness where case_id = id_of_case),
    'sources', (select jsonb_agg(body order by position) from source where case_id = id_of_case),
    'evidence', (select jsonb_agg(body order by position) from evidence where case_id = id_of_case),
    'facts', (select jsonb_agg(body order by position) from fact where case_id = id_of_case),
    'links', (select jsonb_agg(body order by position) from link where case_id = id_of_case),
    'charges', (select jsonb_agg(body order by position) from charge where case_id = id_of_case),
    'findings', (select jsonb_agg(body order by position) from finding where case_id = id_of_case),
    'sentences', (select jsonb_agg(body order by position) from sentence where case_id = id_of_case),
    'orders', (select jsonb_agg(body order by position) from money_order where case_id = id_of_case));
end $$;

-- All that one may see, for questions across cases; found once for a statement.
create function visible_cases() returns setof uuid
  language plpgsql stable rows 1000 as $$
begin
  return query select c.case_id from case_file c;
end $$;

-- Whether there is such a case in the unit, for entries about what somebody tried in vain. Tells it to no one else.
create function case_of_unit(id uuid) returns boolean
  language plpgsql stable as $$
declare
  before text := coalesce(current_setting('clew.behind', true), '');
  ignored text;
  known boolean;
begin
  if id = case_in_hand() then
    return true;
  end if;
  ignored := set_config('clew.behind', 'yes', true);
  known := exists (select from case_file c where c.case_id = id);
  ignored := set_config('clew.behind', before, true);
  return known;
end $$;

-- All that the policies ask about a person and a case, whether or not the person may see it: `case` is null where the
-- unit has none by this id. The program decides with it before it does anything else.
create function case_standing(id uuid) returns jsonb
  language plpgsql stable set plan_cache_mode = force_generic_plan as $$
declare
  person uuid := acting_user();
  day date := acting_day();
  before text := coalesce(current_setting('clew.behind', true), '');
  said jsonb;
  ignored text;
begin
  ignored := set_config('clew.behind', 'yes', true);
  select jsonb_build_object(
    'today', day,
    'person', jsonb_strip_nulls(jsonb_build_object(
      'roles', array(select r.role from user_role r where r.user_id = u.user_id order by 1),
      'agency', a.kind,
      'active', u.deactivated_at is null,
      'vetted', coalesce(u.vetted_until >= day, false),
      'clearances', array(select k.compartment from compartment_clearance k
        where k.user_id = u.user_id and k.starts_on <= day and (k.ends_on is null or k.ends_on >= day) order by 1))),
    'case', (select jsonb_build_object(
      'assigned', array(select distinct t.role from case_assignment t where t.case_id = c.case_id and t.user_id = u.user_id
        and t.starts_on <= day and (t.ends_on is null or t.ends_on >= day) order by 1),
      'delegated', array(select distinct t.role from case_assignment t
        join delegation d on d.from_user = t.user_id and d.to_user = u.user_id
        join app_user away on away.user_id = d.from_user and away.deactivated_at is null
        where t.case_id = c.case_id and d.ended_at is null and d.starts_on <= day and d.ends_on >= day
          and t.starts_on <= day and (t.ends_on is null or t.ends_on >= day) order by 1),
      'brokenGlass', exists (select from break_glass g
        where g.case_id = c.case_id and g.user_id = u.user_id and g.expires_at > now()),
      'sharedFields', array(select distinct f.field from case_share s cross join unnest(s.fields) as f (field)
        where s.case_id = c.case_id and s.agency_id = u.agency_id and s.ended_at is null
          and s.starts_on <= day and (s.ends_on is null or s.ends_on >= day) order by 1),
      'compartments', c.compartments,
      'conflict', c.case_id = any (conflicts_of(u.user_id)))
      from case_file c where c.case_id = id))
    into said
    from app_user u left join agency a on a.agency_id = u.agency_id
    where u.user_id = person and u.unit_id = acting_unit();
  ignored := set_config('clew.behind', before, true);
  return said;
end $$;

-- A case that somebody names in an emergency, by its reference or its id.
create function case_called(name text) returns uuid
  language plpgsql stable as $$
declare
  before text := coalesce(current_setting('clew.behind', true), '');
  found_id uuid;
begin
  perform set_config('clew.behind', 'yes', true);
  select c.case_id into found_id from case_file c
    where c.unit_id = acting_unit() and (c.reference = name or c.case_id::text = name)
    order by c.case_id::text = name desc limit 1;
  perform set_config('clew.behind', before, true);
  return found_id;
end $$;

drop policy case_of_own_unit on case_file;

-- Sub-selects without a row of their own are asked once for a statement, not once for a row.
create policy case_in_reach on case_file for select to clew_app using (
  unit_id = acting_unit()
  and ((select acting_supervises()) or case_id = any ((select acting_cases())::uuid[]))
  and compartments <@ (select acting_clearances())
  and case_id <> all ((select acting_conflicts())::uuid[]));
create policy case_opened on case_file for insert to clew_app with check (
  unit_id = acting_unit() and compartments = '{}' and opened_by = acting_user() and (select acting_opens()));
create policy case_changed on case_file for update to clew_app using (
  unit_id = acting_unit()
  and (select acting_writes())
  and ((select acting_supervises()) or case_id = any ((select acting_cases())::uuid[]))
  and compartments <@ (select acting_clearances())
  and case_id <> all ((select acting_conflicts())::uuid[]));

do $$
declare
  name text;
begin
  -- The records of a case follow it. They are read a dozen tables at a time, and a sub-select on case_file in each would be planned
  -- a dozen times; so they ask for the case in hand, and only without it for all that one may see.
  foreach name in array array['place', 'party', 'victim', 'witness', 'source', 'evidence', 'fact', 'link', 'charge',
    'finding', 'sentence', 'money_order'] loop
    execute format('drop policy %I on %I', name || '_of_visible_case', name);
    execute format('create policy %I on %I to clew_app using (case_id = (select case_in_hand()) or case_id in (select visible_cases()))',
      name || '_of_visible_case', name);
  end loop;
  -- Who only reads must not write there.
  foreach name in array array['place', 'party', 'victim', 'witness', 'source', 'evidence', 'fact', 'link', 'charge',
    'finding', 'sentence', 'money_order', 'case_edit'] loop
    execute format('create policy writers_add on %I as restrictive for insert to clew_app with check ((select acting_writes()))', name);
    execute format('create policy writers_change on %I as restrictive for update to clew_app using ((select acting_writes()))', name);
    execute format('create policy writers_remove on %I as restrictive for delete to clew_app using ((select acting_writes()))', name);
  end loop;
  foreach name in array array['app_user', 'user_role', 'case_assignment', 'case_compartment', 'compartment_clearance',
    'delegation', 'break_glass', 'case_share'] loop
    execute format('create trigger forgets_reach after insert or update or delete on %I for each statement execute function forget_reach()', name);
  end loop;
end $$;

-- A reference of a case out of reach is refused like any other that is taken, and is not shown.
drop policy reference_of_own_unit on case_reference;
create policy reference_in_reach on case_reference for select to clew_app using (
  unit_id = acting_unit() and exists (select from case_file where case_file.case_id = case_reference.case_id));
create policy reference_claimed on case_reference for insert to clew_app with check (
  unit_id = acting_unit() and (select acting_writes()));
create policy reference_released on case_reference for delete to clew_app using (
  unit_id = acting_unit() and (select acting_writes())
  and exists (select from case_file where case_file.case_id = case_reference.case_id));

-- History: whoever reaches the case, and those who oversee. A trigger must see the last entry of the chain whoever acts.
drop policy journal_of_visible_case on case_journal;
create policy history_in_reach on case_journal for select to clew_app using (
  (select pg_trigger_depth()) > 0
  or exists (select from case_file where case_file.case_id = case_journal.case_id)
  or (unit_id = acting_unit() and (select acting_holds('{auditor,head-of-unit}'))));
-- Whoever tries in vain leaves an entry too, under a case that does not exist for them.
drop policy entry_in_visible_case on case_journal;
create policy entry_about_case_of_unit on case_journal for insert to clew_app with check (case_of_unit(case_id));

drop policy head_of_visible_chain on seal_leaf;
create policy head_of_visible_chain on seal_leaf for select to clew_app using (
  (chain_kind = 'unit' and chain_id = acting_unit())
  or (chain_kind = 'case' and exists (select from case_file where case_file.case_id = seal_leaf.chain_id))
  or (chain_kind = 'case' and (select acting_holds('{auditor,head-of-unit}')) and case_of_unit(chain_id)));
