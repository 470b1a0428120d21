-- Files of items of evidence, what is said of them, and who answered for each item. The bytes lie beside the database, sealed.

-- A file that is still arriving. How much of it is there, the file itself says.
create table exhibit_upload (
  case_id uuid not null references case_file (case_id),
  -- The exhibit that it becomes; random, and the name of the file.
  exhibit_id uuid not null,
  evidence_id text not null,
  user_id uuid not null references app_user (user_id),
  -- Sealed with the exhibit's key: people write names into names.
  sealed_name bytea not null check (octet_length(sealed_name) between 40 and 2000),
  size bigint not null check (size between 1 and 2147483648),
  -- SHA-256 that the sender states.
  stated bytea check (octet_length(stated) = 32),
  begun_at timestamptz not null default now(),
  expires_at timestamptz not null check (expires_at > begun_at),
  primary key (case_id, exhibit_id),
  foreign key (case_id, evidence_id) references evidence (case_id, id)
);

create table exhibit (
  case_id uuid not null references case_file (case_id),
  exhibit_id uuid not null,
  evidence_id text not null,
  sealed_name bytea not null check (octet_length(sealed_name) between 40 and 2000),
  size bigint not null check (size between 1 and 2147483648),
  -- Of the plain bytes, computed as they arrived.
  sha256 bytea not null check (octet_length(sha256) = 32),
  -- By content, never by name.
  media_type text not null check (length(media_type) between 3 and 200),
  added_by uuid not null references app_user (user_id),
  added_at timestamptz not null,
  -- When the stored file was last held against its hash, and when that first failed.
  checked_at timestamptz,
  damaged_at timestamptz,
  primary key (case_id, exhibit_id),
  foreign key (case_id, evidence_id) references evidence (case_id, id)
);

create index exhibit_by_evidence on exhibit (case_id, evidence_id);
create index exhibit_upload_by_evidence on exhibit_upload (case_id, evidence_id);

-- Proof by an authority of time that the hash existed then (RFC 3161). Without a response it is still to be asked for.
create table exhibit_stamp (
  case_id uuid not null references case_file (case_id),
  exhibit_id uuid not null,
  query bytea not null check (octet_length(query) between 40 and 1000),
  asked_at timestamptz not null,
  authority text check (length(authority) between 1 and 500),
  response bytea check (octet_length(response) between 20 and 65536),
  stamped_at timestamptz,
  attempts integer not null default 0 check (attempts >= 0),
  problem text check (length(problem) between 1 and 500),
  primary key (case_id, exhibit_id),
  foreign key (case_id, exhibit_id) references exhibit (case_id, exhibit_id),
  check ((response is null) = (stamped_at is null))
);

create index exhibit_stamp_waiting on exhibit_stamp (asked_at) where response is null;

-- Who held an item and what was done with it. Written once; what was wrong is explained by a later row.
create table custody_event (
  case_id uuid not null references case_file (case_id),
  event_id uuid not null,
  evidence_id text not null,
  kind text not null check (kind in ('collected', 'sealed', 'handed-over', 'received', 'examined', 'copied',
    'returned', 'destroyed')),
  -- When it happened, as the person says; and when it was written down, as the database says.
  at timestamptz not null,
  recorded_at timestamptz not null default clock_timestamp(),
  -- Who writes, in their own name; the one who acted unless an office did.
  user_id uuid not null references app_user (user_id),
  -- An office outside that acted, and its signed paper.
  office text check (length(office) between 1 and 300),
  to_user uuid references app_user (user_id),
  to_office text check (length(to_office) between 1 and 300),
  document text check (length(document) between 1 and 300),
  place text check (length(place) between 1 and 300),
  seal text check (length(seal) between 1 and 100),
  exhibit_id uuid,
  sha256 bytea check (octet_length(sha256) = 32),
  note text check (length(note) between 1 and 2000),
  -- The hand-over that this receipt confirms.
  confirms uuid,
  primary key (case_id, event_id),
  unique (case_id, confirms),
  foreign key (case_id, evidence_id) references evidence (case_id, id),
  foreign key (case_id, exhibit_id) references exhibit (case_id, exhibit_id),
  foreign key (case_id, confirms) references custody_event (case_id, event_id),
  check ((kind = 'received') = (confirms is not null)),
  check (kind <> 'handed-over' or num_nonnulls(to_user, to_office) = 1),
  check (kind <> 'returned' or to_office is not null),
  check (kind <> 'sealed' or seal is not null),
  check (document is not null or num_nonnulls(office, to_office) = 0),
  -- Nobody hands over to themselves; what an office hands over is received by whoever writes.
  check (to_user is null or (office is null and to_user <> user_id) or (office is not null and to_user = user_id)),
  check (office is null or to_office is null)
);

create index custody_event_by_evidence on custody_event (case_id, evidence_id);

-- Only the receiver confirms, only a hand-over, only of the same item. Rows of one case alone.
create function refuse_strange_receipt() returns trigger
  language plpgsql as $$
begin
  if not exists (select from custody_event given where given.case_id = new.case_id and given.event_id = new.confirms
      and given.kind = 'handed-over' and given.evidence_id = new.evidence_id and given.to_user = new.user_id
      and given.office is null) then
    raise exception 'a hand-over is confirmed by its receiver' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

create trigger receipt_by_receiver before insert on custody_event
  for each row when (new.kind = 'received') execute function refuse_strange_receipt();

create function refuse_custody_change() returns trigger
  language plpgsql as $$
begin
  raise exception 'the custody log is written once' using errcode = 'insufficient_privilege';
end $$;

create trigger written_once before update or delete or truncate on custody_event
  for each statement execute function refuse_custody_change();

alter table exhibit_upload enable row level security;
alter table exhibit_upload force row level security;
create policy upload_of_visible_case on exhibit_upload to clew_app
  using (exists (select from case_file where case_file.case_id = exhibit_upload.case_id))
  with check (user_id = acting_user()
    and exists (select from case_file where case_file.case_id = exhibit_upload.case_id));
create policy system_clears_leftovers on exhibit_upload to clew_system using (true);
grant select, insert, delete on exhibit_upload to clew_app;
grant select, delete on exhibit_upload to clew_system;

alter table exhibit enable row level security;
alter table exhibit force row level security;
create policy exhibit_of_visible_case on exhibit to clew_app
  using (exists (select from case_file where case_file.case_id = exhibit.case_id));
create policy system_clears_leftovers on exhibit to clew_system using (true);
grant select, insert on exhibit to clew_app;
grant update (checked_at, damaged_at) on exhibit to clew_app;
grant select on exhibit to clew_system;

alter table exhibit_stamp enable row level security;
alter table exhibit_stamp force row level security;
create policy stamp_of_visible_case on exhibit_stamp to clew_app
  using (exists (select from case_file where case_file.case_id = exhibit_stamp.case_id));
create policy system_asks_for_stamps on exhibit_stamp to clew_system using (true) with check (true);
grant select, insert on exhibit_stamp to clew_app;
grant select, update on exhibit_stamp to clew_system;

alter table custody_event enable row level security;
alter table custody_event force row level security;
create policy custody_of_visible_case on custody_event to clew_app
  using (exists (select from case_file where case_file.case_id = custody_event.case_id))
  with check (user_id = acting_user()
    and exists (select from case_file where case_file.case_id = custody_event.case_id));
grant select, insert on custody_event to clew_app;

-- What the system does to an exhibit is written into the journal of its case, where those who work on the case look.
create policy system_writes_entries on case_journal for insert to clew_system
  with check (acting_system() is not null and acting_user() is null);
grant insert on case_journal to clew_system;
