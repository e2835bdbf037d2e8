package dev.cimiento.db.changelog.revision;

import dev.cimiento.db.core.DatabaseException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * The mark of a database whose schema was built by a restore, and whose rows were not loaded yet: a comment on the log
 * table. Without it, a database after a killed restore would look like one that never had rows.
 */
public final class UnfinishedRestore {

    private static final String COMMENT =
            "select obj_description(to_regclass('databasechangelog'), 'pg_class') as comment";
    private static final String START = "Restore of ";

    private UnfinishedRestore() {}

    /** Creates the log table with the mark. */
    public static void mark(Connection connection, String file) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(LogRow.CREATE_TABLE);
            statement.execute("comment on table databasechangelog is '" + (START + file).replace("'", "''") + "'");
        }
    }

    /** Removes the mark. */
    public static void clear(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("comment on table databasechangelog is null");
        }
    }

    /** Returns an error message if the database has the mark. */
    public static Optional<String> message(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(COMMENT)) {
            row.next();
            return Optional.ofNullable(row.getString(1))
                    .filter(comment -> comment.startsWith(START))
                    .map(comment -> "The restore of " + comment.substring(START.length())
                            + " into this database did not end. The database has the schema without the rows. Run the"
                            + " restore again with --clean.");
        }
    }

    /** @throws DatabaseException if the database has the mark */
    public static void requireNone(Connection connection) throws SQLException {
        message(connection).ifPresent(message -> {
            throw new DatabaseException(message);
        });
    }
}
