package dev.cimiento.db.lint.measure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads the locks of another connection from {@code pg_locks}, while that connection is in a transaction or waits.
 *
 * @param connection a second connection to the same database
 * @param process the server process of the observed connection
 */
record LockReader(Connection connection, int process) {

    private static final String LOCKS = """
            select relation::bigint, mode
              from pg_locks
             where pid = ?
               and locktype = 'relation'
               and database = (select oid from pg_database where datname = current_database())
            """;
    private static final String WAITING = """
            select coalesce(wait_event_type = 'Lock', false) from pg_stat_activity where pid = ?
            """;

    /** Returns the strongest mode, held or waited for, of each relation by its {@code oid}. */
    Map<Long, LockMode> locks() throws SQLException {
        Map<Long, LockMode> locks = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(LOCKS)) {
            query.setInt(1, process);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    locks.merge(rows.getLong(1), LockMode.of(rows.getString(2)), LockMode::stronger);
                }
            }
        }
        return locks;
    }

    /** Returns true if the observed connection waits for a lock. */
    boolean isWaiting() throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(WAITING)) {
            query.setInt(1, process);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
