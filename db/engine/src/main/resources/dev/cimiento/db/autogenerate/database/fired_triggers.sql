-- The enabled triggers of tables with the events on which they fire, and the columns of "update of".
select
    format('%I.%I', n.nspname, c.relname) as table_name,
    quote_ident(g.tgname) as name,
    g.tgtype & 4 > 0 as on_insert,
    g.tgtype & 8 > 0 as on_delete,
    g.tgtype & 16 > 0 as on_update,
    g.tgtype & 32 > 0 as on_truncate,
    array(
        select quote_ident(a.attname)
        from pg_attribute a
        where a.attrelid = g.tgrelid and a.attnum = any (g.tgattr::int2[])
    ) as columns
from pg_trigger g
join pg_class c on c.oid = g.tgrelid
join pg_namespace n on n.oid = c.relnamespace
where not g.tgisinternal
  and g.tgparentid = 0
  and g.tgenabled in ('O', 'A')
order by g.tgname
