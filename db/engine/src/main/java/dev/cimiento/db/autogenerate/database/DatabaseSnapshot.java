package dev.cimiento.db.autogenerate.database;

import dev.cimiento.db.core.DatabaseUrl;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A database, and what is in it as long as nobody changes it: to read that is the dearest of all questions. */
public record DatabaseSnapshot(DatabaseUrl url, Schema schema) {

    /** @param granted whether it matters who may do what */
    public static DatabaseSnapshot of(DatabaseUrl url, boolean granted) throws SQLException {
        try (Connection connection = url.dataSource().getConnection()) {
            return new DatabaseSnapshot(url, Schema.of(connection, granted));
        }
    }

    /** Another one, known in the same points. */
    public DatabaseSnapshot likewise(DatabaseUrl other) throws SQLException {
        return of(other, schema.settings().granted());
    }

    public DataSource dataSource() {
        return url.dataSource();
    }
}
