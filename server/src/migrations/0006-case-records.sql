-- The records of a case file, one table a kind. The body is the record as the file holds it; the columns beside it are
-- made from the body by the database, so that the two can never differ. Foreign keys stand where the rules of the file
-- promise them; the program writes parents first and removes children first.
-- version: the version of the case file in which the record was last written.

-- Places of the file; the State decides jurisdiction.
create table place (
  case_id uuid not null references case_file (case_id),
  id text not null check (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  position integer not null check (position >= 0),
  version integer not null check (version > 0),
  body jsonb not null check (body ->> 'id' = id),
  kind text generated always as (body ->> 'kind') stored,
  state text generated always as (body ->> 'state') stored,
  primary key (case_id, id)
);

-- Parties to the scheme.
create table party (
  case_id uuid not null references case_file (case_id),
  id text not null check (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  position integer not null check (position >= 0),
  version integer not null check (version > 0),
  body jsonb not null check (body ->> 'id' = id),
  kind text generated always as (body ->> 'kind') stored,
  identified text generated always as (body ->> 'identified') stored,
  questioned text generated always as (body ->> 'questioned') stored,
  primary key (case_id, id)
);

-- Victims by pseudonym; identities are never stored here.
create table victim (
  case_id uuid not null references case_file (case_id),
  id text not null check (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  position integer not null check (position >= 0),
  version integer not null check (version > 0),
  body jsonb not null check (body ->> 'id' = id),
  pseudonym text generated always as (body ->> 'pseudonym') stored,
  sex text generated always as (body ->> 'sex') stored,
  primary key (case_id, id)
);

-- Witnesses by function or pseudonym.
create table witness (
  case_id uuid not null references case_file (case_id),
  id text not null check (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  position integer not null check (position >= 0),
  version integer not null check (version > 0),
  body jsonb not null check (body ->> 'id' = id),
  heard text generated always as (body ->> 'heard') stored,
  primary key (case_id, id)
);

-- Devices, record systems, scenes, organisations: what items come from.
create table source (
  case_id uuid not null references case_file (case_id),
  id text not null check (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  position integer not null check (position >= 0),
  version integer not null check (version > 0),
  body jsonb not null check (body ->> 'id' = id),
  kind text generated always as (body ->> 'kind') stored,
  primary key (case_id, id)
);

-- Items of evidence. Their source may be a person or a source of the file, which the program checks.
create table evidence (
  case_id uuid not null references case_file (case_id),
  id text not null check (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  position integer not null check (position >= 0),
  version integer not null check (version > 0),
  body jsonb not null check (body ->> 'id' = id),
  kind text generated always as (body ->> 'kind') stored,
  source text generated always as (body ->> 'source') stored,
  obtained text generated always as (body #>> '{obtained,how}') stored,
  admissibility text generated always as (body #>> '{admissibility,status}') stored,
  place text generated always as (body #>> '{obtained,place}') stored,
  primary key (case_id, id),
  foreign key (case_id, place) references place (case_id, id)
);

-- Facts in issue, linked once, read by every law.
create table fact (
  case_id uuid not null references case_file (case_id),
  id text not null check (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  position integer not null check (position >= 0),
  version integer not null check (version > 0),
  body jsonb not null check (body ->> 'id' = id),
  concept text generated always as (body ->> 'concept') stored,
  about text generated always as (body ->> 'of') stored,
  place text generated always as (body ->> 'place') stored,
  occurred text generated always as (body ->> 'when') stored,
  primary key (case_id, id),
  foreign key (case_id, place) references place (case_id, id)
);

-- One bearing of one item, or of one fact by inference, on one fact.
create table link (
  case_id uuid not null references case_file (case_id),
  id text not null check (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  position integer not null check (position >= 0),
  version integer not null check (version > 0),
  body jsonb not null check (body ->> 'id' = id),
  fact text generated always as (body ->> 'fact') stored,
  evidence text generated always as (body ->> 'evidence') stored,
  inference text generated always as (body ->> 'inference') stored,
  bearing text generated always as (body ->> 'bearing') stored,
  primary key (case_id, id),
  foreign key (case_id, fact) references fact (case_id, id),
  foreign key (case_id, evidence) references evidence (case_id, id),
  foreign key (case_id, inference) references fact (case_id, id)
);

-- Charges: an offence against one accused: a party, or a victim who is prosecuted for what the exploitation made them do.
create table charge (
  case_id uuid not null references case_file (case_id),
  id text not null check (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  position integer not null check (position >= 0),
  version integer not null check (version > 0),
  body jsonb not null check (body ->> 'id' = id),
  offence text generated always as (body ->> 'offence') stored,
  accused text generated always as (body ->> 'accused') stored,
  mode text generated always as (body ->> 'mode') stored,
  status text generated always as (body ->> 'status') stored,
  primary key (case_id, id)
);

-- What courts found, apart from the evidence.
create table finding (
  case_id uuid not null references case_file (case_id),
  id text not null check (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  position integer not null check (position >= 0),
  version integer not null check (version > 0),
  body jsonb not null check (body ->> 'id' = id),
  fact text generated always as (body ->> 'fact') stored,
  charge text generated always as (body ->> 'charge') stored,
  outcome text generated always as (body ->> 'outcome') stored,
  primary key (case_id, id),
  foreign key (case_id, fact) references fact (case_id, id),
  foreign key (case_id, charge) references charge (case_id, id)
);

-- Sentences.
create table sentence (
  case_id uuid not null references case_file (case_id),
  id text not null check (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  position integer not null check (position >= 0),
  version integer not null check (version > 0),
  body jsonb not null check (body ->> 'id' = id),
  accused text generated always as (body ->> 'accused') stored,
  kind text generated always as (body ->> 'kind') stored,
  primary key (case_id, id)
);

-- Orders to pay or to give up.
create table money_order (
  case_id uuid not null references case_file (case_id),
  id text not null check (id ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$'),
  position integer not null check (position >= 0),
  version integer not null check (version > 0),
  body jsonb not null check (body ->> 'id' = id),
  kind text generated always as (body ->> 'kind') stored,
  primary key (case_id, id)
);

-- Reverse lookups of the foreign keys, and what later features ask across cases.
create index evidence_by_place on evidence (case_id, place);
create index fact_by_place on fact (case_id, place);
create index link_by_fact on link (case_id, fact);
create index link_by_evidence on link (case_id, evidence);
create index link_by_inference on link (case_id, inference);
create index charge_by_accused on charge (case_id, accused);
create index finding_by_fact on finding (case_id, fact);
create index finding_by_charge on finding (case_id, charge);
create index sentence_by_accused on sentence (case_id, accused);
create index fact_by_concept on fact (concept);
create index charge_by_offence on charge (offence);

-- Whoever may see the case may see its records.
alter table place enable row level security;
alter table place force row level security;
create policy place_of_visible_case on place
  using (exists (select from case_file where case_file.case_id = place.case_id));
grant select, insert, update, delete on place to clew_app;
alter table party enable row level security;
alter table party force row level security;
create policy party_of_visible_case on party
  using (exists (select from case_file where case_file.case_id = party.case_id));
grant select, insert, update, delete on party to clew_app;
alter table victim enable row level security;
alter table victim force row level security;
create policy victim_of_visible_case on victim
  using (exists (select from case_file where case_file.case_id = victim.case_id));
grant select, insert, update, delete on victim to clew_app;
alter table witness enable row level security;
alter table witness force row level security;
create policy witness_of_visible_case on witness
  using (exists (select from case_file where case_file.case_id = witness.case_id));
grant select, insert, update, delete on witness to clew_app;
alter table source enable row level security;
alter table source force row level security;
create policy source_of_visible_case on source
  using (exists (select from case_file where case_file.case_id = source.case_id));
grant select, insert, update, delete on source to clew_app;
alter table evidence enable row level security;
alter table evidence force row level security;
create policy evidence_of_visible_case on evidence
  using (exists (select from case_file where case_file.case_id = evidence.case_id));
grant select, insert, update, delete on evidence to clew_app;
alter table fact enable row level security;
alter table fact force row level security;
create policy fact_of_visible_case on fact
  using (exists (select from case_file where case_file.case_id = fact.case_id));
grant select, insert, update, delete on fact to clew_app;
alter table link enable row level security;
alter table link force row level security;
create policy link_of_visible_case on link
  using (exists (select from case_file where case_file.case_id = link.case_id));
grant select, insert, update, delete on link to clew_app;
alter table charge enable row level security;
alter table charge force row level security;
create policy charge_of_visible_case on charge
  using (exists (select from case_file where case_file.case_id = charge.case_id));
grant select, insert, update, delete on charge to clew_app;
alter table finding enable row level security;
alter table finding force row level security;
create policy finding_of_visible_case on finding
  using (exists (select from case_file where case_file.case_id = finding.case_id));
grant select, insert, update, delete on finding to clew_app;
alter table sentence enable row level security;
alter table sentence force row level security;
create policy sentence_of_visible_case on sentence
  using (exists (select from case_file where case_file.case_id = sentence.case_id));
grant select, insert, update, delete on sentence to clew_app;
alter table money_order enable row level security;
alter table money_order force row level security;
create policy money_order_of_visible_case on money_order
  using (exists (select from case_file where case_file.case_id = money_order.case_id));
grant select, insert, update, delete on money_order to clew_app;

-- Every edit with its inverse, so that it can be undone exactly and a conflict can say what the other did.
create table case_edit (
  case_id uuid not null references case_file (case_id),
  version integer not null check (version > 1),
  user_id uuid not null,
  at timestamptz not null,
  changes jsonb not null,
  inverse jsonb not null,
  -- [{collection, id}]: the records touched; the head of the file is the collection "header".
  touched jsonb not null,
  primary key (case_id, version)
);

alter table case_edit enable row level security;
alter table case_edit force row level security;
create policy edit_of_visible_case on case_edit
  using (exists (select from case_file where case_file.case_id = case_edit.case_id));
grant select, insert on case_edit to clew_app;
