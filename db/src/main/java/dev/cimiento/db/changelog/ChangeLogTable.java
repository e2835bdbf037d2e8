package dev.cimiento.db.changelog;

import dev.cimiento.db.shared.DatabaseException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Liquibase's log table as it was read: the change sets that a database has, by revision and id. */
record ChangeLogTable(List<Row> rows) {

    private static final String EXISTS = "select to_regclass('databasechangelog') is not null";
    private static final String ROWS =
            "select filename, id from databasechangelog order by dateexecuted, orderexecuted";

    record Row(String revision, String changeSet) {}

    /** A database without the table is one without revisions. */
    static ChangeLogTable read(Connection connection) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            if (exists(statement)) {
                try (ResultSet result = statement.executeQuery(ROWS)) {
                    while (result.next()) {
                        rows.add(new Row(result.getString(1), result.getString(2)));
                    }
                }
            }
        }
        return new ChangeLogTable(rows);
    }

    /** Whether all of the revision's change sets are there. */
    boolean hasAll(Revision revision) {
        return revision.changeSets().stream().allMatch(id -> rows.contains(new Row(revision.id(), id)));
    }

    /** Whether some of the revision's change sets are there. */
    boolean hasAny(Revision revision) {
        return revision.changeSets().stream().anyMatch(id -> rows.contains(new Row(revision.id(), id)));
    }

    /** @throws DatabaseException when the database has what the changelog does not know */
    void requireKnownTo(Changelog changelog) {
        List<Row> known = changelog.revisions().stream()
                .flatMap(revision -> revision.changeSets().stream().map(id -> new Row(revision.id(), id)))
                .toList();
        List<String> unknown = rows.stream()
                .filter(row -> !known.contains(row))
                .map(Row::changeSet)
                .toList();
        if (!unknown.isEmpty()) {
            throw new DatabaseException("The database has change sets that this changelog does not know: "
                    + String.join(", ", unknown)
                    + ". A newer version of the program migrated it: run that one, or take them back with it first.");
        }
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery(EXISTS)) {
            return result.next() && result.getBoolean(1);
        }
    }
}
