package dev.cimiento.db.plan.size;

import dev.cimiento.db.core.HistoryTables;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the tables of a database with the properties of their columns. */
final class SizedTables {

    private static final String TABLES = """
            select c.oid::bigint,
                   case when n.nspname = 'public' then '' else quote_ident(n.nspname) || '.' end || quote_ident(c.relname),
                   case when rn.nspname = 'public' then '' else quote_ident(rn.nspname) || '.' end || quote_ident(r.relname),
                   greatest(1, (select count(*) from pg_partition_tree(r.oid) where isleaf)),
                   c.relkind = 'p'
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              join pg_class r on r.oid = coalesce(pg_partition_root(c.oid), c.oid)
              join pg_namespace rn on rn.oid = r.relnamespace
             where c.relkind in ('r', 'p', 'm')
               and c.relpersistence <> 't'
               and c.relname not in (:history_tables)
               and n.nspname !~ '^pg_'
               and n.nspname <> 'information_schema'
             order by 2
            """;

    private static final String COLUMNS = """
            select a.attrelid::bigint,
                   a.attnum,
                   t.typname,
                   t.typlen,
                   a.attnotnull,
                   exists (select from pg_index i
                            where i.indrelid = a.attrelid
                              and i.indisunique
                              and i.indnkeyatts = 1
                              and i.indkey[0] = a.attnum
                              and i.indpred is null
                              and i.indexprs is null),
                   a.attidentity <> ''
                   or coalesce(pg_get_expr(d.adbin, d.adrelid) like 'nextval(%', false)
                   or t.typname in ('uuid', 'int4', 'int8')
                      and coalesce(pg_get_expr(d.adbin, d.adrelid) !~ 'gen_random_uuid|uuid_generate_v4', true)
                      and exists (select from pg_index i
                                   where i.indrelid = a.attrelid and i.indisprimary and i.indkey[0] = a.attnum),
                   coalesce(k.confrelid, 0)::bigint,
                   coalesce(k.confkey[array_position(k.conkey, a.attnum)], 0),
                   array(select pg_get_expr(c.conbin, c.conrelid)
                           from pg_constraint c
                          where c.conrelid = a.attrelid
                            and c.contype = 'c'
                            and c.conkey = array[a.attnum]
                          order by c.conname),
                   array(select e.enumlabel::text from pg_enum e where e.enumtypid = t.oid order by e.enumsortorder),
                   a.attname,
                   case when t.typname in ('varchar', 'bpchar') then greatest(0, a.atttypmod - 4) else 0 end
              from pg_attribute a
              join pg_class r on r.oid = a.attrelid and r.relkind in ('r', 'p', 'm') and r.oid >= 16384
              join pg_type declared on declared.oid = a.atttypid
              join pg_type t on t.oid = coalesce(nullif(declared.typbasetype, 0), declared.oid)
              left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
              left join lateral (
                       select k.confrelid, k.conkey, k.confkey
                         from pg_constraint k
                        where k.conrelid = a.attrelid
                          and k.contype = 'f'
                          and a.attnum = any (k.conkey)
                        order by cardinality(k.conkey), k.conname
                        limit 1
                   ) k on true
             where a.attnum > 0
               and not a.attisdropped
             order by 1, 2
            """;

    /** The condition of a check that lists the allowed values, as the server writes it. */
    private static final Pattern LISTED = Pattern.compile("= ANY \\(\\(?ARRAY\\[(.*?)]");

    /** A limit of the number of characters or bytes. */
    private static final Pattern LENGTH = Pattern.compile("length\\([^)]*\\)*(?:::\\w+\\))? <=? (\\d{1,9})");

    private static final Pattern QUOTED = Pattern.compile("'((?:[^']|'')*)'");

    private SizedTables() {}

    static List<SizedTable> read(Connection connection) throws SQLException {
        Map<Long, List<SizedColumn>> columns = columns(connection);
        List<SizedTable> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(HistoryTables.replaceIn(TABLES))) {
            while (rows.next()) {
                long id = rows.getLong(1);
                tables.add(new SizedTable(
                        id,
                        rows.getString(2),
                        rows.getString(3),
                        rows.getInt(4),
                        rows.getBoolean(5),
                        columns.getOrDefault(id, List.of())));
            }
        }
        return tables;
    }

    private static Map<Long, List<SizedColumn>> columns(Connection connection) throws SQLException {
        Map<Long, List<SizedColumn>> columns = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                columns.computeIfAbsent(rows.getLong(1), table -> new ArrayList<>())
                        .add(new SizedColumn(
                                rows.getInt(2),
                                rows.getString(12),
                                rows.getString(3),
                                rows.getInt(4),
                                Math.max(rows.getInt(13), longest(strings(rows.getArray(10)))),
                                rows.getBoolean(5),
                                rows.getBoolean(6),
                                rows.getBoolean(7),
                                rows.getLong(8),
                                rows.getInt(9),
                                values(strings(rows.getArray(10)), strings(rows.getArray(11)))));
            }
        }
        return columns;
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    /** Returns the greatest length that the checks allow; 0 for checks that limit no length. */
    private static int longest(List<String> checks) {
        return checks.stream()
                .map(LENGTH::matcher)
                .filter(Matcher::find)
                .mapToInt(limit -> Integer.parseInt(limit.group(1)))
                .max()
                .orElse(0);
    }

    private static List<String> values(List<String> checks, List<String> labels) {
        for (String check : checks) {
            Matcher list = LISTED.matcher(check);
            if (list.find()) {
                return QUOTED.matcher(list.group(1))
                        .results()
                        .map(value -> value.group(1).replace("''", "'"))
                        .distinct()
                        .toList();
            }
        }
        return labels;
    }
}
