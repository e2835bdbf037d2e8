package dev.cimiento.db.schema;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.SimpleQueryMode;
import dev.cimiento.db.core.SqlFolder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The declared schema of a project: files of plain SQL that create every object that the database should have. A file
 * can use objects of any other file, regardless of their names: a failed file is retried after the others.
 *
 * <pre>{@code
 * new DeclaredSchema(SqlFolder.directory(Path.of("db/schema"))).applyTo(emptyDatabase);
 * }</pre>
 */
public record DeclaredSchema(SqlFolder folder) {

    /**
     * Creates all objects in an empty database.
     *
     * @throws DatabaseException if a file still fails after all others; the message names the file and the reason
     */
    public void applyTo(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            SimpleQueryMode scripts = SimpleQueryMode.on(connection);
            try {
                applyTo(connection);
            } finally {
                scripts.close();
            }
        } catch (SQLException e) {
            throw DatabaseException.because("The declared schema cannot be applied", e);
        }
    }

    private void applyTo(Connection connection) throws SQLException {
        Map<String, SQLException> failures = applyAll(connection, folder.files());
        while (!failures.isEmpty()) {
            Map<String, String> again = new LinkedHashMap<>(folder.files());
            again.keySet().retainAll(failures.keySet());
            Map<String, SQLException> left = applyAll(connection, again);
            if (left.size() == failures.size()) {
                throw failed(left.entrySet().iterator().next());
            }
            failures = left;
        }
    }

    private static Map<String, SQLException> applyAll(Connection connection, Map<String, String> files)
            throws SQLException {
        Map<String, SQLException> failures = new LinkedHashMap<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                statement.execute(file.getValue());
                // A session setting of one file, such as the search path of a dump, must not apply to the next.
                statement.execute("reset all");
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                failures.put(file.getKey(), e);
            }
            connection.setAutoCommit(true);
        }
        return failures;
    }

    private DatabaseException failed(Map.Entry<String, SQLException> failure) {
        return DatabaseException.because(
                "The declared schema's file " + failure.getKey() + " in " + folder + " fails", failure.getValue());
    }
}
