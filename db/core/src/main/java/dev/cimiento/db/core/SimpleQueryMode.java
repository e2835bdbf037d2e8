package dev.cimiento.db.core;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.postgresql.jdbc.PgConnection;
import org.postgresql.jdbc.PreferQueryMode;

/**
 * Sends scripts to the server unsplit until it is closed. PostgreSQL's driver splits a script itself otherwise, and
 * does not find the end of a body between {@code begin atomic} and {@code end}. Connections of other drivers are not
 * changed.
 */
public final class SimpleQueryMode implements AutoCloseable {

    private final Optional<PgConnection> connection;
    private final Optional<PreferQueryMode> before;

    private SimpleQueryMode(Optional<PgConnection> connection) {
        this.connection = connection;
        this.before = connection.map(PgConnection::getPreferQueryMode);
        set(PreferQueryMode.EXTENDED_FOR_PREPARED);
    }

    public static SimpleQueryMode on(Connection connection) throws SQLException {
        return new SimpleQueryMode(
                connection.isWrapperFor(PgConnection.class)
                        ? Optional.of(connection.unwrap(PgConnection.class))
                        : Optional.empty());
    }

    @Override
    public void close() {
        before.ifPresent(this::set);
    }

    private void set(PreferQueryMode mode) {
        connection.ifPresent(own -> own.getQueryExecutor().setPreferQueryMode(mode));
    }
}
