-- Looking into the journal by who, what and when: for those who oversee, over all cases of the unit at once.

create index case_journal_newest on case_journal (unit_id, at desc, case_id, seq);
create index unit_journal_newest on unit_journal (unit_id, at desc, seq);

-- Knocks of people whom nobody knows stand under no unit; whoever audits sees them too.
create policy knocks_for_auditors on unit_journal for select to clew_app using (
  unit_id = '00000000-0000-0000-0000-000000000000' and (select acting_holds('{auditor}')));

-- In whose region each case of the unit lies, and no more of it, for those who oversee and may not read cases.
create function regions_of_cases() returns table (case_id uuid, office_id uuid)
  language plpgsql stable as $$
declare
  before text := coalesce(current_setting('clew.behind', true), '');
begin
  if not acting_holds('{auditor,head-of-unit}') then
    return;
  end if;
  perform set_config('clew.behind', 'yes', true);
  return query select c.case_id, c.office_id from case_file c where c.unit_id = acting_unit() and c.office_id is not null;
  perform set_config('clew.behind', before, true);
end $$;
