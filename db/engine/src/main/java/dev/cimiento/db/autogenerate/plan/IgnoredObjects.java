package dev.cimiento.db.autogenerate.plan;

import dev.cimiento.db.autogenerate.database.CatalogQuery;
import dev.cimiento.db.core.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/** The objects that a comparison ignores: the log tables of migration tools, and partitions that are not declared. */
public final class IgnoredObjects {

    private static final CatalogQuery HISTORY_TABLES = new CatalogQuery("history_tables.sql");

    private IgnoredObjects() {}

    /**
     * Drops them from a scratch database, so that the comparison does not propose to drop them.
     *
     * @param partitions the names of the partitions that are not declared
     */
    public static void drop(ScratchDatabase database, Set<String> partitions) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = HISTORY_TABLES.rows(connection, row -> row.getString(1));
            tables.addAll(partitions);
            for (String table : tables) {
                statement.execute("drop table if exists " + table);
            }
        }
    }
}
