package dev.cimiento.db.lint.measure;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

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
    private static final String BLOCKING = "select unnest(pg_blocking_pids(?))";

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

    /** Returns the server processes whose locks the observed connection waits for. */
    Set<Integer> blocking() throws SQLException {
        Set<Integer> processes = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(BLOCKING)) {
            query.setInt(1, process);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    processes.add(rows.getInt(1));
                }
            }
        }
        return processes;
    }

    /** Returns the server process of a connection. */
    static int process(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }
}
