-- An index stays invalid if its concurrent build failed. An index of a partitioned table stays invalid until each
-- partition has its part.
with tables as ({tables})
select 'warning' as severity,
       quote_ident(c.relname) as object,
       format(
           case
               when c.relkind = 'I' then 'The index %I of %s is invalid: not every partition has its part of it.'
               else 'The index %I of %s is invalid: its build failed. No query uses it, but each write of the table writes it.'
           end,
           c.relname,
           t.name) as message,
       case
           when c.relkind = 'I' then
               format('alter index %s attach partition <index of the partition>;', i.indexrelid::regclass)
           when c.relname ~ '_cc(new|old)\d*$' then format('drop index concurrently %s;', i.indexrelid::regclass)
           else format('reindex index concurrently %s;', i.indexrelid::regclass)
       end as fix,
       'share update exclusive' as lock_mode,
       t.name as locked
  from pg_index i
  join pg_class c
    on c.oid = i.indexrelid
  join tables t
    on t.oid = i.indrelid
 where not i.indisvalid
   and not exists (
       select
         from pg_stat_progress_create_index p
        where p.index_relid = i.indexrelid
           or p.relid = i.indrelid)
 order by 2
