-- referenceOf
select reference from case_file where case_id = $1::uuid;

-- peopleToScreen
select person, against, interest_id as interest, name
from people_to_screen($1::uuid, $2::uuid, $3::boolean);

-- insertAsked
insert into conflict_of_interest (case_id, conflict_id, unit_id, user_id, reference, origin, kind, party, grounds, made_by, made_at)
values ($1::uuid, $2::uuid, acting_unit(), $3::uuid, $4, 'screening', $5,
  $6, $7::jsonb, acting_user(), $8)
on conflict do nothing;

-- conflictRows
select k.conflict_id as id, k.case_id as "caseId", k.reference, k.user_id as "userId", u.display_name as person, k.origin, k.kind,
  k.party, k.words, k.grounds, i.name as interest, k.state, k.made_at as made, k.decided_by as decider,
  d.display_name as "deciderName", k.decided_at as decided, k.decision
from conflict_of_interest k
join app_user u on u.user_id = k.user_id
left join app_user d on d.user_id = k.decided_by
left join interest i on i.user_id = k.user_id and i.interest_id = (k.grounds ->> 'interest')::uuid
where ($1::uuid is null or k.case_id = $2::uuid)
  and ($3::uuid is null or k.conflict_id = $4::uuid)
  and ($5::text = 'all' or (k.user_id = acting_user()) = ($6::text = 'own'))
order by (k.state = 'undecided') desc, k.made_at desc, k.conflict_id limit 500;

-- countUndecided
select count(*)::integer as count from conflict_of_interest where state = 'undecided' and user_id <> acting_user();

-- decideRow
update conflict_of_interest set state = $1, decided_by = acting_user(), decided_at = $2, decision = $3
where case_id = $4::uuid and conflict_id = $5::uuid;

-- insertDeclared
insert into conflict_of_interest (case_id, conflict_id, unit_id, user_id, reference, origin, kind, party, words, made_by, made_at)
values ($1::uuid, $2::uuid, acting_unit(), $3::uuid, $4, 'declared', $5,
  $6, $7, acting_user(), $8);
