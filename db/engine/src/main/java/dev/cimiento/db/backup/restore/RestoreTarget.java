package dev.cimiento.db.backup.restore;

import dev.cimiento.db.backup.catalog.BackupQuery;
import dev.cimiento.db.changelog.revision.UnfinishedRestore;
import dev.cimiento.db.core.Catalog;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The database into which a file is restored, within the open transaction of a connection. */
public record RestoreTarget(Connection connection) {

    private static final int MOST_NAMES = 3;

    /** Objects that a server or its administrator provides in a new database, and parts of tables. */
    private static final Pattern IGNORED = Pattern.compile(
            "(?:extension|schema|comment on|event trigger|publication|server|cast|table column|table constraint|index) .*",
            Pattern.DOTALL);

    /**
     * Returns an error message if the database has a table, view, type, function or other object of users, if it is
     * read-only, or if an earlier restore into it did not end.
     */
    public Optional<String> obstacle() throws SQLException {
        if (text("select current_setting('transaction_read_only')").equals("on")) {
            return Optional.of("The database cannot be restored, because its server or its user is read-only. Use the"
                    + " primary server. Nothing was changed.");
        }
        Optional<String> unfinished = UnfinishedRestore.message(connection);
        return unfinished.isPresent() ? unfinished : content();
    }

    private Optional<String> content() throws SQLException {
        List<String> objects = new ArrayList<>(Catalog.readWithin(connection).objects().stream()
                .filter(object -> !IGNORED.matcher(object).matches())
                .limit(MOST_NAMES + 1L)
                .toList());
        if (text("select exists (select from pg_largeobject_metadata)").equals("t")) {
            objects.add("large objects");
        }
        return objects.isEmpty()
                ? Optional.empty()
                : Optional.of("The database is not empty; it has "
                        + String.join(", ", objects.subList(0, Math.min(MOST_NAMES, objects.size())))
                        + (objects.size() > MOST_NAMES ? " and more" : "")
                        + ". Nothing was changed. Restore into a new database, or replace the content of this one with"
                        + " --clean.");
    }

    private String text(String query) throws SQLException {
        return new BackupQuery(query).rows(connection, row -> row.getString(1)).get(0);
    }
}
