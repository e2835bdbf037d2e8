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
 * Creates what a database lacks of a declared schema, and changes nothing that is there: each declared statement is
 * tried, and kept when all that it did was to add something.
 */
public record MissingObjects(DeclaredSchema schema) {

    private static final Pattern ADDS = Pattern.compile("(?is)(create|alter|comment)\\s.*");

    /** The server's codes for what is there already: column, schema, table, object, function, second primary key. */
    private static final Set<String> IS_THERE = Set.of("42701", "42P06", "42P07", "42710", "42723", "42P16");

    /**
     * What came of it.
     *
     * @param created what is there now that was not, in the order of the names
     * @param refused the statements that the database refused for another reason than that it has it, each with that
     */
    public record Completion(SortedSet<String> created, List<String> refused) {}

    /** Creates them, all in one transaction. */
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
            throw DatabaseException.because("What is missing cannot be created", e);
        }
    }

    /** A statement may need what a later one creates: as long as one adds something, all are tried again. */
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

    /** @return what there is then */
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
        return schema.folder().files().values().stream()
                .flatMap(sql -> StatementSplitter.of(sql).stream())
                .filter(sql -> ADDS.matcher(sql).matches())
                .toList();
    }
}
