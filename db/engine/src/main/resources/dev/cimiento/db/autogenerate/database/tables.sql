-- The tables that hold rows. "definition" has everything besides columns that can reject or change a row.
select
    format('%I.%I', n.nspname, c.relname) as name,
    c.oid::bigint as id,
    case
        when c.relkind = 'p' and not exists (select from pg_inherits i where i.inhparent = c.oid)
        then (select p.partstrat::text from pg_partitioned_table p where p.partrelid = c.oid)
    end as empty_partitioning,
    pg_get_partkeydef(c.oid) as partition_key,
    concat_ws(E'\n',
        c.relkind,
        c.relpersistence,
        pg_get_partkeydef(c.oid),
        (
            select string_agg(i.inhparent::regclass::text, ', ' order by i.inhseqno)
            from pg_inherits i
            where i.inhrelid = c.oid
        ),
        (
            select string_agg(x.definition, '; ' order by x.definition)
            from pg_constraint k
            cross join lateral pg_get_constraintdef(k.oid) as x (definition)
            where k.conrelid = c.oid and k.contype not in ('n', 't')
        ),
        (
            select string_agg(x.definition, '; ' order by x.definition)
            from pg_index i
            cross join lateral (
                select regexp_replace(pg_get_indexdef(i.indexrelid), 'INDEX .*? ON ', 'INDEX ON ')
            ) as x (definition)
            where i.indrelid = c.oid
        ),
        (
            select string_agg(pg_get_triggerdef(g.oid) || g.tgenabled::text, '; ' order by g.tgname)
            from pg_trigger g
            where g.tgrelid = c.oid and not g.tgisinternal
        ),
        (
            select string_agg(pg_get_ruledef(r.oid), '; ' order by r.rulename)
            from pg_rewrite r
            where r.ev_class = c.oid
        )
    ) as definition
from pg_class c
join pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'p')
  and not c.relispartition
  and n.nspname !~ '^pg_'
  and n.nspname <> 'information_schema'
  and c.relname not in (:history_tables)
  and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
order by n.nspname, c.relname
