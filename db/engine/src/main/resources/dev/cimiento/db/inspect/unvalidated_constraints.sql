-- From PostgreSQL 18, a constraint that is not enforced is not validated either, on purpose.
with tables as ({tables})
select 'warning' as severity,
       t.name || '.' || quote_ident(k.conname) as object,
       format(
           'The constraint %I of %s is not valid: older rows can break it, and the planner does not rely on it.',
           k.conname,
           t.name) as message,
       format('alter table %s validate constraint %I;', t.name, k.conname) as fix,
       'share update exclusive' as lock_mode,
       t.name as locked
  from pg_constraint k
  join tables t
    on t.oid = k.conrelid
 where not k.convalidated
   and k.conparentid = 0
   and to_jsonb(k) ->> 'conenforced' is distinct from 'false'
 order by 2
