package dev.cimiento.db.lint.measure;

import dev.cimiento.db.core.HistoryTables;

/**
 * The queries of {@link CatalogReader}. A condition can be added at the end of those with columns, constraints and
 * indexes.
 */
final class CatalogSql {

    private static final String OWN_SCHEMAS = """
            n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
            """;

    /** The counters of finished transactions, and those of this one that are not yet added to them. */
    static final String RELATIONS = HistoryTables.replaceIn("""
            select c.oid::bigint, quote_ident(n.nspname), quote_ident(c.relname), c.relkind,
                   pg_relation_filenode(c.oid)::bigint,
                   coalesce(pg_partition_root(c.oid)::oid, c.oid)::bigint,
                   pg_stat_get_numscans(c.oid) + pg_stat_get_xact_numscans(c.oid),
                   pg_stat_get_tuples_inserted(c.oid) + pg_stat_get_xact_tuples_inserted(c.oid),
                   pg_stat_get_tuples_updated(c.oid) + pg_stat_get_xact_tuples_updated(c.oid),
                   pg_stat_get_tuples_deleted(c.oid) + pg_stat_get_xact_tuples_deleted(c.oid)
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
             where c.relkind in ('r', 'p', 'm', 'v', 'f')
               and c.relpersistence <> 't'
               and c.relname not in (:history_tables)
               and
            """) + OWN_SCHEMAS;

    static final String COLUMNS = """
            select a.attrelid::bigint, a.attnum, quote_ident(a.attname), t.oid::bigint, t.typname,
                   regexp_replace(format_type(a.atttypid, a.atttypmod), '^public\\.', ''), a.attnotnull, a.attidentity <> '',
                   coalesce(pg_get_expr(d.adbin, d.adrelid) like 'nextval(%', false),
                   coalesce(a.attnum = any (k.indkey), false)
              from pg_attribute a
              join pg_class c on c.oid = a.attrelid
              join pg_namespace n on n.oid = c.relnamespace
              join pg_type t on t.oid = a.atttypid
              left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
              left join pg_index k on k.indrelid = a.attrelid and k.indisprimary
             where a.attnum > 0
               and not a.attisdropped
               and c.relkind in ('r', 'p', 'f')
               and c.relpersistence <> 't'
               and
            """ + OWN_SCHEMAS;

    /** An index serves a foreign key if its first columns are those of the key, in any order. */
    static final String CONSTRAINTS = """
            select k.oid::bigint, quote_ident(k.conname), k.conrelid::bigint, k.contype, k.convalidated,
                   k.contype <> 'f' or exists (
                       select
                         from pg_index i
                        where i.indrelid = k.conrelid
                          and i.indpred is null
                          and i.indnkeyatts >= cardinality(k.conkey)
                          and (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey
                   ),
                   (select string_agg(quote_ident(a.attname), ', ' order by a.attnum)
                      from pg_attribute a
                     where a.attrelid = k.conrelid and a.attnum = any (k.conkey))
              from pg_constraint k
              join pg_namespace n on n.oid = k.connamespace
             where k.conparentid = 0
               and k.contype in ('c', 'f', 'p', 'u', 'x')
               and
            """ + OWN_SCHEMAS;

    static final String INDEXES = """
            select c.oid::bigint, quote_ident(c.relname), i.indrelid::bigint, pg_relation_filenode(c.oid)::bigint,
                   exists (select from pg_constraint k where k.conindid = c.oid and k.contype in ('p', 'u', 'x')),
                   c.relispartition
              from pg_index i
              join pg_class c on c.oid = i.indexrelid
              join pg_namespace n on n.oid = c.relnamespace
             where c.relpersistence <> 't'
               and
            """ + OWN_SCHEMAS;

    static final String EVENT_TRIGGERS = "select exists (select from pg_event_trigger where evtenabled <> 'D')";

    static final String ENUM_VALUES = """
            select e.oid::bigint, e.enumtypid::bigint, e.enumlabel from pg_enum e
            """;

    /** The functions of an extension belong to it, and the types of tables and arrays to theirs. */
    static final String OTHERS = """
            select n.oid::bigint, 'schema', quote_ident(n.nspname), quote_ident(n.nspname) from pg_namespace n where
            """ + OWN_SCHEMAS + """
            union all
            select e.oid::bigint, 'extension', '', quote_ident(e.extname) from pg_extension e
            union all
            select p.oid::bigint, 'function', quote_ident(n.nspname), quote_ident(p.proname)
              from pg_proc p
              join pg_namespace n on n.oid = p.pronamespace
             where not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
               and
            """ + OWN_SCHEMAS + """
            union all
            select t.oid::bigint, 'type', quote_ident(n.nspname),
                   case when n.nspname = 'public' then '' else quote_ident(n.nspname) || '.' end || quote_ident(t.typname)
              from pg_type t
              join pg_namespace n on n.oid = t.typnamespace
             where t.typtype in ('e', 'd')
               and not exists (select from pg_depend d where d.objid = t.oid and d.deptype = 'e')
               and
            """ + OWN_SCHEMAS;

    private CatalogSql() {}
}
