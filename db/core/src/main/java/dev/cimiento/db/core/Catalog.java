package dev.cimiento.db.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a database, read from PostgreSQL's catalogs: schemas, extensions, types, tables, columns, constraints,
 * indexes, sequences, views, functions, triggers, policies, comments. The order of columns is ignored. Excluded are
 * partitions, log tables of migration tools, objects of extensions, owners and privileges.
 *
 * <pre>{@code
 * Catalog.of(expected).differencesTo(Catalog.of(actual)); // [table column public.tags.name: missing]
 * }</pre>
 */
public final class Catalog {

    private final SortedMap<String, Entry> entries;

    private record Entry(@Nullable String partOf, String definition) {}

    private Catalog(SortedMap<String, Entry> entries) {
        this.entries = entries;
    }

    /** Reads the database of a data source. */
    public static Catalog of(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            return read(connection);
        } catch (SQLException e) {
            throw DatabaseException.because("The catalog of the database cannot be read", e);
        }
    }

    /** Reads the database of a connection without an open transaction, in a transaction that is rolled back. */
    public static Catalog read(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try {
            return readWithin(connection);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Reads the database within the open transaction of a connection, which stays as it was. */
    public static Catalog readWithin(Connection connection) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local search_path = ''");
            try (ResultSet rows = statement.executeQuery(query())) {
                SortedMap<String, Entry> entries = new TreeMap<>();
                while (rows.next()) {
                    entries.put(rows.getString(1), new Entry(rows.getString(2), rows.getString(3)));
                }
                return new Catalog(entries);
            }
        } finally {
            connection.rollback(before);
        }
    }

    /** Returns the kinds and names of all objects, in the form of {@link Difference#object()}. */
    public Set<String> objects() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    /**
     * Returns the differences of another database to this one, in the order of the objects' names. If only one of them
     * has a table, the parts of the table are not listed.
     */
    public List<Difference> differencesTo(Catalog actual) {
        SortedSet<String> objects = new TreeSet<>(entries.keySet());
        objects.addAll(actual.entries.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String object : objects) {
            String here = definition(object);
            String there = actual.definition(object);
            if (!Objects.equals(here, there) && !lacksParentOf(object, actual) && !actual.lacksParentOf(object, this)) {
                differences.add(new Difference(object, here, there));
            }
        }
        return differences;
    }

    private @Nullable String definition(String object) {
        Entry entry = entries.get(object);
        return entry == null ? null : entry.definition();
    }

    private boolean lacksParentOf(String object, Catalog other) {
        Entry part = other.entries.get(object);
        return part != null && part.partOf() != null && !entries.containsKey(part.partOf());
    }

    private static String query() {
        try (InputStream sql = Objects.requireNonNull(Catalog.class.getResourceAsStream("catalog.sql"))) {
            return HistoryTables.replaceIn(new String(sql.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
