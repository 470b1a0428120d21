-- Searches of the case list that a person keeps under a name; nobody else sees them.

create table saved_view (
  user_id uuid not null references app_user (user_id),
  view_id uuid not null,
  name text not null check (length(name) between 1 and 80),
  query jsonb not null,
  created_at timestamptz not null default now(),
  primary key (user_id, view_id),
  unique (user_id, name)
);

alter table saved_view enable row level security;
alter table saved_view force row level security;

create policy own_views on saved_view
  using (user_id = acting_user())
  with check (user_id = acting_user());

grant select, insert, delete on saved_view to clew_app;
