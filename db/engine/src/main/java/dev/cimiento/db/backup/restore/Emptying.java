package dev.cimiento.db.backup.restore;

import dev.cimiento.db.backup.catalog.BackupQuery;
import dev.cimiento.db.changelog.revision.Changelog;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.core.Catalog;
import dev.cimiento.db.core.DatabaseException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;

/** Checks that a database is empty, or drops the objects of users, within the open transaction of a connection. */
public record Emptying(Connection connection) {

    private static final int MOST_NAMES = 3;

    /** Objects that a server or its administrator provides in a new database, and parts of tables. */
    private static final Pattern IGNORED = Pattern.compile(
            "(?:extension|schema|comment on|event trigger|publication|server|cast|table column|table constraint|index) .*",
            Pattern.DOTALL);

    /** @throws DatabaseException if the database has a table, view, type, function or other object of users */
    public void requireEmpty() throws SQLException {
        List<String> objects = Catalog.readWithin(connection).objects().stream()
                .filter(object -> !IGNORED.matcher(object).matches())
                .limit(MOST_NAMES + 1L)
                .toList();
        if (!objects.isEmpty()) {
            throw new DatabaseException("The database is not empty; it has "
                    + String.join(", ", objects.subList(0, Math.min(MOST_NAMES, objects.size())))
                    + (objects.size() > MOST_NAMES ? " and more" : "")
                    + ". Nothing was changed. Restore into a new database, or replace the content of this one with"
                    + " --clean.");
        }
    }

    /**
     * Drops the objects of users. Extensions stay, unless the history creates them and would fail if they exist.
     *
     * @throws DatabaseException if an object cannot be dropped, for example because it belongs to another role
     */
    public void dropAll(Changelog changelog) throws SQLException {
        List<String> objects = BackupQuery.of("drop_objects.sql").rows(connection, row -> row.getString(1));
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("set local lock_timeout = '60s'");
            for (String drop : objects) {
                statement.execute(drop);
            }
            for (String extension : new BackupQuery("select extname from pg_extension where extname <> 'plpgsql'")
                    .rows(connection, row -> row.getString(1))) {
                if (changelog.revisions().stream().anyMatch(revision -> creates(revision, extension))) {
                    statement.execute("drop extension \"" + extension.replace("\"", "\"\"") + "\" cascade");
                }
            }
        } catch (SQLException e) {
            throw DatabaseException.because("The content of the database cannot be dropped. Nothing was changed", e);
        }
    }

    private static boolean creates(Revision revision, String extension) {
        return Pattern.compile("(?i)\\bcreate\\s+extension\\s+\"?" + Pattern.quote(extension) + "\\b")
                .matcher(revision.sql())
                .find();
    }
}
