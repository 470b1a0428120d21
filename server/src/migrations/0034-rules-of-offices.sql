-- An office may follow the rule of the unit again. The rule of the unit itself stays: without it no office would have one.

create policy of_an_office_only on custody_rule as restrictive for delete to clew_app
  using (office_id <> '00000000-0000-0000-0000-000000000000');
grant delete on custody_rule to clew_app;
