-- removeShipped
delete from "decision" where "owner_id" = $1 and "decision_id" in ($2);
