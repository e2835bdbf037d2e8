package dev.cimiento.db.lint.size;

import dev.cimiento.db.core.DatabaseException;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
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
    public static final TableSizes UNKNOWN = new TableSizes(Map.of(), Map.of(), false);

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
                       select l.oid, l.reltuples
                         from pg_class l
                        where l.oid = c.oid and c.relkind <> 'p'
                           or l.oid in (select relid from pg_partition_tree(c.oid) where isleaf)
                   ) as t on true
             where c.relkind in ('r', 'm', 'p')
               and n.nspname not like 'pg\\_%'
               and n.nspname <> 'information_schema'
             group by c.oid, n.nspname, c.relname
            """;

    private final Map<String, Long> expected;
    private final Map<String, TableSize> live;
    private final boolean trusted;

    private TableSizes(Map<String, Long> expected, Map<String, TableSize> live, boolean trusted) {
        this.expected = Map.copyOf(expected);
        this.live = Map.copyOf(live);
        this.trusted = trusted;
    }

    /**
     * Reads a file with lines such as {@code orders = 12000000}.
     *
     * @throws DatabaseException if a value is not a number
     */
    public static TableSizes expected(Path file) {
        Properties lines = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            lines.load(reader);
        } catch (IOException e) {
            throw DatabaseException.because("The file " + file + " cannot be read", e);
        }
        Map<String, Long> rows = new HashMap<>();
        lines.stringPropertyNames().forEach(table -> {
            String number = lines.getProperty(table).replace("_", "").strip();
            if (!number.matches("\\d{1,18}")) {
                throw new DatabaseException(
                        "The file " + file + " expects '" + number + "' rows in " + table + ". Write a number.");
            }
            rows.put(table, Long.valueOf(number));
        });
        return new TableSizes(rows, Map.of(), false);
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
                sizes.put(rows.getString(1), new TableSize(count, rows.getLong(4), rows.getLong(5)));
            }
        } catch (SQLException e) {
            throw DatabaseException.because("The sizes of the tables cannot be read", e);
        }
        return new TableSizes(expected, sizes, representative);
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
        Long rows = expected.get(table);
        TableSize here = live.get(table);
        if (rows == null) {
            return Optional.ofNullable(here);
        }
        return Optional.of(here != null && here.rows() >= rows ? here : TableSize.expected(rows));
    }

    /** Returns true if the table is known to have only few rows, so that work on it takes no time. */
    public boolean isSmall(String table) {
        Long rows = expected.get(table);
        TableSize here = live.get(table);
        return rows != null ? rows < FEW_ROWS : trusted && here != null && here.rows() < FEW_ROWS;
    }
}
