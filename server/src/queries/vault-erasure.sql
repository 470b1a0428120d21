-- insertErasure
insert into "vault_erasure" ("case_id", "record_id", "person", "erased_by", "erased_at", "reason", "words", "key_digest", "content_digest") values ($1, $2, $3, $4, $5, $6, $7, $8, $9);

-- emptyRecord
update "vault_identity" set "sealed" = $1, "fields" = $2, "erased_at" = $3, "version" = version + 1 where "case_id" = $4 and "record_id" = $5;
delete from "vault_photograph" where "case_id" = $1 and "record_id" = $2;
update vault_decision d set words = null from vault_request r
where r.case_id = $1 and r.record_id = $2
  and d.case_id = r.case_id and d.request_id = r.request_id;
update "vault_request" set "words" = $1 where "case_id" = $2 and "record_id" = $3;

-- erasureOf
select "e".*, "u"."display_name" as "name" from "vault_erasure" as "e" left join "app_user" as "u" on "u"."user_id" = "e"."erased_by" where "e"."case_id" = $1 and "e"."record_id" = $2;

-- erasureEntry
select 'case/' || case_id as chain, seq, journal_instant(at) as at, encode(hash, 'hex') as hash,
  encode(salt, 'hex') as salt, jsonb_build_array(subject, detail)::text as text, detail ->> 'certificate' as certificate,
  journal_payload(salt, subject, detail) = payload and hash = journal_entry_hash('case/' || case_id, seq, at, user_id,
    unit_id, purpose, action, request_id, payload, previous) as holds
from case_journal where case_id = $1 and action = 'vault.erase' and subject = $2
order by seq limit 1;
