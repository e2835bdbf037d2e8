package dev.cimiento.db.autogenerate.plan;

import dev.cimiento.db.autogenerate.database.CatalogQuery;
import dev.cimiento.db.autogenerate.database.DatabaseSnapshot;
import dev.cimiento.db.autogenerate.database.Partitions;
import dev.cimiento.db.autogenerate.database.Partitions.Partition;
import dev.cimiento.db.autogenerate.rule.StatementRun;
import dev.cimiento.db.core.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The objects that a comparison ignores: the log tables of migration tools, and partitions that are not declared. */
public final class IgnoredObjects {

    private static final CatalogQuery HISTORY_TABLES = new CatalogQuery("history_tables.sql");
    private static final String OTHER_OBJECTS_DEPEND = "2BP01";

    private IgnoredObjects() {}

    /** Drops the log tables from a scratch database, so that the comparison does not propose to drop them. */
    public static void dropHistoryTables(ScratchDatabase database) throws SQLException {
        try (Connection connection = database.reusedSessions().getConnection()) {
            dropHistoryTables(connection);
        }
    }

    private static void dropHistoryTables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : HISTORY_TABLES.rows(connection, row -> row.getString(1))) {
                statement.execute("drop table if exists " + table);
            }
        }
    }

    /**
     * Two databases without the objects that their comparison ignores.
     *
     * @param complete true if they have all partitions
     */
    public record Compared(DatabaseSnapshot from, DatabaseSnapshot to, boolean complete) {}

    /**
     * Drops the ignored objects from a scratch database that is compared with another one. A partition to which other
     * objects refer cannot be dropped alone; it is created in the other database instead.
     *
     * @param from the schema of the database, with the ignored objects
     */
    public static Compared drop(ScratchDatabase database, DatabaseSnapshot from, DatabaseSnapshot to)
            throws SQLException {
        try (Connection here = database.reusedSessions().getConnection();
                Connection there = to.readers().getConnection()) {
            dropHistoryTables(here);
            List<Partition> undeclared = Partitions.of(here)
                    .missingIn(Partitions.of(there), to.schema().settings().tables());
            if (undeclared.isEmpty()) {
                return new Compared(new DatabaseSnapshot(database, from.schema()), to, true);
            }
            List<String> kept = new ArrayList<>();
            for (Partition partition : undeclared) {
                if (!isDropped(here, partition)) {
                    kept.add(0, partition.creation());
                }
            }
            new StatementRun(there).all(kept);
            return new Compared(from.readFrom(database), kept.isEmpty() ? to : to.readAgain(), false);
        }
    }

    private static boolean isDropped(Connection connection, Partition partition) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists " + partition.name());
            return true;
        } catch (SQLException e) {
            if (OTHER_OBJECTS_DEPEND.equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }
}
