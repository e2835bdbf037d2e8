package dev.cimiento.db.core;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a database, read from PostgreSQL's catalogs: schemas, extensions, types, tables, columns, constraints,
 * indexes, sequences, views, functions, triggers, policies, publications, comments and the like. The order of columns
 * is ignored. Excluded are log tables of migration tools, objects of extensions, the extension Citus, owners and
 * privileges. A partition counts only if both databases have it, with what it does not have from its parent.
 *
 * <pre>{@code
 * Catalog.of(expected).differencesTo(Catalog.of(actual)); // [table column public.tags.name: missing]
 * }</pre>
 */
public final class Catalog {

    private final Map<String, Entry> entries;

    /** The files that select the objects, in the folder {@code catalog}. */
    private static final List<String> OBJECTS = List.of("tables", "parts", "types", "routines", "others");

    private record Entry(@Nullable String partOf, String definition, boolean partition) {}

    private Catalog(Map<String, Entry> entries) {
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
            // The query is short, but estimated as expensive: its compilation would take longer than the query itself.
            statement.execute("set local search_path = ''; set local jit = off");
            try (ResultSet rows = statement.executeQuery(query())) {
                Map<String, Entry> entries = new HashMap<>();
                while (rows.next()) {
                    entries.put(rows.getString(1), new Entry(rows.getString(2), rows.getString(3), rows.getBoolean(4)));
                }
                return new Catalog(entries);
            }
        } finally {
            connection.rollback(before);
        }
    }

    /** Returns the kinds and names of all objects except partitions, in the form of {@link Difference#object()}. */
    public Set<String> objects() {
        Set<String> objects = new TreeSet<>(entries.keySet());
        objects.removeIf(this::isPartition);
        return Collections.unmodifiableSet(objects);
    }

    /**
     * Returns the differences of another database to this one, in the order of the objects' names. The parts of a table
     * are listed only if both have the table, as a partition or as an ordinary table.
     */
    public List<Difference> differencesTo(Catalog actual) {
        // Few of many objects differ, so only these are sorted.
        SortedSet<String> different = new TreeSet<>();
        Stream.concat(entries.keySet().stream(), actual.entries.keySet().stream())
                .filter(object -> !Objects.equals(definition(object), actual.definition(object)))
                .forEach(different::add);
        return different.stream()
                .filter(object -> isCompared(object, actual) && actual.isCompared(object, this))
                .map(object -> new Difference(object, definition(object), actual.definition(object)))
                .toList();
    }

    private @Nullable String definition(String object) {
        Entry entry = entries.get(object);
        return entry == null ? null : entry.definition();
    }

    /** Returns false if this database has an object that cannot be compared, because the other one lacks its table. */
    private boolean isCompared(String object, Catalog other) {
        Entry entry = entries.get(object);
        if (entry == null) {
            return true;
        }
        String whole = entry.partOf();
        return whole == null
                ? !entry.partition() || other.entries.containsKey(object)
                : other.entries.containsKey(whole) && isPartition(whole) == other.isPartition(whole);
    }

    private boolean isPartition(String object) {
        Entry entry = entries.get(object);
        return entry != null && entry.partition();
    }

    private static String query() {
        String objects = OBJECTS.stream()
                .map(file -> resource("catalog/" + file + ".sql"))
                .collect(Collectors.joining("\nunion all\n"));
        return IgnoredExtensions.replaceIn(
                HistoryTables.replaceIn(resource("catalog.sql").replace(":objects", objects)));
    }

    private static String resource(String name) {
        return new SqlResource(Catalog.class, name).text();
    }
}
