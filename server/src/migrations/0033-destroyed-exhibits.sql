-- An item that is destroyed takes its stored files with it: their keys and bytes go, and what was known of them stays.

alter table exhibit
  add column destroyed_at timestamptz,
  -- When its bytes were off the disk too; the key was gone before.
  add column cleared_at timestamptz,
  add check (cleared_at is null or destroyed_at is not null);

create index exhibit_to_clear on exhibit (exhibit_id) where destroyed_at is not null and cleared_at is null;

grant update (destroyed_at) on exhibit to clew_app;
grant update (cleared_at) on exhibit to clew_system;

-- As for the custody event itself: only in the very transaction in which somebody from outside the line agreed, and for good.
create trigger needs_second_person before update of destroyed_at on exhibit for each row
  when (new.destroyed_at is distinct from old.destroyed_at) execute function refuse_alone('release-exhibit');

create function refuse_return_of_exhibit() returns trigger
  language plpgsql as $$
begin
  raise exception 'a destroyed exhibit does not come back' using errcode = 'insufficient_privilege';
end $$;

create trigger destroyed_for_good before update of destroyed_at on exhibit for each row
  when (old.destroyed_at is not null and new.destroyed_at is distinct from old.destroyed_at)
  execute function refuse_return_of_exhibit();

-- A file that is still arriving may be given up by whoever sends it; the key of an exhibit is nobody's to destroy alone.
create function refuse_lone_destruction() returns trigger
  language plpgsql as $$
begin
  if exists (select from exhibit x where x.case_id = old.case_id and x.exhibit_id = old.record_id)
      and not agreed_just_now(old.case_id, 'release-exhibit') then
    raise exception 'nobody destroys an exhibit alone' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

create trigger exhibit_needs_second_person before update of wrapped on data_key for each row
  when (old.kind = 'exhibit' and old.wrapped is not null and new.wrapped is null)
  execute function refuse_lone_destruction();
