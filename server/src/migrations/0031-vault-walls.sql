-- The vault behind the program: an identity is erased, and a restriction lifted, only in the very transaction in which a second
-- person agreed to this one; and a request to see an identity is taken back by whoever made it.

-- As agreed_just_now (0024), and to what: whoever agreed to one erasure agreed to no other.
create function agreed_just_now_to(of_case uuid, to_step text, about text, whom text) returns boolean
  language sql stable
  return acting_user() is null or exists (select from second_person_proposal p
    where p.case_id = of_case and p.step = to_step and p.state = 'agreed' and p.decided_at = now()
      and p.request ->> about = whom);

create function refuse_erasing_alone() returns trigger
  language plpgsql as $$
declare
  before text := coalesce(current_setting('clew.behind', true), '');
  whose text;
begin
  if tg_table_name = 'data_key' then
    -- Behind: whoever may not see what a key opens may not destroy it either. Where nothing rests on it, nothing is erased.
    perform set_config('clew.behind', 'yes', true);
    select v.person into whose from vault_identity v where v.case_id = new.case_id and v.record_id = new.record_id;
    perform set_config('clew.behind', before, true);
    if whose is null then
      return new;
    end if;
  else
    whose := new.person;
  end if;
  if not agreed_just_now_to(new.case_id, 'erase-identity', 'person', whose) then
    raise exception 'nobody erases an identity alone: % on %', tg_op, tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

-- The key, what it opened, and the certificate: each could be taken without the others.
create trigger needs_second_person before update of wrapped on data_key for each row
  when (old.kind = 'identity' and old.wrapped is not null and new.wrapped is null)
  execute function refuse_erasing_alone();
create trigger needs_second_person before update of erased_at on vault_identity for each row
  when (old.erased_at is null and new.erased_at is not null) execute function refuse_erasing_alone();
create trigger needs_second_person before insert on vault_erasure for each row execute function refuse_erasing_alone();

create function refuse_lifting_alone() returns trigger
  language plpgsql as $$
begin
  if not agreed_just_now_to(old.case_id, 'lift-compartment', 'compartment', old.compartment) then
    raise exception 'nobody lifts a restriction alone: % on %', tg_op, tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return old;
end $$;

create trigger needs_second_person before delete on case_compartment for each row execute function refuse_lifting_alone();

-- What the case says of its restrictions follows the table of them (0018); taken from the case alone it would open it all the same.
create function refuse_lifting_beside() returns trigger
  language plpgsql as $$
begin
  if acting_user() is not null and not (array(
      select k.compartment from case_compartment k where k.case_id = new.case_id) <@ new.compartments) then
    raise exception 'nobody lifts a restriction alone: % on %', tg_op, tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

create trigger needs_second_person_to_lift before update of compartments on case_file for each row
  when (not (old.compartments <@ new.compartments)) execute function refuse_lifting_beside();

-- Taken back before anything was shown; it stays in the history.
alter table vault_request add column withdrawn_at timestamptz check (withdrawn_at is null or first_shown_at is null);
grant update (withdrawn_at) on vault_request to clew_app;

create function refuse_withdrawing_for_others() returns trigger
  language plpgsql as $$
begin
  if old.withdrawn_at is not null or acting_user() is distinct from old.asked_by then
    raise exception 'a request is withdrawn once, by whoever made it' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

create trigger withdrawn_by_asker before update of withdrawn_at on vault_request for each row
  when (new.withdrawn_at is distinct from old.withdrawn_at) execute function refuse_withdrawing_for_others();
