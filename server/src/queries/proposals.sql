-- insertProposal
insert into second_person_proposal (case_id, proposal_id, unit_id, reference, step, request, basis, shown, reason,
  proposed_by, expires_at)
values ($1::uuid, $2::uuid, acting_unit(), $3, $4, $5::jsonb,
  $6::jsonb, $7::jsonb, $8, acting_user(),
  now() + make_interval(days => $9::integer));

-- proposalRows
select p.proposal_id as id, p.case_id as "caseId", p.reference, p.step, p.request, p.basis, p.shown, p.reason,
  p.proposed_by as proposer, u.display_name as "proposerName", p.proposed_at as at, p.expires_at as expires, p.state,
  p.expires_at <= now() as expired, p.decided_by as decider, d.display_name as "deciderName", p.decided_at as decided, p.decision,
  acting_is_second(p.proposed_by, p.case_id) as second, p.proposed_by = acting_user() as own
from second_person_proposal p
join app_user u on u.user_id = p.proposed_by
left join app_user d on d.user_id = p.decided_by
where ($1::uuid is null or p.case_id = $2::uuid)
  and ($3::uuid is null or p.proposal_id = $4::uuid)
  and (not $5::boolean
    or (p.state = 'waiting' and p.expires_at > now() and acting_is_second(p.proposed_by, p.case_id)))
order by case when $6::boolean then p.proposed_at end, p.proposed_at desc, p.proposal_id limit 200;

-- lockProposal
select proposal_id from second_person_proposal
where case_id = $1::uuid and proposal_id = $2::uuid for update;

-- secondsFor
select seconds_for($1::uuid, $2::uuid) as many;

-- lineOfProposal
select line_of(acting_user(), proposed_by, case_id) as line from second_person_proposal
where case_id = $1::uuid and proposal_id = $2::uuid;

-- closeProposal
update second_person_proposal set state = $1, decided_by = acting_user(), decided_at = now(), decision = $2
where case_id = $3::uuid and proposal_id = $4::uuid and state = 'waiting' and expires_at > now();

-- lastCustodyEvent
select event_id as id from custody_event where case_id = $1::uuid and evidence_id = $2
order by recorded_at desc, event_id desc limit 1;

-- compartmentSetAt
select set_at::text as at from case_compartment where case_id = $1::uuid and compartment = $2;

-- sealedVersion
select version from vault_identity where case_id = $1::uuid and person = $2 and erased_at is null;

-- evidenceTitle
select body ->> 'title' as title from evidence where case_id = $1::uuid and id = $2;
