package dev.cimiento.db.analysis.tree;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The tables and functions that a query can use, read from PostgreSQL's catalogs. System tables are omitted. */
public final class TableCatalog {

    private static final String COLUMNS = """
            select a.attrelid, c.relname, c.relkind, a.attnum, a.attname, a.attnotnull or t.typnotnull,
                   a.atthasdef or a.attidentity <> '' or a.attgenerated <> '' or t.typdefault is not null
              from pg_attribute a
              join pg_class c on c.oid = a.attrelid
              join pg_type t on t.oid = a.atttypid
             where a.attnum > 0
               and not a.attisdropped
               and c.relkind in ('r', 'p', 'v', 'm', 'f')
               and c.relnamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace,
                   'pg_toast'::regnamespace)
            """;

    private static final String KEYS = """
            select i.indrelid, i.indkey[0:i.indnkeyatts - 1]::text[], i.indpred::text
              from pg_index i
             where i.indisunique
               and i.indisvalid
               and i.indexprs is null
               and i.indrelid >= 16384
            """;

    private static final String FUNCTIONS = """
            select p.oid, p.proname, p.proisstrict, p.pronamespace = 'pg_catalog'::regnamespace
              from pg_proc p
            """;

    private final Map<String, Table> tables = new HashMap<>();
    private final Map<String, SqlFunction> functions = new HashMap<>();

    private TableCatalog() {}

    public static TableCatalog read(Connection connection) throws SQLException {
        TableCatalog tables = new TableCatalog();
        try (Statement statement = connection.createStatement()) {
            tables.readColumns(statement);
            tables.readKeys(statement);
            tables.readFunctions(statement);
        }
        return tables;
    }

    public Optional<Table> table(String oid) {
        return Optional.ofNullable(tables.get(oid));
    }

    public SqlFunction function(String oid) {
        return functions.getOrDefault(oid, SqlFunction.UNKNOWN);
    }

    private void readColumns(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(COLUMNS)) {
            while (rows.next()) {
                String name = rows.getString(2);
                boolean view =
                        rows.getString(3).equals("v") || rows.getString(3).equals("m");
                tables.computeIfAbsent(
                                rows.getString(1), oid -> new Table(name, view, new HashMap<>(), new ArrayList<>()))
                        .columns()
                        .put(rows.getInt(4), new Column(rows.getString(5), rows.getBoolean(6), rows.getBoolean(7)));
            }
        }
    }

    private void readKeys(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(KEYS)) {
            while (rows.next()) {
                Set<Integer> columns = new HashSet<>();
                for (String column : (String[]) rows.getArray(2).getArray()) {
                    columns.add(Integer.valueOf(column));
                }
                Optional<Node> predicate = Optional.ofNullable(rows.getString(3))
                        .map(tree -> (Node) Objects.requireNonNull(new NodeReader(tree).read()));
                table(rows.getString(1)).ifPresent(table -> table.addKey(columns, predicate));
            }
        }
    }

    private void readFunctions(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(FUNCTIONS)) {
            while (rows.next()) {
                functions.put(
                        rows.getString(1), new SqlFunction(rows.getString(2), rows.getBoolean(3), rows.getBoolean(4)));
            }
        }
    }

    /** @param hasDefault true if an insert can omit the column: it has a default, is an identity or is generated */
    public record Column(String name, boolean notNull, boolean hasDefault) {}

    /**
     * A table or view.
     *
     * @param columns the columns by their numbers, from 1
     * @param keys the columns of each unique index
     */
    public record Table(String name, boolean view, Map<Integer, Column> columns, List<Key> keys) {

        private void addKey(Set<Integer> key, Optional<Node> predicate) {
            if (columns.keySet().containsAll(key)) {
                Set<Integer> nullable = new HashSet<>(key);
                nullable.removeIf(column ->
                        Optional.ofNullable(columns.get(column)).stream().anyMatch(Column::notNull));
                keys.add(new Key(key, nullable, predicate));
            }
        }
    }

    /**
     * The columns of a unique index.
     *
     * @param nullable those that can be null
     * @param predicate the condition of a partial index, whose columns are unique only among the rows that meet it
     */
    public record Key(Set<Integer> columns, Set<Integer> nullable, Optional<Node> predicate) {}

    /** A function; each operator has one too. */
    public record SqlFunction(String name, boolean strict, boolean builtIn) {

        static final SqlFunction UNKNOWN = new SqlFunction("", false, false);
    }
}
