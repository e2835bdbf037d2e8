-- Transaction ids and multixact ids are reused after about two billion. Autovacuum freezes a table at its age.
with tables as ({tables}),
ages as (
    select t.name,
           greatest(age(t.relfrozenxid), age(x.relfrozenxid)) as transactions,
           greatest(mxid_age(t.relminmxid), mxid_age(x.relminmxid)) as multixacts
      from tables t
      left join pg_class x
        on x.oid = t.reltoastrelid
     where t.relkind in ('r', 'm')
)
select 'error' as severity,
       a.name as object,
       format(
           'The oldest row of %s is %s transactions and %s multixacts old, and autovacuum has not frozen it. At'
               ' 2,000,000,000 the server accepts no writes.',
           a.name,
           a.transactions,
           a.multixacts) as message,
       format('vacuum (freeze) %s;', a.name) as fix,
       'share update exclusive' as lock_mode,
       a.name as locked
  from ages a
 where a.transactions > 1.5 * current_setting('autovacuum_freeze_max_age')::bigint
    or a.multixacts > 1.5 * current_setting('autovacuum_multixact_freeze_max_age')::bigint
 order by greatest(a.transactions, a.multixacts) desc
