-- userAndUnit
select "app_user"."user_id", "app_user"."display_name", "unit"."unit_id", "unit"."name" from "app_user" inner join "unit" on "unit"."unit_id" = "app_user"."unit_id" where "app_user"."user_id" = $1;
