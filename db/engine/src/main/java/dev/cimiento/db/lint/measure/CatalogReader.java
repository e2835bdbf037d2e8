package dev.cimiento.db.lint.measure;

import dev.cimiento.db.core.HistoryTables;
import dev.cimiento.db.lint.measure.CatalogState.Activity;
import dev.cimiento.db.lint.measure.CatalogState.Column;
import dev.cimiento.db.lint.measure.CatalogState.ColumnId;
import dev.cimiento.db.lint.measure.CatalogState.Constraint;
import dev.cimiento.db.lint.measure.CatalogState.EnumValue;
import dev.cimiento.db.lint.measure.CatalogState.Index;
import dev.cimiento.db.lint.measure.CatalogState.Other;
import dev.cimiento.db.lint.measure.CatalogState.Relation;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads the catalogs within the transaction that changes them.
 *
 * @param connection the connection that runs the revision
 */
record CatalogReader(Connection connection) {

    private static final String OWN_SCHEMAS = """
            n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
            """;

    /** The counters of finished transactions, and those of this one that are not yet added to them. */
    private static final String RELATIONS = HistoryTables.replaceIn("""
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

    private static final String COLUMNS = """
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
    private static final String CONSTRAINTS = """
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

    private static final String INDEXES = """
            select c.oid::bigint, quote_ident(c.relname), i.indrelid::bigint, pg_relation_filenode(c.oid)::bigint,
                   exists (select from pg_constraint k where k.conindid = c.oid and k.contype in ('p', 'u', 'x')),
                   c.relispartition
              from pg_index i
              join pg_class c on c.oid = i.indexrelid
              join pg_namespace n on n.oid = c.relnamespace
             where c.relpersistence <> 't'
               and
            """ + OWN_SCHEMAS;

    private static final String EVENT_TRIGGERS = "select exists (select from pg_event_trigger where evtenabled <> 'D')";

    private static final String ENUM_VALUES = """
            select e.oid::bigint, e.enumtypid::bigint, e.enumlabel from pg_enum e
            """;

    /** The functions of an extension belong to it, and the types of tables and arrays to theirs. */
    private static final String OTHERS = """
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

    private interface Entry<K, V> {
        void put(Map<K, V> map, ResultSet row) throws SQLException;
    }

    CatalogState read() throws SQLException {
        return new CatalogState(relations(), columns(""), constraints(""), indexes(""), enumValues(), others(""));
    }

    /** Returns true if functions of the database run after a statement. They can change any object. */
    boolean haveEventTriggers() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(EVENT_TRIGGERS)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /**
     * Reads the state after a statement that only added objects. Their numbers are greater than all others, unless the
     * server began again with small ones. A new index can also serve an existing foreign key.
     *
     * @param before the state before the statement
     */
    CatalogState readAdded(CatalogState before) throws SQLException {
        long last = before.lastId();
        Map<Long, Relation> relations = relations();
        if (relations.keySet().stream()
                .anyMatch(id -> id <= last && !before.relations().containsKey(id))) {
            return read();
        }
        return new CatalogState(
                relations,
                with(before.columns(), columns(" and a.attrelid > " + last)),
                with(
                        before.constraints(),
                        constraints(" and (k.oid > " + last
                                + " or k.conrelid in (select indrelid from pg_index where indexrelid > " + last
                                + "))")),
                with(before.indexes(), indexes(" and c.oid > " + last)),
                enumValues(),
                with(before.others(), others(" where id > " + last)));
    }

    private static <K, V> Map<K, V> with(Map<K, V> before, Map<K, V> added) {
        if (added.isEmpty()) {
            return before;
        }
        Map<K, V> all = new LinkedHashMap<>(before);
        all.putAll(added);
        return all;
    }

    /** Reads only the activity again, for a state since which no statement changed the schema. */
    CatalogState readActivity(CatalogState before) throws SQLException {
        return new CatalogState(
                relations(),
                before.columns(),
                before.constraints(),
                before.indexes(),
                before.enumValues(),
                before.others());
    }

    private Map<Long, Relation> relations() throws SQLException {
        return map(RELATIONS, (map, row) -> map.put(row.getLong(1), relation(row)));
    }

    private Map<ColumnId, Column> columns(String condition) throws SQLException {
        return map(
                COLUMNS + condition, (map, row) -> map.put(new ColumnId(row.getLong(1), row.getInt(2)), column(row)));
    }

    private Map<Long, Constraint> constraints(String condition) throws SQLException {
        return map(CONSTRAINTS + condition, (map, row) -> map.put(row.getLong(1), constraint(row)));
    }

    private Map<Long, Index> indexes(String condition) throws SQLException {
        return map(INDEXES + condition, (map, row) -> map.put(row.getLong(1), index(row)));
    }

    private Map<Long, EnumValue> enumValues() throws SQLException {
        return map(ENUM_VALUES, (map, row) -> map.put(row.getLong(1), new EnumValue(row.getLong(2), row.getString(3))));
    }

    private Map<Long, Other> others(String condition) throws SQLException {
        return map(
                "select * from (" + OTHERS + ") as others (id, kind, schema, name)" + condition,
                (map, row) -> map.put(row.getLong(1), new Other(row.getString(2), row.getString(3), row.getString(4))));
    }

    private static Relation relation(ResultSet row) throws SQLException {
        return new Relation(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                file(row, 5),
                row.getLong(6),
                new Activity(row.getLong(7), row.getLong(8), row.getLong(9), row.getLong(10)));
    }

    private static Column column(ResultSet row) throws SQLException {
        return new Column(
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getBoolean(7),
                row.getBoolean(8),
                row.getBoolean(9),
                row.getBoolean(10));
    }

    private static Constraint constraint(ResultSet row) throws SQLException {
        return new Constraint(
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                row.getBoolean(5),
                row.getBoolean(6),
                String.valueOf(row.getString(7)));
    }

    private static Index index(ResultSet row) throws SQLException {
        return new Index(row.getString(2), row.getLong(3), file(row, 4), row.getBoolean(5), row.getBoolean(6));
    }

    private static @Nullable Long file(ResultSet row, int column) throws SQLException {
        long file = row.getLong(column);
        return row.wasNull() ? null : file;
    }

    private <K, V> Map<K, V> map(String query, Entry<K, V> entry) throws SQLException {
        Map<K, V> map = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                entry.put(map, rows);
            }
        }
        return map;
    }
}
