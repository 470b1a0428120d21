-- Who works on a case, how it is closed and whom it is shared with is known where the case is known, and changed only by those
-- who reach it; and nobody widens their own reach. No restrictive policy for reading: it would put holes into a backup.

-- Whoever opened a case becomes its lead before they reach it.
create function opened_by_oneself(id uuid) returns boolean
  language plpgsql stable as $$
declare
  before text := coalesce(current_setting('clew.behind', true), '');
  ignored text;
  own boolean;
begin
  ignored := set_config('clew.behind', 'yes', true);
  own := exists (select from case_file c where c.case_id = id and c.opened_by = acting_user());
  ignored := set_config('clew.behind', before, true);
  return own;
end $$;

drop policy of_own_unit on case_assignment;
drop policy of_own_unit on case_compartment;
drop policy of_own_unit on case_share;

-- Oversight counts who works on how much; whoever arranges training too.
create policy where_the_case_is on case_assignment for select to clew_app using (
  unit_id = acting_unit() and ((select behind()) or user_id = acting_user() or (select acting_holds('{head-of-unit,auditor,trainer}'))
  or exists (select from case_file where case_file.case_id = case_assignment.case_id)));
create policy within_reach_added on case_assignment for insert to clew_app with check (
  unit_id = acting_unit() and (select acting_writes()) and (
    exists (select from case_file where case_file.case_id = case_assignment.case_id)
    or (user_id = acting_user() and role = 'lead' and opened_by_oneself(case_id))));
create policy within_reach_changed on case_assignment for update to clew_app using (
  unit_id = acting_unit() and (select acting_writes()) and exists (select from case_file where case_file.case_id = case_assignment.case_id));

create policy where_the_case_is on case_compartment for select to clew_app using (
  unit_id = acting_unit() and ((select behind()) or exists (select from case_file where case_file.case_id = case_compartment.case_id)));
create policy within_reach_added on case_compartment for insert to clew_app with check (
  unit_id = acting_unit() and (select acting_writes()) and exists (select from case_file where case_file.case_id = case_compartment.case_id));
create policy within_reach_removed on case_compartment for delete to clew_app using (
  unit_id = acting_unit() and (select acting_writes()) and exists (select from case_file where case_file.case_id = case_compartment.case_id));

create policy where_the_case_is on case_share for select to clew_app using (
  unit_id = acting_unit() and ((select behind()) or share_id = any ((select acting_shares())::uuid[])
  or exists (select from case_file where case_file.case_id = case_share.case_id)));
create policy within_reach_added on case_share for insert to clew_app with check (
  unit_id = acting_unit() and (select acting_writes()) and exists (select from case_file where case_file.case_id = case_share.case_id));
create policy within_reach_changed on case_share for update to clew_app using (
  unit_id = acting_unit() and (select acting_writes()) and exists (select from case_file where case_file.case_id = case_share.case_id));

-- Nobody hands another's cases to anybody but the head of the unit, and nobody takes on roles or clearances by their own hand.
create policy own_leave on delegation as restrictive for insert to clew_app with check (
  made_by = acting_user() and (from_user = acting_user() or (select acting_holds('{head-of-unit}'))));
create policy roles_of_others on user_role as restrictive for insert to clew_app with check (
  user_id <> acting_user() and (select acting_holds('{administrator}')));
create policy roles_taken on user_role as restrictive for delete to clew_app using ((select acting_holds('{administrator}')));
create policy clearance_of_others on compartment_clearance as restrictive for insert to clew_app with check (
  user_id <> acting_user() and (select acting_holds('{auditor,head-of-unit}')));
create policy clearance_changed on compartment_clearance as restrictive for update to clew_app using (
  (select acting_holds('{auditor,head-of-unit}')));
