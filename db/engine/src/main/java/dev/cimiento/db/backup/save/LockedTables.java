package dev.cimiento.db.backup.save;

import dev.cimiento.db.backup.catalog.BackupQuery;
import dev.cimiento.db.backup.copy.CopyTextFormat;
import dev.cimiento.db.core.DatabaseException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A read-only transaction of one snapshot, in which all tables are locked. The locks are taken before the snapshot: a
 * table that another session truncates or rewrites after the snapshot would otherwise read as empty.
 *
 * @param connection the connection of the transaction
 * @param tables all tables with data of users, without the log table
 * @param logs the log table of the history, or no table
 */
record LockedTables(Connection connection, List<Lockable> tables, List<Lockable> logs) {

    private static final int MOST_ATTEMPTS = 5;

    /** The server's codes: undefined table or schema. */
    private static final Set<String> DROPPED = Set.of("42P01", "3F000");

    /** @param name the name in quotes */
    record Lockable(long id, String name, boolean isLog) {}

    /**
     * Begins the transaction. If tables are created or dropped at the same moment, it begins again.
     *
     * @param connection a connection without an open transaction and without auto-commit
     */
    static LockedTables of(Connection connection) throws SQLException {
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            List<Lockable> listed = list(connection);
            connection.rollback();
            begin(connection);
            if (lock(connection, listed) && list(connection).equals(listed)) {
                return new LockedTables(
                        connection,
                        listed.stream().filter(table -> !table.isLog()).toList(),
                        listed.stream().filter(Lockable::isLog).toList());
            }
            connection.rollback();
        }
        throw new DatabaseException(
                "No backup: other sessions create and drop tables all the time. Try again when they have ended.");
    }

    List<Long> ids() {
        return tables.stream().map(Lockable::id).toList();
    }

    private static List<Lockable> list(Connection connection) throws SQLException {
        return BackupQuery.of("lockable.sql")
                .rows(connection, row -> new Lockable(row.getLong(1), row.getString(2), row.getBoolean(3)));
    }

    /** No statement of these takes a snapshot. */
    private static void begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            statement.execute("set local lock_timeout = '60s'");
        }
        CopyTextFormat.apply(connection);
    }

    /** Returns false if a table was dropped after it was listed. */
    private static boolean lock(Connection connection, List<Lockable> tables) throws SQLException {
        if (tables.isEmpty()) {
            return true;
        }
        String names = tables.stream().map(table -> "only " + table.name()).collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            statement.execute("lock table " + names + " in access share mode");
            return true;
        } catch (SQLException e) {
            if (DROPPED.contains(String.valueOf(e.getSQLState()))) {
                return false;
            }
            throw DatabaseException.because("No backup: not all tables can be locked", e);
        }
    }
}
