-- What the auditor exports holds the chain of what Clew does by itself; with its sealed heads it is proved like every other.
create policy own_heads_for_auditors on seal_leaf for select to clew_app using (
  chain_kind = 'unit' and chain_id = '00000000-0000-0000-0000-000000000000' and (select acting_holds('{auditor}')));

-- Making one person of two can change whom a charge names.
alter table second_person_proposal drop constraint second_person_proposal_step_check;
alter table second_person_proposal add constraint second_person_proposal_step_check
  check (step in ('change-case', 'merge-people', 'release-exhibit', 'lift-compartment', 'erase-identity'));
