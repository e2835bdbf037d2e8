-- The tables that checks look at: those of projects, not of the server or of extensions. A table that is locked
-- exclusively, or is about to be, would make the check wait.
select c.oid,
       c.relkind,
       c.relispartition,
       c.relpages,
       c.reltuples,
       c.reloptions,
       c.reltoastrelid,
       c.relfrozenxid,
       c.relminmxid,
       n.nspname,
       c.relname,
       case when n.nspname = 'public' then '' else quote_ident(n.nspname) || '.' end || quote_ident(c.relname) as name,
       case when c.reltuples > 0 then format(' (about %s rows)', c.reltuples::bigint) else '' end as rows
  from pg_class c
  join pg_namespace n
    on n.oid = c.relnamespace
 where c.relkind in ('r', 'm', 'p')
   and c.relpersistence <> 't'
   and n.nspname !~ '^pg_'
   and n.nspname <> 'information_schema'
   and not exists (
       select
         from pg_depend d
        where d.classid = 'pg_class'::regclass
          and d.objid = c.oid
          and d.deptype = 'e')
   and c.oid not in ({locked})
