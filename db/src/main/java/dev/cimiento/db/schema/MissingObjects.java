package dev.cimiento.db.schema;

import dev.cimiento.db.shared.DatabaseException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.postgresql.core.NativeQuery;
import org.postgresql.core.Parser;

/**
 * Creates what a database lacks of a declared schema, and changes nothing that is there: each declared statement is
 * tried, and kept when all that it did was to add something.
 */
public record MissingObjects(DeclaredSchema schema) {

    private static final String ADDS = "(?is)(\\s*--[^\\n]*\\n|\\s*/\\*.*?\\*/)*\\s*(create|alter|comment)\\s.*";

    /**
     * Creates them, all in one transaction.
     *
     * @return what is there now that was not, in the order of the names
     */
    public SortedSet<String> createIn(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                SortedSet<String> created = create(connection);
                connection.commit();
                return created;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw DatabaseException.because("What is missing cannot be created", e);
        }
    }

    /** A statement may need what a later one creates: as long as one adds something, all are tried again. */
    private SortedSet<String> create(Connection connection) throws SQLException {
        List<String> statements = statements();
        Catalog first = Catalog.readWithin(connection);
        Catalog latest = first;
        int before;
        do {
            before = latest.objects().size();
            for (String statement : statements) {
                latest = tried(statement, latest, connection);
            }
        } while (latest.objects().size() > before);
        SortedSet<String> created = new TreeSet<>(latest.objects());
        created.removeAll(first.objects());
        return created;
    }

    /** @return what there is then */
    private static Catalog tried(String sql, Catalog before, Connection connection) throws SQLException {
        Savepoint savepoint = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            Catalog after = Catalog.readWithin(connection);
            if (after.objects().size() > before.objects().size()
                    && before.differencesTo(after).stream().allMatch(difference -> difference.expected() == null)) {
                return after;
            }
        } catch (SQLException isThere) {
            // Or it needs what is not there yet; what is missing in the end is told by the comparison.
        }
        connection.rollback(savepoint);
        return before;
    }

    private List<String> statements() throws SQLException {
        List<String> statements = new ArrayList<>();
        for (String sql : schema.folder().files().values()) {
            for (NativeQuery query : Parser.parseJdbcSql(sql, true, false, true, false, false)) {
                if (query.nativeSql.matches(ADDS)) {
                    statements.add(query.nativeSql);
                }
            }
        }
        return statements;
    }
}
