package dev.cimiento.db.autogenerate.trial;

import dev.cimiento.db.autogenerate.rename.Renames;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A connection to the database of the history, on which the renames can be applied temporarily. */
record RenamedConnection(Connection connection, Renames renames) {

    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Runs work while the objects have the names of the declared schema. */
    <T> T underNewNames(Work<T> work) throws SQLException {
        execute(renames.statements());
        T result = work.on(connection);
        execute(renames.inverse());
        return result;
    }

    private void execute(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
