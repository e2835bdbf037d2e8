package dev.cimiento.db.autogenerate;

import dev.cimiento.db.shared.HistoryTables;
import dev.cimiento.db.shared.ScratchDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** What a database may have besides what is declared: the log tables of migration tools, and partitions, which come and go by time. */
final class Undeclared {

    private Undeclared() {}

    /** Drops it, so that nobody takes it for something that has to go. */
    static void drop(ScratchDatabase database, DataSource declared) throws SQLException {
        try (Connection here = database.dataSource().getConnection();
                Connection there = declared.getConnection();
                Statement statement = here.createStatement()) {
            statement.execute("drop table if exists " + String.join(", ", HistoryTables.LEFT_OUT));
            List<String> partitions =
                    new ArrayList<>(ObjectSettings.of(here, false).partitions());
            partitions.removeAll(ObjectSettings.of(there, false).tables());
            for (String partition : partitions) {
                statement.execute("drop table if exists " + partition);
            }
        }
    }
}
