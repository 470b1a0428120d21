-- What the list shows of an assessment, kept so that a list of a thousand cases needs no engine. It counts only while
-- its version is the case file's and its law_key is that of the law packs in use; the reader makes it anew otherwise.

create table case_digest (
  case_id uuid not null references case_file (case_id),
  version integer not null,
  law_key text not null,
  -- Standing 0 to 4 of the weakest charge; null where nothing is charged.
  weakest smallint check (weakest between 0 and 4),
  weakest_charge text,
  weakest_title jsonb,
  -- Charges at each standing, from rejected to established.
  by_standing integer[] not null check (array_length(by_standing, 1) = 5),
  single_witness boolean not null,
  uncharged integer not null check (uncharged >= 0),
  primary key (case_id)
);

alter table case_digest enable row level security;
alter table case_digest force row level security;

create policy digest_of_visible_case on case_digest
  using (exists (select from case_file where case_file.case_id = case_digest.case_id));

grant select, insert, update on case_digest to clew_app;
