package dev.cimiento.db.plan.size;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.plan.Explain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A scratch database with empty tables for which the planner plans as if they had the expected numbers of rows. Its
 * server runs on this machine, and its user is a superuser. The database must not be filled or copied afterwards.
 *
 * <pre>{@code
 * SizedSchema sized = SizedSchema.of(connection, new ExpectedRows(Map.of("orders", 5_000_000L)));
 * PlanNode plan = sized.explain().plan("select id from orders where user_id = $1", List.of());
 * }</pre>
 */
public final class SizedSchema {

    private static final String RESIZE = """
            update pg_class
               set relpages = ?,
                   reltuples = ?,
                   relallvisible = case when relkind = 'i' then 0 else ? end
             where oid = ?
            """;

    private static final String FILE =
            "select current_setting('data_directory'), pg_relation_filepath(?::oid::regclass)";

    /** The name of an index that is created for a trial only. */
    public static final String TRIED = "cimiento_tried_idx";

    private final Connection connection;
    private final ExpectedRows expected;
    private final List<SizedTable> tables;
    private final Explain explain;

    /** The pages of each file that the server has written. */
    private final Map<Long, Long> writtenPages = new HashMap<>();

    private final Map<String, String> predicates = new HashMap<>();

    private SizedSchema(Connection connection, ExpectedRows expected) throws SQLException {
        this.connection = connection;
        this.expected = expected;
        this.tables = SizedTables.read(connection);
        this.explain = new Explain(connection);
    }

    /**
     * Pretends the sizes.
     *
     * @param connection a connection to the scratch database
     * @throws DatabaseException if the server's files are not on this machine
     */
    public static SizedSchema of(Connection connection, ExpectedRows expected) throws SQLException {
        MissingPartitions.create(connection);
        SizedSchema schema = new SizedSchema(connection, expected);
        schema.writeStatistics();
        for (SizedTable table : schema.tables) {
            schema.resize(table);
        }
        return schema;
    }

    public Explain explain() {
        return explain;
    }

    /** Returns the names of the tables without an expected number of rows. */
    public List<String> unknown() {
        return tables.stream()
                .map(SizedTable::root)
                .distinct()
                .filter(table -> !expected.isKnown(table))
                .toList();
    }

    private void writeStatistics() throws SQLException {
        AssumedStatistics assumed = new AssumedStatistics(tables, expected);
        try (StatisticsWriter writer = new StatisticsWriter(connection)) {
            for (SizedTable table : tables) {
                for (SizedColumn column : table.columns()) {
                    writer.add(table, column, assumed.of(table, column));
                }
            }
            writer.write();
        }
    }

    private void resize(SizedTable table) throws SQLException {
        if (table.partitioned()) {
            setSize(table.id(), 0, table.rows(expected));
            return;
        }
        long pages = table.pages(expected);
        setSize(table.id(), pages, table.rows(expected));
        extend(table.id(), pages);
        for (SizedIndex index : SizedIndex.of(table, connection)) {
            predicates.put(index.name(), index.predicate());
            double rows = index.predicate().isEmpty() ? table.rows(expected) : rowsOf(index);
            long size = index.pages(rows);
            setSize(index.id(), size, rows);
            extend(index.id(), size);
        }
    }

    /** Returns the planner's estimate for the predicate of a partial index. */
    private double rowsOf(SizedIndex index) throws SQLException {
        return explain.plan("select from " + index.table() + " where " + index.predicate(), List.of())
                .rows();
    }

    private void setSize(long relation, long pages, double rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RESIZE)) {
            statement.setLong(1, pages);
            statement.setDouble(2, rows);
            statement.setLong(3, pages);
            statement.setLong(4, relation);
            statement.executeUpdate();
        }
    }

    private void extend(long relation, long pages) throws SQLException {
        RelationFile file = file(relation);
        try {
            writtenPages.putIfAbsent(relation, file.pages());
            file.extend(pages);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private RelationFile file(long relation) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FILE)) {
            statement.setLong(1, relation);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                Path path = Path.of(row.getString(1)).resolve(row.getString(2));
                if (!Files.exists(path)) {
                    throw new DatabaseException("The server's file " + path
                            + " is not on this machine. The sizes of tables can be pretended on a local server only.");
                }
                return new RelationFile(path);
            }
        }
    }

    /** Work that uses an index. */
    public interface Work<T> {
        T run() throws SQLException;
    }

    /**
     * Creates an index, does work, and drops the index. It is created while its table has only the pages that were
     * written, because the server would read all of them.
     *
     * @param table the name of the table, with its schema
     * @param definition the definition after the table's name, such as {@code (user_id, placed_at)}
     */
    public <T> T withIndex(String table, String definition, Work<T> work) throws SQLException {
        SizedTable indexed = table(table);
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            file(indexed.id()).shorten(writtenPages.getOrDefault(indexed.id(), 0L));
            statement.execute("create index " + TRIED + " on " + table + " " + definition);
            resize(indexed);
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            connection.rollback(before);
            resize(indexed);
        }
    }

    /** Returns the condition of a partial index; empty for other indexes. */
    public String predicate(String index) {
        return predicates.getOrDefault(index, "");
    }

    /** Returns the expected number of rows of a table, or of the partitioned table that it belongs to. */
    public double rows(String table) {
        return tables.stream()
                .filter(known -> isNamed(known, table))
                .mapToDouble(known -> expected.of(known.root()))
                .findFirst()
                .orElse(0);
    }

    private SizedTable table(String name) {
        return tables.stream()
                .filter(known -> isNamed(known, name))
                .findFirst()
                .orElseThrow(() -> new DatabaseException("The table " + name + " does not exist."));
    }

    private static boolean isNamed(SizedTable table, String qualified) {
        return table.name().equals(qualified) || ("public." + table.name()).equals(qualified);
    }
}
