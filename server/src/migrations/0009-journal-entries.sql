-- An entry's hash covers one text with one field a line, and a digest of its subject and details instead of these, so
-- that they can be erased while the chain stays whole. The same text is in packages/seal/src/chain/entry.ts.

-- The digest cannot be guessed: without the salt, which goes when the details go, nobody can try names on it.
create function journal_payload(salt bytea, subject text, detail jsonb) returns bytea
  language sql immutable
  return sha256(salt || convert_to(jsonb_build_array(subject, detail)::text, 'UTF8'));

create function journal_instant(at timestamptz) returns text
  language sql stable
  return to_char(at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');

create function journal_entry_text(
  chain text, seq bigint, at timestamptz, user_id uuid, unit_id uuid,
  purpose text, action text, request_id text, payload bytea, previous bytea
) returns text
  language sql stable
  return concat(
    E'clew/journal-entry/v1\nchain ', chain, E'\nseq ', seq, E'\nat ', journal_instant(at),
    E'\nuser ', user_id, E'\nunit ', unit_id, E'\npurpose ', purpose, E'\naction ', action,
    E'\nrequest ', request_id, E'\npayload ', encode(payload, 'hex'), E'\nprevious ', encode(previous, 'hex'), E'\n');

create function journal_entry_hash(
  chain text, seq bigint, at timestamptz, user_id uuid, unit_id uuid,
  purpose text, action text, request_id text, payload bytea, previous bytea
) returns bytea
  language sql stable
  return sha256(convert_to(journal_entry_text(
    chain, seq, at, user_id, unit_id, purpose, action, request_id, payload, previous), 'UTF8'));

-- One line a field needs fields of one line.
create function one_line(field text) returns boolean
  language sql immutable
  return field !~ E'[\\x01-\\x1f\\x7f]';

alter table case_journal
  add column salt bytea,
  add column payload bytea,
  alter column detail drop not null,
  add check (one_line(purpose) and one_line(action) and one_line(request_id)),
  add check (octet_length(hash) = 32 and octet_length(previous) = 32 and octet_length(payload) = 32);
alter table unit_journal
  add column salt bytea,
  add column payload bytea,
  alter column detail drop not null,
  add check (one_line(purpose) and one_line(action) and one_line(request_id)),
  add check (octet_length(hash) = 32 and octet_length(previous) = 32 and octet_length(payload) = 32);

-- Times never run back within a chain, also when the clock of the machine does: a time that does was put there later.
create or replace function chain_case_journal() returns trigger
  language plpgsql as $$
declare
  last record;
begin
  perform pg_advisory_xact_lock(hashtextextended(new.case_id::text, 1));
  select j.seq, j.hash, j.at into last from case_journal j where j.case_id = new.case_id order by j.seq desc limit 1;
  new.seq := coalesce(last.seq, 0) + 1;
  new.previous := coalesce(last.hash, decode(repeat('00', 32), 'hex'));
  new.at := greatest(clock_timestamp(), last.at);
  new.user_id := acting_user();
  new.unit_id := acting_unit();
  new.purpose := coalesce(acting_system(), nullif(current_setting('clew.purpose', true), ''));
  new.request_id := nullif(current_setting('clew.request', true), '');
  new.salt := uuid_send(gen_random_uuid());
  new.payload := journal_payload(new.salt, new.subject, new.detail);
  new.hash := journal_entry_hash('case/' || new.case_id, new.seq, new.at, new.user_id, new.unit_id,
    new.purpose, new.action, new.request_id, new.payload, new.previous);
  return new;
end $$;

create or replace function chain_unit_journal() returns trigger
  language plpgsql as $$
declare
  last record;
begin
  new.unit_id := coalesce(acting_unit(), '00000000-0000-0000-0000-000000000000');
  perform pg_advisory_xact_lock(hashtextextended(new.unit_id::text, 2));
  select j.seq, j.hash, j.at into last from unit_journal j where j.unit_id = new.unit_id order by j.seq desc limit 1;
  new.seq := coalesce(last.seq, 0) + 1;
  new.previous := coalesce(last.hash, decode(repeat('00', 32), 'hex'));
  new.at := greatest(clock_timestamp(), last.at);
  new.user_id := acting_user();
  new.purpose := coalesce(acting_system(), nullif(current_setting('clew.purpose', true), ''));
  new.request_id := nullif(current_setting('clew.request', true), '');
  new.salt := uuid_send(gen_random_uuid());
  new.payload := journal_payload(new.salt, new.subject, new.detail);
  new.hash := journal_entry_hash('unit/' || new.unit_id, new.seq, new.at, new.user_id, new.unit_id,
    new.purpose, new.action, new.request_id, new.payload, new.previous);
  return new;
end $$;

-- Entries made before, in installations that nobody was promised anything about, are chained anew. Nothing was sealed yet.
drop trigger append_only on case_journal;
drop trigger append_only on unit_journal;
alter table case_journal no force row level security;
alter table unit_journal no force row level security;

do $$
declare
  entry record;
  chain uuid;
  before bytea;
  latest timestamptz;
  fresh bytea;
begin
  for entry in select * from case_journal order by case_id, seq loop
    if chain is distinct from entry.case_id then
      chain := entry.case_id; before := decode(repeat('00', 32), 'hex'); latest := '-infinity';
    end if;
    latest := greatest(entry.at, latest);
    fresh := uuid_send(gen_random_uuid());
    update case_journal set at = latest, previous = before, salt = fresh,
      payload = journal_payload(fresh, entry.subject, entry.detail),
      hash = journal_entry_hash('case/' || chain, entry.seq, latest, entry.user_id, entry.unit_id, entry.purpose,
        entry.action, entry.request_id, journal_payload(fresh, entry.subject, entry.detail), before)
      where case_id = chain and seq = entry.seq returning hash into before;
  end loop;
  chain := null;
  for entry in select * from unit_journal order by unit_id, seq loop
    if chain is distinct from entry.unit_id then
      chain := entry.unit_id; before := decode(repeat('00', 32), 'hex'); latest := '-infinity';
    end if;
    latest := greatest(entry.at, latest);
    fresh := uuid_send(gen_random_uuid());
    update unit_journal set at = latest, previous = before, salt = fresh,
      payload = journal_payload(fresh, entry.subject, entry.detail),
      hash = journal_entry_hash('unit/' || chain, entry.seq, latest, entry.user_id, entry.unit_id, entry.purpose,
        entry.action, entry.request_id, journal_payload(fresh, entry.subject, entry.detail), before)
      where unit_id = chain and seq = entry.seq returning hash into before;
  end loop;
end $$;

alter table case_journal alter column payload set not null, force row level security,
  add check ((salt is null) = (detail is null) and (salt is not null or subject is null));
alter table unit_journal alter column payload set not null, force row level security,
  add check ((salt is null) = (detail is null) and (salt is not null or subject is null));
drop function journal_text(bytea, uuid, bigint, timestamptz, uuid, uuid, text, text, text, text, jsonb);

-- Nothing is deleted and nothing that the chain covers changes. What may go is what the digest stands for, all of it at once.
create trigger append_only before delete or truncate on case_journal
  for each statement execute function refuse_journal_change();
create trigger append_only before delete or truncate on unit_journal
  for each statement execute function refuse_journal_change();
create trigger unchanging
  before update of case_id, seq, at, user_id, unit_id, purpose, action, request_id, payload, previous, hash on case_journal
  for each statement execute function refuse_journal_change();
create trigger unchanging
  before update of seq, at, user_id, unit_id, purpose, action, request_id, payload, previous, hash on unit_journal
  for each statement execute function refuse_journal_change();
create trigger erasing before update of subject, detail, salt on case_journal
  for each row when (new.subject is not null or new.detail is not null or new.salt is not null)
  execute function refuse_journal_change();
create trigger erasing before update of subject, detail, salt on unit_journal
  for each row when (new.subject is not null or new.detail is not null or new.salt is not null)
  execute function refuse_journal_change();
