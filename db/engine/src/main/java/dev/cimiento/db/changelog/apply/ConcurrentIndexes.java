package dev.cimiento.db.changelog.apply;

import dev.cimiento.db.changelog.lock.AdvisoryLock;
import dev.cimiento.db.changelog.revision.Revision;
import dev.cimiento.db.changelog.revision.RevisionParser;
import dev.cimiento.db.changelog.revision.RevisionSql.ChangeSetSql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The indexes that an interrupted {@code create index concurrently} of a revision leaves behind: an invalid index, or a
 * valid one whose change set was not recorded.
 */
record ConcurrentIndexes(Revision revision, Connection connection) {

    private static final String NAME = "(?:\"(?:[^\"]|\"\")+\"|[\\w$.]+)";
    private static final Pattern CREATE = Pattern.compile("(?is)\\bcreate\\s+(?:unique\\s+)?index\\s+concurrently\\s+"
            + "(?<lenient>if\\s+not\\s+exists\\s+)?(?<index>" + NAME + ")\\s+on\\s+(?:only\\s+)?(?:(?<schema>" + NAME
            + ")\\.)?" + NAME + ".*");

    /** A valid index is kept if the statement has {@code if not exists}. */
    private static final String FIND = """
            select c.oid::regclass::text
            from pg_index i
            join pg_class c on c.oid = i.indexrelid
            where c.oid = to_regclass(?)
              and (not i.indisvalid or not ?)
            """;

    /**
     * Returns the names of the existing indexes that a change set would create.
     *
     * @param direction returns the statements of the upgrade or those of the rollback
     */
    List<String> of(String changeSet, Function<ChangeSetSql, List<String>> direction) throws SQLException {
        List<String> found = new ArrayList<>();
        if (!revision.sql().toLowerCase(Locale.ROOT).contains("concurrently")) {
            return found;
        }
        for (ChangeSetSql sql : RevisionParser.read(revision).changeSets()) {
            if (sql.log().id().equals(changeSet)) {
                for (String statement : direction.apply(sql)) {
                    Matcher create = CREATE.matcher(statement);
                    if (create.find()) {
                        find(create, found);
                    }
                }
            }
        }
        return found;
    }

    static void drop(List<String> indexes, Connection connection) throws SQLException {
        if (indexes.isEmpty()) {
            return;
        }
        AdvisoryLock.markAsWorker(connection);
        try (Statement statement = connection.createStatement()) {
            for (String index : indexes) {
                statement.execute("drop index concurrently if exists " + index);
            }
        } finally {
            AdvisoryLock.unmark(connection);
        }
    }

    private void find(Matcher create, List<String> found) throws SQLException {
        String schema = create.group("schema");
        try (PreparedStatement query = connection.prepareStatement(FIND)) {
            query.setString(1, (schema == null ? "" : schema + ".") + create.group("index"));
            query.setBoolean(2, create.group("lenient") != null);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        }
    }
}
