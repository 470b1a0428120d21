-- Who is acting, in which unit and why, as every policy reads it. Set by the door, for one transaction only.

create function acting_user() returns uuid
  language sql stable
  return nullif(current_setting('clew.actor', true), '')::uuid;

create function acting_unit() returns uuid
  language sql stable
  return nullif(current_setting('clew.unit', true), '')::uuid;

-- The reason for which the system itself acts; null when a person does.
create function acting_system() returns text
  language sql stable
  return nullif(current_setting('clew.system', true), '');

-- clew_app does the daily work for people. clew_system is what the door `asSystem` turns into: it may do only what a
-- migration grants to it by name, and sees only what a policy opens to it by name.
grant usage on schema public to clew_app, clew_system;
