-- The log tables of migration tools are theirs.
with tables as ({tables})
select 'warning' as severity,
       t.name as object,
       format(
           'The table %s has no primary key: a row cannot be named, and logical replication cannot copy its changes.',
           t.name) as message,
       format(
           'create unique index concurrently %1$s on %2$s (<columns>); alter table %2$s add primary key using index %1$s;',
           quote_ident(t.relname || '_pk'),
           t.name) as fix,
       'access exclusive' as lock_mode,
       t.name as locked
  from tables t
 where t.relkind in ('r', 'p')
   and not t.relispartition
   and t.relname not in (:history_tables)
   and not exists (
       select
         from pg_index i
        where i.indrelid = t.oid
          and i.indisunique
          and i.indpred is null
          and i.indexprs is null
          and not exists (
              select
                from pg_attribute a
               where a.attrelid = t.oid
                 and a.attnum = any (i.indkey)
                 and not a.attnotnull))
 order by 2
