-- Requests to put a court date off, as records of the case file; and the wall behind the rule that nobody agrees to one alone.

create table adjournment (
  case_id uuid not null references case_file (case_id),
  id text not null check (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  position integer not null check (position >= 0),
  version integer not null check (version > 0),
  body jsonb not null check (body ->> 'id' = id),
  status text generated always as (body ->> 'status') stored,
  primary key (case_id, id)
);

alter table adjournment enable row level security;
alter table adjournment force row level security;
create policy adjournment_of_visible_case on adjournment to clew_app
  using (case_id = (select case_in_hand()) or case_id in (select visible_cases()));
create policy writers_add on adjournment as restrictive for insert to clew_app with check ((select acting_writes()));
create policy writers_change on adjournment as restrictive for update to clew_app using ((select acting_writes()));
create policy writers_remove on adjournment as restrictive for delete to clew_app using ((select acting_writes()));
grant select, insert, update, delete on adjournment to clew_app;

create or replace function case_records(id_of_case uuid) returns jsonb
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
    'orders', (select jsonb_agg(body order by position) from money_order where case_id = id_of_case),
    'adjournments', (select jsonb_agg(body order by position) from adjournment where case_id = id_of_case));
end $$;

-- Whether the prosecution wanted the delay or let it be, or the court has granted it; as `consentsToDelay` of the case file says.
create function consents_to_delay(request jsonb) returns boolean
  language sql immutable
  return request ->> 'status' in ('not-opposed', 'granted')
    or (request ->> 'askedBy' in ('prosecution', 'joint') and request ->> 'status' <> 'refused');

-- Whether more delay is consented to after than before. A date that is only now fixed, or an earlier one, is not more.
create function consents_to_more_delay(before jsonb, after jsonb) returns boolean
  language sql immutable
  return consents_to_delay(after) and (not consents_to_delay(before)
    or after ->> 'hearing' <> before ->> 'hearing'
    or (before ->> 'until' is not null and (after ->> 'until' is null or after ->> 'until' > before ->> 'until')));

-- A file that is opened or brought in is written as version 1, and says what has happened already. After, because a row that is
-- written over passes through `before insert` too.
create trigger needs_second_person_to_agree after insert on adjournment for each row
  when (new.version > 1 and consents_to_delay(new.body)) execute function refuse_alone('change-case');
create trigger needs_second_person_to_agree_to_more before update of body on adjournment for each row
  when (consents_to_more_delay(old.body, new.body)) execute function refuse_alone('change-case');
create trigger needs_second_person_to_forget before delete on adjournment for each row
  when (consents_to_delay(old.body)) execute function refuse_alone('change-case');
