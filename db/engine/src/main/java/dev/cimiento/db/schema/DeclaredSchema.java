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
 * The truth about a database: files of plain SQL that create all that should be in it. A file may need what another one
 * creates, whichever comes first by name.
 */
public record DeclaredSchema(SqlFolder folder) {

    /**
     * Creates everything in a database that has none of it.
     *
     * @throws DatabaseException when a file fails also after all others, naming it and the reason
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
                // What a file sets for its session, such as a dump's search path, is not meant for the next one.
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
