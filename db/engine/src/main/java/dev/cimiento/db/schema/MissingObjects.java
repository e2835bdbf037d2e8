package dev.cimiento.db.schema;

import dev.cimiento.db.core.Catalog;
import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.Difference;
import dev.cimiento.db.core.StatementSplitter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * Creates the objects of a declared schema that a database lacks, and changes no existing ones. Each declared statement
 * is run, and rolled back unless its only effect is a new object.
 */
public record MissingObjects(DeclaredSchema schema) {

    private static final Pattern ADDS = Pattern.compile("(?is)(create|alter|comment)\\s.*");

    /** The error codes for existing objects: column, schema, table, object, function, second primary key. */
    private static final Set<String> IS_THERE = Set.of("42701", "42P06", "42P07", "42710", "42723", "42P16");

    /**
     * The result.
     *
     * @param created the created objects, in the order of their names
     * @param refused the statements that failed, each with its error, except those whose object exists already
     */
    public record Completion(SortedSet<String> created, List<String> refused) {}

    /** Creates the missing objects in one transaction. */
    public Completion createIn(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Completion completion = create(connection);
                connection.commit();
                return completion;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw DatabaseException.because("The missing objects cannot be created", e);
        }
    }

    /** A statement can need an object of a later one, so all are retried as long as one adds an object. */
    private Completion create(Connection connection) throws SQLException {
        List<String> statements = statements();
        Catalog first = Catalog.readWithin(connection);
        Catalog latest = first;
        List<String> refused = new ArrayList<>();
        int before;
        do {
            before = latest.objects().size();
            refused.clear();
            for (String statement : statements) {
                latest = tried(statement, latest, connection, refused);
            }
        } while (latest.objects().size() > before);
        SortedSet<String> created = new TreeSet<>(latest.objects());
        created.removeAll(first.objects());
        return new Completion(created, List.copyOf(refused));
    }

    /** @return the objects after the statement, which is kept or rolled back */
    private static Catalog tried(String sql, Catalog before, Connection connection, List<String> refused)
            throws SQLException {
        Savepoint savepoint = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            Catalog after = Catalog.readWithin(connection);
            if (after.objects().size() > before.objects().size()
                    && before.differencesTo(after).stream().allMatch(Difference::isUndeclared)) {
                return after;
            }
        } catch (SQLException e) {
            if (!IS_THERE.contains(String.valueOf(e.getSQLState()))) {
                String firstLine = sql.lines().findFirst().orElse(sql);
                refused.add(DatabaseException.because(firstLine, e).getMessage());
            }
        }
        connection.rollback(savepoint);
        return before;
    }

    private List<String> statements() {
        return schema.files().values().stream()
                .flatMap(sql -> StatementSplitter.of(sql).stream())
                .filter(sql -> ADDS.matcher(sql).matches())
                .toList();
    }
}
