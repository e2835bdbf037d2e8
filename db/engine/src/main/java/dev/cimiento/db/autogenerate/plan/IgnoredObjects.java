package dev.cimiento.db.autogenerate.plan;

import dev.cimiento.db.autogenerate.database.CatalogQuery;
import dev.cimiento.db.core.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;

/** What a database may have besides what is declared: the log tables of migration tools, and partitions, which come and go by time. */
public final class IgnoredObjects {

    private static final CatalogQuery HISTORY_TABLES = new CatalogQuery("history_tables.sql");

    private IgnoredObjects() {}

    /**
     * Drops it, so that nobody takes it for something that has to go.
     *
     * @param partitions those that nobody declared
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
