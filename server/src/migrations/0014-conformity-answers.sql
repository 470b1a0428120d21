-- What people of a unit answered where the data of a law cannot decide, or beside what it decides. A newer answer stands
-- above an older one and nothing is ever taken away, so that a report of last year can be explained.

create table conformity_answer (
  unit_id uuid not null references unit (unit_id),
  -- Id of the law pack and of the item of the checklist; both live in files.
  pack text not null check (length(pack) between 1 and 60),
  item text not null check (length(item) between 1 and 60),
  side text not null check (side in ('law', 'practice')),
  version integer not null check (version > 0),
  verdict text not null check (verdict in ('met', 'partly', 'not', 'not-applicable', 'withdrawn')),
  evidence text not null check (length(evidence) between 1 and 8000),
  -- Where the evidence is to be found.
  citation text not null check (length(citation) between 1 and 1000),
  instrument text check (length(instrument) between 1 and 100),
  article text check (length(article) between 1 and 200),
  reason text check (length(reason) between 1 and 4000),
  valid_from date,
  valid_to date check (valid_to >= valid_from),
  author_id uuid not null references app_user (user_id),
  answered_at timestamptz not null,
  primary key (unit_id, pack, item, side, version),
  check ((instrument is null) = (article is null)),
  check (verdict <> 'not-applicable' or reason is not null),
  -- A law is said to be met by one of its provisions, or not at all.
  check (side <> 'law' or verdict not in ('met', 'partly') or article is not null)
);

alter table conformity_answer enable row level security;
alter table conformity_answer force row level security;

create policy answers_of_own_unit on conformity_answer for select to clew_app
  using (unit_id = acting_unit());
create policy answered_by_oneself on conformity_answer for insert to clew_app
  with check (unit_id = acting_unit() and author_id = acting_user());

grant select, insert on conformity_answer to clew_app;
