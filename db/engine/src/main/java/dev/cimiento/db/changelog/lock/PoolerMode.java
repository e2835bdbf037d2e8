package dev.cimiento.db.changelog.lock;

import dev.cimiento.db.core.DatabaseException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Detects a pooler in transaction mode. There a session does not keep its backend between two transactions, so a
 * session lock would stay with a backend that serves other clients.
 */
record PoolerMode(DataSource dataSource) {

    /** Enough for a pooler that assigns two backends in turn. */
    private static final int ROUNDS = 4;

    /**
     * Fails behind a pooler in transaction mode.
     *
     * @param session a session outside of a transaction
     * @throws DatabaseException if the session loses its backend, or another session gets the same one
     */
    void requireOwnBackend(Connection session) throws SQLException {
        int backend = backend(session);
        if (isDirect(session, backend)) {
            return;
        }
        try (Connection other = dataSource.getConnection()) {
            boolean autoCommit = other.getAutoCommit();
            try {
                for (int round = 0; round < ROUNDS; round++) {
                    // The open transaction keeps its backend away from the session.
                    other.setAutoCommit(false);
                    boolean shared = backend(other) == backend || backend(session) != backend;
                    other.setAutoCommit(true);
                    if (shared) {
                        throw new DatabaseException("The connection goes through a pooler in transaction mode, where"
                                + " a migration loses its lock. Set MIGRATION_DATABASE_URL to the address of the server"
                                + " itself, or of a pool in session mode.");
                    }
                }
            } finally {
                other.setAutoCommit(autoCommit);
            }
        }
    }

    /** The server sends the process id of its backend at the start of a connection; a pooler sends another number. */
    private static boolean isDirect(Connection session, int backend) throws SQLException {
        return session.isWrapperFor(PGConnection.class)
                && session.unwrap(PGConnection.class).getBackendPID() == backend;
    }

    private static int backend(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }
}
