-- Who did what, when and why: append only, each entry bound by hash to the one before it in the same case or unit.

create table case_journal (
  case_id uuid not null references case_file (case_id),
  seq bigint not null,
  at timestamptz not null,
  user_id uuid,
  unit_id uuid,
  purpose text not null,
  action text not null,
  subject text,
  request_id text,
  detail jsonb not null,
  previous bytea not null,
  hash bytea not null,
  primary key (case_id, seq)
);

-- What belongs to no single case: lists, searches, sign-ins. System entries stand under the nil unit.
create table unit_journal (
  unit_id uuid not null,
  seq bigint not null,
  at timestamptz not null,
  user_id uuid,
  purpose text not null,
  action text not null,
  subject text,
  request_id text,
  detail jsonb not null,
  previous bytea not null,
  hash bytea not null,
  primary key (unit_id, seq)
);

-- One text per entry; an auditor who holds the rows can rebuild it and hash it again.
create function journal_text(
  previous bytea, chain uuid, seq bigint, at timestamptz, user_id uuid, unit_id uuid,
  purpose text, action text, subject text, request_id text, detail jsonb
) returns text
  language sql stable
  return jsonb_build_array(
    encode(previous, 'hex'), chain, seq, to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    user_id, unit_id, purpose, action, subject, request_id, detail
  )::text;

-- The entry cannot lie about who, why and when: those come from the context and the clock of the database.
create function chain_case_journal() returns trigger
  language plpgsql as $$
declare
  last record;
begin
  perform pg_advisory_xact_lock(hashtextextended(new.case_id::text, 1));
  select j.seq, j.hash into last from case_journal j where j.case_id = new.case_id order by j.seq desc limit 1;
  new.seq := coalesce(last.seq, 0) + 1;
  new.previous := coalesce(last.hash, decode(repeat('00', 32), 'hex'));
  new.at := clock_timestamp();
  new.user_id := acting_user();
  new.unit_id := acting_unit();
  new.purpose := coalesce(acting_system(), nullif(current_setting('clew.purpose', true), ''));
  new.request_id := nullif(current_setting('clew.request', true), '');
  new.hash := sha256(convert_to(journal_text(
    new.previous, new.case_id, new.seq, new.at, new.user_id, new.unit_id,
    new.purpose, new.action, new.subject, new.request_id, new.detail), 'UTF8'));
  return new;
end $$;

create function chain_unit_journal() returns trigger
  language plpgsql as $$
declare
  last record;
begin
  new.unit_id := coalesce(acting_unit(), '00000000-0000-0000-0000-000000000000');
  perform pg_advisory_xact_lock(hashtextextended(new.unit_id::text, 2));
  select j.seq, j.hash into last from unit_journal j where j.unit_id = new.unit_id order by j.seq desc limit 1;
  new.seq := coalesce(last.seq, 0) + 1;
  new.previous := coalesce(last.hash, decode(repeat('00', 32), 'hex'));
  new.at := clock_timestamp();
  new.user_id := acting_user();
  new.purpose := coalesce(acting_system(), nullif(current_setting('clew.purpose', true), ''));
  new.request_id := nullif(current_setting('clew.request', true), '');
  new.hash := sha256(convert_to(journal_text(
    new.previous, new.unit_id, new.seq, new.at, new.user_id, new.unit_id,
    new.purpose, new.action, new.subject, new.request_id, new.detail), 'UTF8'));
  return new;
end $$;

create trigger chain before insert on case_journal for each row execute function chain_case_journal();
create trigger chain before insert on unit_journal for each row execute function chain_unit_journal();

-- Against the owner too; the role of the daily work has no such grant in the first place.
create function refuse_journal_change() returns trigger
  language plpgsql as $$
begin
  raise exception 'the journal is append only' using errcode = 'insufficient_privilege';
end $$;

create trigger append_only before update or delete or truncate on case_journal
  for each statement execute function refuse_journal_change();
create trigger append_only before update or delete or truncate on unit_journal
  for each statement execute function refuse_journal_change();

alter table case_journal enable row level security;
alter table case_journal force row level security;
alter table unit_journal enable row level security;
alter table unit_journal force row level security;

create policy journal_of_visible_case on case_journal for select
  using (exists (select from case_file where case_file.case_id = case_journal.case_id));
create policy entry_in_visible_case on case_journal for insert
  with check (exists (select from case_file where case_file.case_id = case_journal.case_id));
create policy journal_of_own_unit on unit_journal for select
  using (unit_id = acting_unit());
create policy entry_in_own_unit on unit_journal for insert
  with check (unit_id = acting_unit());

create policy system_entries on unit_journal to clew_system using (true);

grant select, insert on case_journal, unit_journal to clew_app;
grant select, insert on unit_journal to clew_system;
