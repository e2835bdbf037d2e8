package dev.cimiento.db.autogenerate.database;

import dev.cimiento.db.core.DatabaseUrl;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A database with its schema, read once: reading the schema is the most expensive query of a generation. */
public record DatabaseSnapshot(DatabaseUrl url, Schema schema) {

    /** @param granted true to read privileges as well */
    public static DatabaseSnapshot of(DatabaseUrl url, boolean granted) throws SQLException {
        try (Connection connection = url.dataSource().getConnection()) {
            return new DatabaseSnapshot(url, Schema.of(connection, granted));
        }
    }

    /** Reads another database with the same options. */
    public DatabaseSnapshot readFrom(DatabaseUrl other) throws SQLException {
        return of(other, schema.settings().granted());
    }

    public DataSource dataSource() {
        return url.dataSource();
    }
}
