-- Who is signed in. Before anybody acts no row exists for anybody, so those who knock are looked up by a role of its
-- own: clew_gate sees the one session whose token it holds, and whoever that session belongs to; nothing else at all.

create table session (
  session_id uuid primary key,
  user_id uuid not null references app_user (user_id),
  unit_id uuid not null references unit (unit_id),
  -- SHA-256 of the token; the token itself is in the browser and nowhere else.
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  -- The token before the last rotation, for the requests that were under way with it.
  previous_hash bytea unique check (octet_length(previous_hash) = 32),
  previous_until timestamptz,
  origin text not null check (origin in (
    'passkey', 'oidc', 'demo', 'set-up', 'invitation', 'recovery', 'program')),
  -- Browser and system, roughly, for the owner's list; of a program's session, what the person calls it.
  label text check (length(label) between 1 and 100),
  -- SHA-256 of the name that the browser gave itself: a token that was carried off to another is worth nothing there.
  agent bytea check (octet_length(agent) = 32),
  check (agent is not null or origin = 'program'),
  -- The roles that the token was issued for; with others it is exchanged at the next request.
  privileges text[] not null,
  idle_limit interval not null check (idle_limit > interval '0'),
  created_at timestamptz not null default now(),
  rotated_at timestamptz not null default now(),
  last_used_at timestamptz not null default now(),
  expires_at timestamptz not null check (expires_at > created_at and expires_at <= created_at + interval '24 hours'),
  ended_at timestamptz
);

create index session_by_user on session (user_id, created_at desc);

alter table session enable row level security;
alter table session force row level security;

-- The digest of the token that knocks; set by the gate for one statement.
create function gate_token() returns bytea
  language sql stable
  return decode(nullif(current_setting('clew.gate', true), ''), 'hex');

create policy of_the_token on session to clew_gate
  using (token_hash = gate_token() or previous_hash = gate_token());
create policy of_own_unit on session for select to clew_app using (unit_id = acting_unit());
create policy begun_by_oneself on session for insert to clew_app
  with check (user_id = acting_user() and unit_id = acting_unit());
create policy ended_in_own_unit on session for update to clew_app
  using (unit_id = acting_unit()) with check (unit_id = acting_unit());
create policy system_ends on session to clew_system using (true) with check (true);
create policy of_the_session on app_user for select to clew_gate
  using (exists (select from session where session.user_id = app_user.user_id));
create policy of_the_session on user_role for select to clew_gate
  using (exists (select from session where session.user_id = user_role.user_id));
create policy of_the_session on agency for select to clew_gate
  using (exists (select from session where session.unit_id = agency.unit_id));

grant usage on schema public to clew_gate;
grant select on session to clew_gate;
grant update (token_hash, previous_hash, previous_until, privileges, rotated_at, last_used_at, ended_at) on session to clew_gate;
grant select (user_id, unit_id, display_name, agency_id, office_id, vetted_until, demo, deactivated_at) on app_user to clew_gate;
grant select (user_id, role) on user_role to clew_gate;
grant select (agency_id, unit_id, kind) on agency to clew_gate;

-- Neither token ever leaves the table for those who work.
grant select (session_id, user_id, unit_id, origin, label, created_at, rotated_at, last_used_at, idle_limit, expires_at, ended_at)
  on session to clew_app;
grant insert on session to clew_app;
grant update (ended_at) on session to clew_app, clew_system;
grant select (session_id, user_id, unit_id, ended_at) on session to clew_system;

-- Whoever is deactivated is out, whichever way it was done; and does not come back in by an old token afterwards.
create function end_sessions_of_deactivated() returns trigger
  language plpgsql as $$
begin
  if new.deactivated_at is not null and old.deactivated_at is null then
    update session set ended_at = now() where user_id = new.user_id and ended_at is null;
  end if;
  return new;
end $$;

create trigger ends_sessions after update of deactivated_at on app_user
  for each row execute function end_sessions_of_deactivated();
