-- What a unit writes for its library itself, who reviewed it, and who wants to hear of it. The shipped pages are files.

create table library_text (
  unit_id uuid not null references unit (unit_id),
  kind text not null check (kind in ('measure', 'practice')),
  entry_id text not null check (entry_id ~ '^([a-z]+/)?[a-z0-9]+(-[a-z0-9]+)*$' and length(entry_id) <= 120),
  language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$'),
  -- 1 for the first that the unit wrote; what was shipped is 0 and not in this table.
  edition integer not null check (edition > 0),
  version integer not null default 1 check (version > 0),
  state text not null check (state in ('draft', 'proposed', 'published', 'withdrawn')),
  text text not null check (octet_length(text) between 1 and 1000000),
  title text not null check (length(title) between 1 and 500),
  note text check (length(note) between 1 and 500),
  -- SHA-256 of the text that this one was made from: of the English one for a translation, of the shipped one for English.
  base_digest bytea check (octet_length(base_digest) = 32),
  author_id uuid not null references app_user (user_id),
  reviewer_id uuid references app_user (user_id),
  reviewed_at timestamptz,
  changed_at timestamptz not null,
  primary key (unit_id, kind, entry_id, language, edition),
  -- A second person: also when a program forgets to ask.
  check (reviewer_id <> author_id),
  check (state <> 'published' or (reviewer_id is not null and reviewed_at is not null))
);

-- Two open texts of one page would undo each other.
create unique index library_text_open on library_text (unit_id, kind, entry_id, language)
  where state in ('draft', 'proposed');
create index library_text_published on library_text (unit_id) where state = 'published';

create table library_step (
  unit_id uuid not null references unit (unit_id),
  step_id uuid not null,
  kind text not null,
  entry_id text not null,
  language text not null,
  edition integer not null,
  step text not null check (step in ('begun', 'proposed', 'returned', 'published', 'withdrawn')),
  by_user uuid not null references app_user (user_id),
  at timestamptz not null,
  reason text check (length(reason) between 1 and 2000),
  -- What followers are told by: `measure:prosecution/consent`, `state:TH`, `concept:means.deception`.
  touches text[] not null default '{}',
  primary key (unit_id, step_id),
  foreign key (unit_id, kind, entry_id, language, edition)
    references library_text (unit_id, kind, entry_id, language, edition)
);

create index library_step_of_text on library_step (unit_id, kind, entry_id, language, edition, at);
create index library_step_news on library_step (unit_id, at) where cardinality(touches) > 0;

create table library_subscription (
  user_id uuid not null references app_user (user_id),
  kind text not null check (kind in ('measure', 'state', 'concept')),
  subject text not null check (length(subject) between 1 and 120),
  unit_id uuid not null references unit (unit_id),
  since timestamptz not null,
  primary key (user_id, kind, subject)
);

-- How a person hears of what they follow. Of the address of the feed only the digest is kept, as of a password.
create table library_reader (
  user_id uuid primary key references app_user (user_id),
  unit_id uuid not null references unit (unit_id),
  by_mail boolean not null default false,
  mail_since timestamptz,
  language text not null check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}$'),
  feed_hash bytea unique check (octet_length(feed_hash) = 32),
  feed_made_at timestamptz
);

-- One e-mail to one person. It holds which news it tells and never whom it concerns: the library is about no victim.
create table library_digest (
  user_id uuid not null references app_user (user_id),
  digest_id uuid not null,
  unit_id uuid not null references unit (unit_id),
  made_at timestamptz not null,
  -- News up to here are told by this digest or an earlier one.
  covers_to timestamptz not null,
  steps uuid[] not null check (cardinality(steps) > 0),
  state text not null check (state in ('waiting', 'sent', 'failed')),
  attempts integer not null default 0 check (attempts >= 0),
  next_at timestamptz not null,
  sent_at timestamptz,
  fault text check (length(fault) between 1 and 200),
  stop_hash bytea unique check (octet_length(stop_hash) = 32),
  primary key (user_id, digest_id)
);

create index library_digest_waiting on library_digest (next_at) where state = 'waiting';

-- A text that readers saw stays as they saw it.
create function published_text_stays() returns trigger
  language plpgsql as $$
begin
  raise exception 'a text of the library that was published does not change' using errcode = 'restrict_violation';
end $$;

create trigger stays before update on library_text
  for each row when (old.reviewed_at is not null and (new.text, new.author_id, new.reviewer_id, new.reviewed_at)
    is distinct from (old.text, old.author_id, old.reviewer_id, old.reviewed_at))
  execute function published_text_stays();

alter table library_text enable row level security;
alter table library_text force row level security;
alter table library_step enable row level security;
alter table library_step force row level security;
alter table library_subscription enable row level security;
alter table library_subscription force row level security;
alter table library_reader enable row level security;
alter table library_reader force row level security;
alter table library_digest enable row level security;
alter table library_digest force row level security;

create policy read_in_own_unit on library_text for select to clew_app using (unit_id = acting_unit());
create policy written_by_oneself on library_text for insert to clew_app
  with check (unit_id = acting_unit() and author_id = acting_user() and state = 'draft');
-- Whoever reviews does it under their own name.
create policy changed_in_own_unit on library_text for update to clew_app
  using (unit_id = acting_unit())
  with check (unit_id = acting_unit() and (state <> 'published' or reviewer_id = acting_user()));
create policy system_reads on library_text for select to clew_system using (state in ('published', 'withdrawn'));

create policy read_in_own_unit on library_step for select to clew_app using (unit_id = acting_unit());
create policy taken_by_oneself on library_step for insert to clew_app
  with check (unit_id = acting_unit() and by_user = acting_user());
create policy system_reads on library_step for select to clew_system using (true);

create policy own on library_subscription to clew_app
  using (user_id = acting_user()) with check (user_id = acting_user() and unit_id = acting_unit());
create policy system_reads on library_subscription for select to clew_system using (true);

create policy own on library_reader to clew_app
  using (user_id = acting_user()) with check (user_id = acting_user() and unit_id = acting_unit());
create policy system_sends on library_reader to clew_system using (true) with check (true);

create policy own on library_digest for select to clew_app using (user_id = acting_user());
create policy system_sends on library_digest to clew_system using (true) with check (true);

grant select, insert on library_text, library_step to clew_app;
grant update (version, state, text, title, note, base_digest, reviewer_id, reviewed_at, changed_at) on library_text to clew_app;
grant select, insert, delete on library_subscription to clew_app;
grant select, insert on library_reader to clew_app;
grant update (by_mail, mail_since, language, feed_hash, feed_made_at) on library_reader to clew_app;
grant select (user_id, digest_id, made_at, covers_to, steps, state, attempts, next_at, sent_at, fault)
  on library_digest to clew_app;
grant select on library_text, library_step, library_subscription, library_reader to clew_system;
grant update (by_mail) on library_reader to clew_system;
grant select, insert on library_digest to clew_system;
grant update (state, attempts, next_at, sent_at, fault, stop_hash) on library_digest to clew_system;
