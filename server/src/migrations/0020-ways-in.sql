-- How people sign in: passkeys, the link to an agency's own sign-in, one-time codes, and what two administrators do for
-- somebody who has lost everything. Nothing here is a secret that could be used: public keys and digests only.

create table passkey (
  passkey_id uuid primary key,
  user_id uuid not null references app_user (user_id),
  unit_id uuid not null references unit (unit_id),
  -- As the authenticator names it, in base64url.
  credential_id text not null unique check (length(credential_id) between 1 and 1400),
  public_key bytea not null,
  -- How often it was used, as it says itself; one that runs back has been copied.
  counter bigint not null default 0 check (counter >= 0),
  transports text[] not null default '{}',
  -- Whether it may live on several devices of the person, and does.
  device text not null check (device in ('singleDevice', 'multiDevice')),
  backed_up boolean not null,
  name text not null check (length(name) between 1 and 100),
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  ended_at timestamptz,
  ended_why text check (ended_why in ('removed', 'recovery', 'copied'))
);

create index passkey_by_user on passkey (user_id);

-- Who somebody is at an OpenID Connect provider: by its name and the subject that it never gives to another.
create table oidc_link (
  issuer text not null check (length(issuer) between 1 and 500),
  subject text not null check (length(subject) between 1 and 255),
  user_id uuid not null references app_user (user_id),
  unit_id uuid not null references unit (unit_id),
  linked_at timestamptz not null default now(),
  primary key (issuer, subject),
  unique (issuer, user_id)
);

-- A code that lets one person enrol one passkey, once. Only its digest is kept.
create table enrolment (
  enrolment_id uuid primary key,
  user_id uuid not null references app_user (user_id),
  unit_id uuid not null references unit (unit_id),
  kind text not null check (kind in ('invitation', 'recovery')),
  code_hash bytea not null unique check (octet_length(code_hash) = 32),
  made_by uuid not null references app_user (user_id),
  made_at timestamptz not null default now(),
  expires_at timestamptz not null check (expires_at > made_at),
  used_at timestamptz,
  -- Replaced by a newer one, or taken back.
  ended_at timestamptz
);

create index enrolment_by_user on enrolment (user_id);

-- Two administrators, neither of them the person, say that it is them.
create table recovery (
  recovery_id uuid primary key,
  user_id uuid not null references app_user (user_id),
  unit_id uuid not null references unit (unit_id),
  asked_at timestamptz not null default now(),
  -- Absent where the person asked.
  opened_by uuid references app_user (user_id),
  first_by uuid references app_user (user_id),
  first_at timestamptz,
  second_by uuid references app_user (user_id),
  second_at timestamptz,
  ended_at timestamptz,
  ended_by uuid references app_user (user_id),
  check (first_by <> user_id and second_by <> user_id and first_by <> second_by),
  check (second_by is null or first_by is not null)
);

create unique index recovery_open on recovery (user_id) where second_by is null and ended_at is null;

-- Failed attempts by where they came from, never by whom they were for alone: nobody can be locked out by another.
-- Kept in the database so that a restart forgives nothing.
create table throttle (
  -- SHA-256 of the address, of address and account, or of all together.
  bucket bytea primary key check (octet_length(bucket) = 32),
  failures integer not null check (failures > 0),
  since timestamptz not null default now(),
  last_at timestamptz not null default now()
);

do $$
declare
  name text;
begin
  foreach name in array array['passkey', 'oidc_link', 'enrolment', 'recovery'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy of_own_unit on %I to clew_app using (unit_id = acting_unit()) with check (unit_id = acting_unit())', name);
    execute format('create policy system_lets_in on %I to clew_system using (true) with check (true)', name);
    execute format('grant select, insert on %I to clew_app, clew_system', name);
  end loop;
end $$;

alter table throttle enable row level security;
alter table throttle force row level security;
create policy counts_attempts on throttle to clew_gate using (true) with check (true);
grant select, insert, update, delete on throttle to clew_gate;

grant update (counter, backed_up, last_used_at, name, ended_at, ended_why) on passkey to clew_app, clew_system;
grant update (used_at, ended_at) on enrolment to clew_app, clew_system;
grant update (first_by, first_at, second_by, second_at, ended_at, ended_by) on recovery to clew_app, clew_system;
grant update (name) on unit to clew_system;
