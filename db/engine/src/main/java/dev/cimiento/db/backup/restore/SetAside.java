package dev.cimiento.db.backup.restore;

import dev.cimiento.db.backup.catalog.BackupQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Foreign keys, triggers, event triggers and forced row security that must not act while rows are loaded. Foreign keys
 * can be circular, and triggers would change or repeat what the rows already say. The owner of the tables has the right
 * to remove and restore them; a setting that disables triggers would need a superuser.
 */
final class SetAside {

    private record Pair(String remove, String restore) {}

    private final Connection connection;
    private final List<Pair> pairs;

    private SetAside(Connection connection, List<Pair> pairs) {
        this.connection = connection;
        this.pairs = pairs;
    }

    /** Removes what would act on rows of these tables, within the open transaction. */
    static SetAside of(Connection connection, List<Long> tables) throws SQLException {
        return remove(connection, BackupQuery.of("set_aside.sql").rows(connection, tables, SetAside::pair));
    }

    /** Disables the event triggers of the user, within the open transaction. They would act on the restore itself. */
    static SetAside eventTriggers(Connection connection) throws SQLException {
        return remove(connection, BackupQuery.of("event_triggers.sql").rows(connection, SetAside::pair));
    }

    private static Pair pair(ResultSet row) throws SQLException {
        return new Pair(row.getString("remove"), row.getString("restore"));
    }

    private static SetAside remove(Connection connection, List<Pair> pairs) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (Pair pair : pairs) {
                statement.execute(pair.remove());
            }
        }
        return new SetAside(connection, pairs);
    }

    /** Restores everything as it was before. Adding a foreign key checks all its rows. */
    void restore() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            // A deferred check would forbid changes of the tables.
            statement.execute("set constraints all immediate");
            for (Pair pair : pairs) {
                statement.execute(pair.restore());
            }
        }
    }
}
