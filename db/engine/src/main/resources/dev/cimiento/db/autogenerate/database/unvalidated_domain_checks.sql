-- The constraints of domains that are "not valid".
select k.contypid::regtype::text, quote_ident(k.conname)
from pg_constraint k
where k.contypid <> 0
  and not k.convalidated
