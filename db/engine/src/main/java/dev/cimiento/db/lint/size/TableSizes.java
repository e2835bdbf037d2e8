package dev.cimiento.db.lint.size;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.settings.PropertiesFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * The sizes of tables: the expected numbers of rows of a file, and the sizes in a database. The file takes precedence,
 * because the database at hand can be that of a developer.
 *
 * <pre>{@code
 * # db/expected-rows.properties
 * orders = 12000000
 * billing.invoices = 3000000
 * }</pre>
 */
public final class TableSizes {

    /** The name of the file with the expected numbers of rows, beside the changelog. */
    public static final String FILE = "expected-rows.properties";

    /** No sizes: every table may be large. */
    public static final TableSizes UNKNOWN = new TableSizes(Optional.empty(), Map.of(), Map.of(), false);

    /** Work on fewer rows ends within some milliseconds, so its locks are harmless. */
    public static final long FEW_ROWS = 10_000;

    private static final long BYTES_OF_ROW = 100;

    private static final String SIZES = """
            select case when n.nspname = 'public' then '' else quote_ident(n.nspname) || '.' end
                       || quote_ident(c.relname),
                   sum(case when t.reltuples < 0 then pg_stat_get_live_tuples(t.oid) else t.reltuples end)::bigint,
                   sum(pg_relation_size(t.oid))::bigint, sum(pg_table_size(t.oid))::bigint,
                   sum(pg_total_relation_size(t.oid))::bigint
              from pg_class c
              join pg_namespace n on n.oid = c.relnamespace
              join lateral (
                       select c.oid, c.reltuples where c.relkind <> 'p'
                       union all
                       select l.oid, l.reltuples
                         from pg_partition_tree(case when c.relkind = 'p' then c.oid end) as p
                         join pg_class l on l.oid = p.relid
                        where p.isleaf
                   ) as t on true
             where c.relkind in ('r', 'm', 'p')
               and n.nspname not like 'pg\\_%'
               and n.nspname <> 'information_schema'
             group by c.oid, n.nspname, c.relname
            """;

    private final Optional<PropertiesFile> file;
    private final Map<String, Long> expected;
    private final Map<String, TableSize> live;
    private final boolean trusted;

    private TableSizes(
            Optional<PropertiesFile> file, Map<String, Long> expected, Map<String, TableSize> live, boolean trusted) {
        this.file = file;
        this.expected = Map.copyOf(expected);
        this.live = Map.copyOf(live);
        this.trusted = trusted;
    }

    /**
     * Reads a file with lines such as {@code orders = 12000000}.
     *
     * @throws DatabaseException if the file cannot be read, or a value is not a number
     */
    public static TableSizes expected(Path path) {
        PropertiesFile file = PropertiesFile.read(path);
        Map<String, Long> rows = new TreeMap<>();
        file.values().forEach((table, value) -> {
            String number = value.replace("_", "");
            if (!number.matches("\\d{1,18}")) {
                throw file.error("expects '" + value + "' rows in " + table + ". Write a number, such as 5_000_000.");
            }
            if (rows.put(key(table), Long.valueOf(number)) != null) {
                throw file.error("has two lines for " + table + ", one with the schema public. Keep one.");
            }
        });
        return new TableSizes(Optional.of(file), rows, Map.of(), false);
    }

    /** Returns the name as the file can have it: without quotes, and without the schema public. */
    private static String key(String table) {
        return table.replace("\"", "").replaceFirst("^public\\.", "");
    }

    /**
     * Checks the names in the file of expected sizes.
     *
     * @param tables the names of all tables
     * @throws DatabaseException if the file names another one
     */
    public void requireTables(Set<String> tables) {
        Set<String> known = tables.stream().map(TableSizes::key).collect(Collectors.toSet());
        for (String table : expected.keySet()) {
            // A longer name is that of a value of a column, which db explain uses.
            if (known.stream().noneMatch(name -> table.equals(name) || table.startsWith(name + "."))) {
                throw file.orElseThrow()
                        .error("expects rows in " + table + ", but the schema of the latest revision has no such table."
                                + " Correct the name, or remove the line.");
            }
        }
    }

    /**
     * Returns these sizes, completed by those in a database.
     *
     * @param representative true if a small table in this database is small in production too
     */
    public TableSizes completedBy(DataSource database, boolean representative) {
        Map<String, TableSize> sizes = new HashMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SIZES)) {
            while (rows.next()) {
                // After a crash the server knows no number of rows, so it follows from the size of the file.
                long count = rows.getLong(2) > 0 ? rows.getLong(2) : rows.getLong(3) / BYTES_OF_ROW;
                sizes.put(key(rows.getString(1)), new TableSize(count, rows.getLong(4), rows.getLong(5)));
            }
        } catch (SQLException e) {
            throw DatabaseException.because("The sizes of the tables cannot be read", e);
        }
        return new TableSizes(file, expected, sizes, representative);
    }

    /** Returns the known numbers of rows by the names of the tables. */
    public Map<String, Long> rows() {
        Map<String, Long> rows = new HashMap<>();
        live.forEach((table, size) -> rows.put(table, size.rows()));
        rows.putAll(expected);
        return rows;
    }

    /** Returns the size of a table; empty if neither the file nor the database has it. */
    public Optional<TableSize> of(String table) {
        Long rows = expected.get(key(table));
        TableSize here = live.get(key(table));
        if (rows == null) {
            return Optional.ofNullable(here);
        }
        return Optional.of(here != null && here.rows() >= rows ? here : TableSize.expected(rows));
    }

    /** Returns true if the table is known to have only few rows, so that work on it takes no time. */
    public boolean isSmall(String table) {
        Long rows = expected.get(key(table));
        TableSize here = live.get(key(table));
        return rows != null ? rows < FEW_ROWS : trusted && here != null && here.rows() < FEW_ROWS;
    }
}
