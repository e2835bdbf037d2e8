package dev.cimiento.db.pull;

import dev.cimiento.db.core.DatabaseException;
import dev.cimiento.db.core.HistoryTables;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;

/** The log tables of the migration tools that were used for a database before. */
record OtherToolsHistory(DataSource database) {

    /** The log table of an older Liquibase history has the same name as the log table of this project. */
    static final String LIQUIBASE = HistoryTables.LOG;

    private static final String KEPT_AS = HistoryTables.RENAMED_LOG;
    private static final List<String> TABLES = Stream.concat(
                    HistoryTables.REPLACED_TOOLS.stream(), Stream.of(LIQUIBASE))
            .toList();
    private static final Pattern ABOUT =
            Pattern.compile("(?is).*\\b(?:" + String.join("|", HistoryTables.IGNORED) + ")\\b.*");

    /** Returns true if a statement is about a log table. */
    static boolean isAbout(String statement) {
        return ABOUT.matcher(statement).matches();
    }

    /** Returns the log tables that the database has. */
    List<String> tables() {
        return existing(TABLES);
    }

    private List<String> existing(List<String> tables) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> found = new ArrayList<>();
            for (String table : tables) {
                try (ResultSet row = statement.executeQuery("select to_regclass('" + table + "') is not null")) {
                    if (row.next() && row.getBoolean(1)) {
                        found.add(table);
                    }
                }
            }
            return found;
        } catch (SQLException e) {
            throw DatabaseException.because("The tables of the database cannot be listed", e);
        }
    }

    /**
     * Returns statements that rename Liquibase's log table, because one table cannot hold two histories.
     *
     * @throws DatabaseException if a table of the new name exists
     */
    List<String> renaming() {
        List<String> found = existing(List.of(LIQUIBASE, KEPT_AS));
        if (found.size() == 2) {
            throw new DatabaseException(
                    "The table " + LIQUIBASE + " must be renamed to " + KEPT_AS + ", so that a new history can start,"
                            + " but a table of that name exists: rename or drop " + KEPT_AS + ".");
        }
        return found.contains(LIQUIBASE) ? List.of("alter table " + LIQUIBASE + " rename to " + KEPT_AS) : List.of();
    }
}
