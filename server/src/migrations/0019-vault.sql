-- The vault: identities of victims and protected witnesses, sealed; who asked to see them, who agreed, what was erased.

create table vault_identity (
  case_id uuid not null references case_file (case_id),
  -- Random: tells nothing of when or in which order.
  record_id uuid not null,
  unit_id uuid not null references unit (unit_id),
  -- Id of the victim or witness in the case file; not a foreign key: who leaves the file is not forgotten with it.
  person text not null check (length(person) between 1 and 64),
  version integer not null check (version > 0),
  -- Which fields are sealed; names of fields, never what is in them.
  fields text[] not null,
  sealed bytea check (octet_length(sealed) between 41 and 400000),
  sealed_at timestamptz not null,
  sealed_by uuid not null references app_user (user_id),
  erased_at timestamptz,
  primary key (case_id, record_id),
  check ((sealed is null) = (erased_at is not null))
);

create unique index vault_identity_of_person on vault_identity (case_id, person) where erased_at is null;

-- Photographs stand apart, so that looking for names does not open them.
create table vault_photograph (
  case_id uuid not null,
  photograph_id uuid not null,
  record_id uuid not null,
  sealed bytea not null check (octet_length(sealed) between 41 and 1500000),
  sealed_at timestamptz not null,
  sealed_by uuid not null references app_user (user_id),
  primary key (case_id, photograph_id),
  foreign key (case_id, record_id) references vault_identity (case_id, record_id)
);

create index vault_photograph_of_record on vault_photograph (case_id, record_id);

create table vault_request (
  case_id uuid not null,
  request_id uuid not null,
  record_id uuid not null,
  unit_id uuid not null references unit (unit_id),
  person text not null,
  fields text[] not null check (cardinality(fields) > 0),
  purpose text not null check (length(purpose) between 1 and 40),
  -- Why, in words; sealed with the identity, because names slip in. Null once it is erased.
  words bytea,
  asked_by uuid not null references app_user (user_id),
  asked_at timestamptz not null,
  -- How many custodians were needed when it was asked, and whose rule that was; null: the unit's own.
  needed smallint not null check (needed between 0 and 2),
  office_id uuid references office (office_id),
  expires_at timestamptz not null,
  first_shown_at timestamptz,
  primary key (case_id, request_id),
  foreign key (case_id, record_id) references vault_identity (case_id, record_id),
  unique (case_id, request_id, asked_by)
);

create index vault_request_newest on vault_request (case_id, asked_at, request_id);

create table vault_decision (
  case_id uuid not null,
  request_id uuid not null,
  decided_by uuid not null references app_user (user_id),
  asked_by uuid not null,
  decided_at timestamptz not null,
  agreed boolean not null,
  words bytea,
  primary key (case_id, request_id, decided_by),
  foreign key (case_id, request_id, asked_by) references vault_request (case_id, request_id, asked_by),
  -- Nobody is their own custodian.
  check (decided_by <> asked_by)
);

create table vault_showing (
  case_id uuid not null,
  request_id uuid not null,
  showing_id uuid not null,
  shown_at timestamptz not null,
  primary key (case_id, request_id, showing_id),
  foreign key (case_id, request_id) references vault_request (case_id, request_id)
);

create table vault_erasure (
  case_id uuid not null,
  record_id uuid not null,
  person text not null,
  erased_by uuid not null references app_user (user_id),
  erased_at timestamptz not null,
  reason text not null check (length(reason) between 1 and 40),
  words text not null check (length(words) between 1 and 1000),
  key_digest text not null check (key_digest ~ '^[0-9a-f]{64}$'),
  content_digest text not null check (content_digest ~ '^[0-9a-f]{64}$'),
  primary key (case_id, record_id),
  foreign key (case_id, record_id) references vault_identity (case_id, record_id)
);

-- How many custodians an office asks for, and who they are. The nil office stands for every office without a rule.
create table custody_rule (
  unit_id uuid not null references unit (unit_id),
  office_id uuid not null,
  version integer not null check (version > 0),
  needed smallint not null check (needed between 0 and 2),
  set_by uuid not null references app_user (user_id),
  set_at timestamptz not null,
  primary key (unit_id, office_id)
);

create table custodian (
  unit_id uuid not null,
  office_id uuid not null,
  user_id uuid not null references app_user (user_id),
  primary key (unit_id, office_id, user_id),
  foreign key (unit_id, office_id) references custody_rule (unit_id, office_id)
);

do $$
declare
  name text;
begin
  foreach name in array array['vault_identity', 'vault_photograph', 'vault_request', 'vault_decision', 'vault_showing',
    'vault_erasure', 'custody_rule', 'custodian'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
  foreach name in array array['vault_photograph', 'vault_showing'] loop
    execute format('create policy of_visible_case on %I to clew_app using ((select acting_writes()) and exists (select from case_file '
      'where case_file.case_id = %I.case_id)) with check ((select acting_writes()) and exists (select from case_file '
      'where case_file.case_id = %I.case_id))', name, name, name);
  end loop;
  foreach name in array array['custody_rule', 'custodian'] loop
    execute format('create policy of_own_unit on %I to clew_app using (unit_id = acting_unit()) with check (unit_id = acting_unit())', name);
  end loop;
end $$;

-- Sealed bytes are for those who work on cases: whoever only reads them, or reads of them, has nothing to open.
create policy of_visible_case on vault_identity to clew_app
  using ((select acting_writes()) and exists (select from case_file where case_file.case_id = vault_identity.case_id))
  with check (unit_id = acting_unit() and (select acting_writes())
    and exists (select from case_file where case_file.case_id = vault_identity.case_id));

-- What somebody did stands under their own name.
create policy of_visible_case on vault_request for select to clew_app
  using ((select acting_writes()) and exists (select from case_file where case_file.case_id = vault_request.case_id));
create policy asked_in_own_name on vault_request for insert to clew_app
  with check (asked_by = acting_user() and unit_id = acting_unit()
    and exists (select from case_file where case_file.case_id = vault_request.case_id));
create policy moves_with_visible_case on vault_request for update to clew_app
  using (exists (select from case_file where case_file.case_id = vault_request.case_id));
create policy of_visible_case on vault_decision for select to clew_app
  using ((select acting_writes()) and exists (select from case_file where case_file.case_id = vault_decision.case_id));
create policy decided_in_own_name on vault_decision for insert to clew_app
  with check (decided_by = acting_user()
    and exists (select from case_file where case_file.case_id = vault_decision.case_id));
create policy words_go_with_visible_case on vault_decision for update to clew_app
  using (exists (select from case_file where case_file.case_id = vault_decision.case_id));
create policy of_visible_case on vault_erasure for select to clew_app
  using (exists (select from case_file where case_file.case_id = vault_erasure.case_id));
create policy erased_in_own_name on vault_erasure for insert to clew_app
  with check (erased_by = acting_user()
    and exists (select from case_file where case_file.case_id = vault_erasure.case_id));

grant select, insert on vault_identity, vault_request, vault_decision, vault_showing, vault_erasure to clew_app;
grant update (version, fields, sealed, sealed_at, sealed_by, erased_at) on vault_identity to clew_app;
grant select, insert, delete on vault_photograph to clew_app;
grant update (words, expires_at, first_shown_at) on vault_request to clew_app;
grant update (words) on vault_decision to clew_app;
grant select, insert, delete on custodian to clew_app;
grant select, insert on custody_rule to clew_app;
grant update (version, needed, set_by, set_at) on custody_rule to clew_app;

-- A name that stood in a case file stands in what is kept for undoing too: it can be masked there, and nothing else changes.
grant update (changes, inverse) on case_edit to clew_app;
