-- referencesAmong
select reference from case_reference where reference = any ($1::text[]);

-- assign
insert into case_assignment (case_id, assignment_id, user_id, unit_id, role, starts_on, assigned_by)
select $1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::text, current_date, $6::uuid
where not exists (select from case_assignment where case_id = $7::uuid and user_id = $8::uuid);

-- share
insert into case_share (case_id, share_id, agency_id, unit_id, fields, purpose, starts_on, shared_by)
values ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::text[], $6, current_date, $7::uuid);

-- compartment
insert into case_compartment (case_id, compartment, unit_id, set_by, reason)
values ($1::uuid, $2, $3::uuid, $4::uuid, $5);
