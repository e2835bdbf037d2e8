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

/** The log tables of the tools that kept a database's history before. */
record ForeignHistory(DataSource database) {

    /** Ours has the same name as Liquibase's own. */
    static final String LIQUIBASE = HistoryTables.LOG;

    private static final String KEPT_AS = HistoryTables.LOG_BEFORE;
    private static final List<String> TABLES = Stream.concat(HistoryTables.OF_OTHERS.stream(), Stream.of(LIQUIBASE))
            .toList();
    private static final Pattern ABOUT =
            Pattern.compile("(?is).*\\b(?:" + String.join("|", HistoryTables.LEFT_OUT) + ")\\b.*");

    /** Whether a statement is about one of them, and not about what is in the database. */
    static boolean isAbout(String statement) {
        return ABOUT.matcher(statement).matches();
    }

    /** Those that the database has. */
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
            throw DatabaseException.because("The database cannot be asked for its tables", e);
        }
    }

    /**
     * The statements that keep Liquibase's log under another name: two histories in one table would be none.
     *
     * @throws DatabaseException when there is a table of that name as well
     */
    List<String> aside() {
        List<String> found = existing(List.of(LIQUIBASE, KEPT_AS));
        if (found.size() == 2) {
            throw new DatabaseException(
                    "The table " + LIQUIBASE + " has to step aside for the history that begins here,"
                            + " but the name that it would get is taken: rename or drop " + KEPT_AS + ".");
        }
        return found.contains(LIQUIBASE) ? List.of("alter table " + LIQUIBASE + " rename to " + KEPT_AS) : List.of();
    }
}
